package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.routing.Learned;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/** A gateway on two circuits is no router between them. */
public final class ExpressRouteGatewayDoesNotTransit implements Policy {

    public static final Rule RULE = AzureRule.documented("R-ERT-01",
            "An ExpressRoute gateway announces the prefixes of its network and of the networks that use it; what it learned "
                    + "from one circuit it does not pass on.",
            "connectivity-interoperability-data-plane.md; concepts-network-design-considerations.md", "2018-10-18");

    @Override
    public Verdict apply(Route route, Passage passage) {
        return passage.learned() == Learned.OWN
                ? Verdict.accept(route)
                : Verdict.refuse(RULE, () -> route.prefix() + " was learned from a circuit");
    }
}
