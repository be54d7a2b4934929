package routebook.azure.rules.expressroute;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Weight;
import routebook.why.Rule;

/**
 * The weight of a connection, looked at before the AS path.
 *
 * @param weight 0 to 32000
 */
public record ConnectionWeightComesFirst(int weight) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERP-03",
            "From a virtual network to on-premises the longest prefix decides, then the connection weight, then the length of "
                    + "the AS path.",
            "designing-for-disaster-recovery-with-expressroute-privatepeering.md; expressroute-optimize-routing.md",
            "2023-06-15");

    @Override
    public List<Policy> parts() {
        return List.of(new Weight(weight));
    }
}
