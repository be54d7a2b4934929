package routebook.azure.rules.system;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.forwarding.NextHop;
import routebook.why.Because;
import routebook.why.Rule;

/** Where no document says what happens, no packet is said to arrive or to be lost. */
public final class LearnedDefaultRouteAndNoneRoutes {

    public static final Rule RULE = AzureRule.inferred("R-RT-06",
            "Whether a 0.0.0.0/0 that a gateway learned removes the None routes of the reserved ranges is documented nowhere.",
            "virtual-networks-udr-overview.md, which is silent about it", "2023-05-27");

    private LearnedDefaultRouteAndNoneRoutes() {}

    /** The None routes made inconclusive where a gateway's default route might stand in their place. */
    public static List<EffectiveRoute> apply(List<EffectiveRoute> routes) {
        boolean learned = routes.stream().anyMatch(route -> route.isFromGateway() && DefaultRouteLeadsToInternet.isAboutAllOf(route.prefix()));
        return !learned ? routes : routes.stream().map(route -> route.type() != NextHopType.NONE || route.isUserRoute()
                ? route
                : new EffectiveRoute(route.prefix(), route.type(), route.origin(), route.nextHopIps(),
                        List.of(new NextHop.Unmodelled(Because.of(RULE, "the None route " + route.prefix()
                                + " would drop the packet, unless the default route that a gateway learned removes it"))),
                        route.because())).toList();
    }
}
