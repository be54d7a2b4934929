package routebook.azure.rules.peering;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** The hub's gateways speak for its spokes too. */
public final class GatewayTransitSharesGateways {

    public static final Rule RULE = AzureRule.documented("R-PEER-12",
            "With gateway transit the hub's gateways announce the whole address space of the spoke too, and what they learn "
                    + "stands in the spoke's tables.",
            "vpn-gateway-peering-gateway-transit.md; expressroute-faqs.md", "2023-06-12");

    private GatewayTransitSharesGateways() {}

    /** What the gateways of a network announce as their own: its space, then that of each spoke. */
    public static List<Prefix> announced(VirtualNetwork hub, List<VirtualNetwork> spokes) {
        List<Prefix> announced = new ArrayList<>(hub.space());
        spokes.forEach(spoke -> announced.addAll(spoke.space()));
        return announced;
    }
}
