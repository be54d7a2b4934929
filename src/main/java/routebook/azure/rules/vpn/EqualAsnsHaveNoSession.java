package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.why.Because;
import routebook.why.Rule;

/** Two networks that were both left at AS 65515 have no session between their VPN gateways. */
public final class EqualAsnsHaveNoSession {

    public static final Rule RULE = AzureRule.documented("R-BGP-02",
            "The two ends of a BGP session of a VPN gateway or an MSEE need different AS numbers.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private EqualAsnsHaveNoSession() {}

    /** Why two ends have no session; empty if they have. */
    public static Optional<Because> findClash(Asn one, Asn other) {
        return one.equals(other) ? Optional.of(Because.of(RULE, "both ends have AS " + one)) : Optional.empty();
    }
}
