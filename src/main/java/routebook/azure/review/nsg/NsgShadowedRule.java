package routebook.azure.review.nsg;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/** NSG_SHADOWED_RULE: a rule that an earlier one covers never decides (R-NSG-01). */
public final class NsgShadowedRule extends ReviewRule {

    public NsgShadowedRule() {
        super("NSG_SHADOWED_RULE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Cover cover = new Cover(design);
        for (SecurityGroup group : design.scenario().securityGroups()) {
            for (SecurityRule.Direction direction : SecurityRule.Direction.values()) {
                List<SecurityRule> rules = Rules.inOrder(group, direction);
                for (int i = 1; i < rules.size(); i++) {
                    SecurityRule rule = rules.get(i);
                    rules.subList(0, i).stream()
                            .filter(earlier -> earlier.priority() < rule.priority() && cover.covers(earlier, rule))
                            .findFirst().ifPresent(earlier -> findings.add(group.name(), Rules.path(group, rule),
                                    "found rule " + rule.name() + " (" + rule.priority() + ") behind rule "
                                            + earlier.name() + " (" + earlier.priority() + "), which matches all that "
                                            + "it matches" + (earlier.access() == rule.access() ? "" : " and decides "
                                                    + "otherwise") + "; expected it in front, or gone"));
                }
            }
        }
    }
}
