package routebook.azure.rules.selection;

import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.why.Rule;

/** Of routes with one prefix the user's own wins, even over the network's and a peering's. */
public final class UserRouteBeatsOthers extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-SEL-05",
            "A user route overrides a virtual network, peering or gateway route with the same prefix; a less specific one "
                    + "never steers traffic to local or peered prefixes.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    public UserRouteBeatsOthers() {
        super(RULE, EffectiveRoute::isUserRoute);
    }
}
