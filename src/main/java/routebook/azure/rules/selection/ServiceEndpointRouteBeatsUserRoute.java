package routebook.azure.rules.selection;

import routebook.azure.AzureRule;
import routebook.azure.NextHopType;
import routebook.why.Rule;

/** What a subnet reaches by a service endpoint cannot be steered elsewhere. */
public final class ServiceEndpointRouteBeatsUserRoute extends EffectiveRung {

    public static final Rule RULE = AzureRule.documented("R-SEL-04",
            "A service endpoint route cannot be overridden, not even by a user route.",
            "virtual-networks-udr-overview.md, later copy", "2023-05-27");

    public ServiceEndpointRouteBeatsUserRoute() {
        super(RULE, route -> route.type() == NextHopType.SERVICE_ENDPOINT);
    }
}
