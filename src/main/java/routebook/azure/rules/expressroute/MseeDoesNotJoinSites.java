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
 * What a customer announces goes to the virtual networks, not to a customer's router.
 *
 * @param customerSession the MSEE's session with the customer
 */
public record MseeDoesNotJoinSites(String customerSession) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERT-02",
            "ExpressRoute is no transit between on-premises routers: an MSEE does not announce to a customer what it learned "
                    + "from one.",
            "expressroute-routing.md", "2023");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.LearnedOver(Set.of(customerSession)), RULE,
                (route, passage) -> route.prefix() + " was learned from the customer"));
    }
}
