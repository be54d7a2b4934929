package routebook.azure.rules.selection;

import routebook.azure.AzureRule;
import routebook.azure.EffectiveRoute;
import routebook.why.Rule;

/** Of routes with one prefix, the one a gateway learned stands before the platform's own. */
public final class BgpRouteBeatsSystemRoute extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-SEL-02",
            "Of routes with the same prefix, a user route wins, then a route that a gateway learned, then a system route.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    public BgpRouteBeatsSystemRoute() {
        super(RULE, EffectiveRoute::isFromGateway);
    }
}
