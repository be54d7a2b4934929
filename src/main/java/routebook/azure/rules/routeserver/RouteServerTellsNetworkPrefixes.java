package routebook.azure.rules.routeserver;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** What the gateways know it has from them, and only with branch-to-branch. */
public final class RouteServerTellsNetworkPrefixes {

    public static final Rule RULE = AzureRule.documented("R-ARS-05",
            "A Route Server tells its appliances the prefixes of its network and of the peered networks that use it, and with "
                    + "branch-to-branch also what the network's gateways learned.",
            "route-server-faq.md; expressroute-vpn-support.md", "2025-09-17");

    private RouteServerTellsNetworkPrefixes() {}

    /** What it announces as its own. */
    public static List<Prefix> announced(VirtualNetwork network, List<VirtualNetwork> spokes) {
        return GatewayTransitSharesGateways.announced(network, spokes);
    }
}
