package routebook.azure.rules.routeserver;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import routebook.azure.AzureRule;
import routebook.routing.Rung;
import routebook.scenario.RouteServer.RoutingPreference;
import routebook.why.ByRule;
import routebook.why.Rule;

/**
 * The setting stands before the AS path in two choices: that of the Route Server between what it is told, and that between
 * routes in the tables of its subnets.
 *
 * @param preference       the setting
 * @param overExpressRoute whether a candidate came over ExpressRoute
 * @param pathLength       the length of its AS path
 * @param <C>              what is chosen from
 */
public record HubRoutingPreferenceDecides<C>(
        RoutingPreference preference, Predicate<C> overExpressRoute, ToIntFunction<C> pathLength) implements Rung<C>, ByRule {

    public static final Rule RULE = AzureRule.documented("R-ARS-12",
            "Of routes to one prefix a network with a Route Server prefers those over ExpressRoute, or those over VPN and from "
                    + "appliances, or neither, as it is set; then the shortest AS path decides.",
            "hub-routing-preference.md", "2023-07-31");

    /** Whether routes from there come before others: all do, where the path alone decides. */
    public static boolean isFirst(RoutingPreference preference, boolean overExpressRoute) {
        return switch (preference) {
            case EXPRESS_ROUTE -> overExpressRoute;
            case VPN -> !overExpressRoute;
            case AS_PATH -> true;
        };
    }

    @Override
    public List<C> keep(List<C> candidates) {
        List<C> preferred = candidates.stream()
                .filter(candidate -> isFirst(preference, overExpressRoute.test(candidate))).toList();
        List<C> left = preferred.isEmpty() ? candidates : preferred;
        int shortest = left.stream().mapToInt(pathLength).min().orElse(0);
        return left.stream().filter(candidate -> pathLength.applyAsInt(candidate) == shortest).toList();
    }

    @Override
    public String compared(C loser, C winner) {
        boolean bySource = preference != RoutingPreference.AS_PATH
                && overExpressRoute.test(loser) != overExpressRoute.test(winner);
        return bySource
                ? source(loser) + " against " + source(winner)
                : "AS path length " + pathLength.applyAsInt(loser) + " against " + pathLength.applyAsInt(winner);
    }

    private String source(C candidate) {
        return overExpressRoute.test(candidate) ? "over ExpressRoute" : "over VPN or from an appliance";
    }

    @Override
    public Rule rule() {
        return RULE;
    }
}
