package routebook.azure.review.nsg;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/** NSG_PRIORITY_RANGE: own rules have priorities 100 to 4096 (R-NSG-01). */
public final class NsgPriorityRange extends ReviewRule {

    private static final int LOWEST = Limits.get("L-NSG-04");
    private static final int HIGHEST = Limits.get("L-NSG-05");

    public NsgPriorityRange() {
        super("NSG_PRIORITY_RANGE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (SecurityGroup group : design.scenario().securityGroups()) {
            for (SecurityRule rule : group.rules()) {
                if (rule.priority() < LOWEST || rule.priority() > HIGHEST) {
                    findings.add(group.name(), Rules.path(group, rule, "priority"),
                            "found priority " + rule.priority() + " of rule " + rule.name() + "; expected " + LOWEST
                                    + " to " + HIGHEST);
                }
            }
        }
    }
}
