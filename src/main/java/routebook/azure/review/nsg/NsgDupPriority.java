package routebook.azure.review.nsg;

import java.util.HashMap;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/** NSG_DUP_PRIORITY: rules of one group and direction have different priorities (R-NSG-02). */
public final class NsgDupPriority extends ReviewRule {

    public NsgDupPriority() {
        super("NSG_DUP_PRIORITY");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (SecurityGroup group : design.scenario().securityGroups()) {
            Map<String, String> first = new HashMap<>();
            for (SecurityRule rule : group.rules()) {
                String other = first.putIfAbsent(rule.direction() + " " + rule.priority(), rule.name());
                if (other != null) {
                    findings.add(group.name(), Rules.path(group, rule, "priority"),
                            "found priority " + rule.priority() + " of rule " + rule.name() + ", which rule " + other
                                    + " has in the same direction; expected a number of its own");
                }
            }
        }
    }
}
