package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * What a customer announces goes to the virtual networks, not to a customer's router.
 *
 * @param customerSession the MSEE's session with the customer
 */
public record MseeDoesNotJoinSites(String customerSession) implements Policy {

    public static final Rule RULE = AzureRule.documented("R-ERT-02",
            "ExpressRoute is no transit between on-premises routers: an MSEE does not announce to a customer what it learned "
                    + "from one.",
            "expressroute-routing.md", "2023");

    @Override
    public Verdict apply(Route route, Passage passage) {
        return passage.learnedFrom().filter(from -> from.session().equals(customerSession)).isPresent()
                ? Verdict.refuse(RULE, () -> route.prefix() + " was learned from the customer")
                : Verdict.accept(route);
    }
}
