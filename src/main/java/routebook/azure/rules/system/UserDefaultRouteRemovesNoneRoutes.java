package routebook.azure.rules.system;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.azure.NextHopType;
import routebook.why.Rule;

/** Private destinations without a better route then follow the user's default route. */
public final class UserDefaultRouteRemovesNoneRoutes {

    public static final Rule RULE = AzureRule.documented("R-RT-05",
            "In a subnet with a 0.0.0.0/0 user route of its own, the None routes of the reserved ranges disappear.",
            "virtual-networks-udr-overview.md, worked example", "2023-05-27");

    private UserDefaultRouteRemovesNoneRoutes() {}

    /** The routes without those that disappear. */
    public static List<EffectiveRoute> apply(List<EffectiveRoute> routes) {
        Optional<EffectiveRoute> userDefault = routes.stream()
                .filter(route -> route.isUserRoute() && DefaultRouteLeadsToInternet.isAboutAllOf(route.prefix())).findFirst();
        return userDefault.isEmpty() ? routes : routes.stream()
                .filter(route -> route.isUserRoute() || route.type() != NextHopType.NONE).toList();
    }
}
