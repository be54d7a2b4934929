package routebook.azure.rules.expressroute;

import java.util.List;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * A gateway on two circuits is no router between them.
 *
 * @param circuits its sessions with MSEEs
 */
public record ExpressRouteGatewayDoesNotTransit(Set<String> circuits) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERT-01",
            "An ExpressRoute gateway announces the prefixes of its network and of the networks that use it; what it learned "
                    + "from one circuit it does not pass on.",
            "connectivity-interoperability-data-plane.md; concepts-network-design-considerations.md", "2018-10-18");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.LearnedOver(circuits), RULE,
                (route, passage) -> route.prefix() + " was learned from a circuit"));
    }
}
