package routebook.azure.rules.routeserver;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Weight;
import routebook.why.Rule;

/**
 * A gateway that chose between the two by path length could drop the very route that the Route Server's choice rests on,
 * and the pair would never come to rest.
 */
public final class GatewayFollowsRouteServer implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-ARS-07-told",
            "A gateway tells its Route Server everything that it learned from outside, and takes what the Route Server tells it "
                    + "before that.",
            "use-s2s-vpn-as-backup-for-expressroute-privatepeering.md, which prints a higher weight for the routes of the other "
                    + "gateway",
            "2023-12-28");

    /** Above the weight of every connection, which ends at 32000 (R-ERP-04), and below that of own routes. */
    private static final int TOLD = 32767;

    @Override
    public List<Policy> parts() {
        return List.of(new Weight(TOLD));
    }
}
