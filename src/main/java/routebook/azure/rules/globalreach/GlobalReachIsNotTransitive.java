package routebook.azure.rules.globalreach;

import java.util.List;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * What an MSEE tells over Global Reach: the prefixes of its own circuit's sites and virtual networks (R-GR-04). Whether a
 * gateway takes those of virtual networks is its own switch (R-ERT-03).
 *
 * @param sessions every session of Global Reach
 */
public record GlobalReachIsNotTransitive(Set<String> sessions) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-GR-03",
            "Over Global Reach an MSEE announces the prefixes of its own circuit's sites and virtual networks, and not what it "
                    + "learned over Global Reach itself: circuits X-Y and Y-Z do not give X-Z.",
            "expressroute-global-reach-faq-include.md; expressroute-global-reach-app-scenario.md", "2019-01-14");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.LearnedOver(sessions), RULE, (route, passage) -> route.prefix()
                + " was learned from " + passage.learnedFrom().orElseThrow().peer() + ", over Global Reach too"));
    }
}
