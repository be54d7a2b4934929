package routebook.scenario;

import java.util.List;
import java.util.function.Consumer;

/**
 * A network security group (NSG), without the default rules that every one has (R-NSG-03, R-NSG-04).
 *
 * @param name  unique in the whole design
 * @param rules its rules, in declared order
 */
public record SecurityGroup(String name, List<SecurityRule> rules) {

    public SecurityGroup {
        rules = List.copyOf(rules);
    }

    /** Collects the rules of a security group. */
    public static final class Builder {
        private final Parts<SecurityRule.Builder> rules;

        Builder() {
            rules = new Parts<>(name -> new SecurityRule.Builder());
        }

        Builder(SecurityGroup group) {
            rules = new Parts<>(name -> new SecurityRule.Builder(), group.rules, SecurityRule::name,
                    SecurityRule.Builder::new);
        }

        public Builder rule(String name, Consumer<SecurityRule.Builder> parts) {
            rules.edit(name, parts);
            return this;
        }

        SecurityGroup build(String name) {
            return new SecurityGroup(name, rules.build((rule, builder) -> builder.build(rule)));
        }
    }
}
