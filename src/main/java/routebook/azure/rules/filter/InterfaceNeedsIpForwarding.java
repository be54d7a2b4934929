package routebook.azure.rules.filter;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.scenario.Appliance;
import routebook.why.Because;
import routebook.why.Rule;

/** Two switches: the interface's and the operating system's (R-UDR-05). */
public final class InterfaceNeedsIpForwarding {

    public static final Rule RULE = AzureRule.documented("R-NVA-01",
            "A network interface drops packets that are not for its own address unless IP forwarding is on; the guest's "
                    + "operating system must forward too.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private InterfaceNeedsIpForwarding() {}

    /** Why the appliance passes nothing on. */
    public static Optional<Because> findRefusal(String place, Appliance appliance) {
        if (appliance.azureFirewall() || appliance.ipForwarding() && appliance.forwards()) {
            return Optional.empty();
        }
        return Optional.of(Because.of(RULE, place + " forwards nothing: "
                + (appliance.ipForwarding() ? "its operating system does not" : "IP forwarding is off at its interface")));
    }
}
