package routebook.azure.rules.routeserver;

import routebook.azure.AzureRule;
import routebook.scenario.RouteServer;
import routebook.scenario.VpnGateway;
import routebook.why.Rule;

/** One AS number on all sides: the exchange is internal BGP, with the Route Server as route reflector. */
public final class BranchToBranchNeedsActiveActive {

    public static final Rule RULE = AzureRule.documented("R-ARS-07",
            "With branch-to-branch a Route Server exchanges routes between its appliances, the ExpressRoute gateway and the VPN "
                    + "gateway of its network, which must be active-active and have AS 65515; without it, it exchanges none "
                    + "with gateways.",
            "expressroute-vpn-support.md; route-server-faq.md", "2025-09-17");

    private BranchToBranchNeedsActiveActive() {}

    /** True if a VPN gateway takes part. */
    public static boolean holds(VpnGateway gateway) {
        return gateway.activeActive() && gateway.asn().equals(RouteServer.ASN);
    }
}
