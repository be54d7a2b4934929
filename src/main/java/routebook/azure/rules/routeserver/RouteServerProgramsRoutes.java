package routebook.azure.rules.routeserver;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** Packets go from a machine straight to the next hop that an appliance announced; the Route Server passes none on. */
public final class RouteServerProgramsRoutes {

    public static final Rule RULE = AzureRule.documented("R-RT-11",
            "A Route Server adds the routes of its appliances, with the next hops that these announced, to the subnets of its "
                    + "network and of peered networks that use it; they are shown as virtual network gateway routes.",
            "route-server-faq.md", "2025-09-17");

    private RouteServerProgramsRoutes() {}

    /**
     * @param leadsTo what stands behind the next hop
     * @param follows the rule about that next hop, if it leads nowhere
     */
    public static Because because(
            Prefix prefix, String server, String learnedFrom, Ip nextHop, String leadsTo, Optional<Rule> follows) {
        return Because.of(follows.orElse(RULE), prefix + " is learned by " + server + " from " + learnedFrom
                + " with next hop " + nextHop + ", which leads to " + leadsTo);
    }
}
