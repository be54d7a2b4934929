package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.Candidate;
import routebook.routing.Learned;
import routebook.routing.Rib;
import routebook.why.Rule;

/**
 * Gateways beside each other in one network tell each other what they learned. It is listed and no more: each forwards and
 * announces by what it learned itself, and the effective routes of the subnets take the ExpressRoute one (R-COEX-02).
 */
public final class VpnGatewayListsExpressRouteRoutes {

    public static final Rule RULE = AzureRule.observed("R-BGP-13",
            "A VPN gateway lists what the ExpressRoute gateway beside it learned, with weight 32769 against 32768 of its own "
                    + "routes; it does not announce it to its peers.",
            "use-s2s-vpn-as-backup-for-expressroute-privatepeering.md, printed outputs", "2023-12-28");

    /** Weight that a gateway prints of a route which came over ExpressRoute. */
    public static final int EXPRESSROUTE_WEIGHT = 32769;
    /** Weight that a gateway prints of its own prefixes and of what came over VPN. */
    public static final int OTHER_WEIGHT = 32768;

    private VpnGatewayListsExpressRouteRoutes() {}

    /** What a gateway tells the other kind of gateway beside it: the routes in use that it learned from its peers. */
    public static List<Candidate> told(Rib gateway) {
        return gateway.winners().values().stream().flatMap(List::stream)
                .filter(winner -> winner.learned() != Learned.OWN).toList();
    }
}
