package routebook.azure.rules.routeserver;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * The MSEE writes 12076 over the 65515 of the other network's gateway, so that plain network prefixes pass; a path that
 * goes on behind it was told to that gateway by its Route Server.
 */
public final class RouteServerRefusesRoutesOfAnother implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERT-08",
            "What one Route Server had announced over ExpressRoute is dropped by the Route Server of another network on the "
                    + "same circuit, since AS 65515 was in the path.",
            "route-server-faq.md", "2025-09-17");

    private static final Asn MSEE = Asn.of(12076);

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.PathGoesOnAfter(List.of(MSEE, MSEE)), RULE,
                (route, passage) -> route.prefix() + " came from another Route Server over a circuit: path "
                        + route.asPath()));
    }
}
