package routebook.azure.review.nsg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/** The rules of a security group. */
final class Rules {

    private Rules() {}

    /** Those of one direction in the order in which they are looked at. */
    static List<SecurityRule> inOrder(SecurityGroup group, SecurityRule.Direction direction) {
        return group.rules().stream().filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingInt(SecurityRule::priority)).toList();
    }

    /** Where a rule, or a key of it, stands in a design file. */
    static List<String> path(SecurityGroup group, SecurityRule rule, String... keys) {
        List<String> path = new ArrayList<>(List.of("securityGroups", group.name(), "rules", rule.name()));
        path.addAll(List.of(keys));
        return path;
    }
}
