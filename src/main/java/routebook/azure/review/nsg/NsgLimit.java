package routebook.azure.review.nsg;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.network.Effect;
import routebook.network.Figure;
import routebook.network.Severity;
import routebook.scenario.AddressSelector;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;
import routebook.scenario.VirtualNetwork;

/**
 * NSG_LIMIT: how many rules and addresses a security group and how many groups a subscription has at most, by date
 * (L-NSG-01 to L-NSG-03). No subscription can be declared, so too many groups in a region are a warning: they may lie
 * in several.
 */
public final class NsgLimit extends ReviewRule {

    /** The first profile in which the higher limits hold; the older ones stand in the notes of L-NSG-02, L-NSG-03. */
    private static final int RAISED = 2026;
    private static final int OLDER_RULES = 1000;
    private static final int OLDER_ADDRESSES = 4000;

    private final RuleCase groups = new RuleCase(this, Severity.WARNING, Effect.RUNS);

    public NsgLimit() {
        super("NSG_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        boolean raised = design.scenario().profile() >= RAISED;
        int rules = raised ? Limits.get("L-NSG-02") : OLDER_RULES;
        int addresses = raised ? Limits.get("L-NSG-03") : OLDER_ADDRESSES;
        for (SecurityGroup group : design.scenario().securityGroups()) {
            List<String> path = List.of("securityGroups", group.name());
            if (group.rules().size() > rules) {
                findings.add(group.name(), path, new Figure("rules", group.rules().size(), rules),
                        "found " + group.rules().size() + " rules in group " + group.name() + "; expected at most " + rules);
            }
            look(group, "source", SecurityRule::sources, addresses, findings);
            look(group, "destination", SecurityRule::destinations, addresses, findings);
        }
        int limit = Limits.get("L-NSG-01");
        Map<String, Set<String>> byRegion = new TreeMap<>();
        for (VirtualNetwork network : design.networks()) {
            Set<String> here = byRegion.computeIfAbsent(network.region(), any -> new LinkedHashSet<>());
            network.subnets().forEach(each -> each.securityGroup().ifPresent(here::add));
            network.machines().forEach(each -> each.securityGroup().ifPresent(here::add));
            network.appliances().forEach(each -> each.securityGroup().ifPresent(here::add));
        }
        byRegion.forEach((region, here) -> {
            if (here.size() > limit) {
                findings.add(groups, design.scenario().name(), List.of("securityGroups"),
                        new Figure("security groups in " + region, here.size(), limit),
                        "found " + here.size() + " in " + region + "; expected at most " + limit
                                + " in a region and subscription: let subnets share groups, or spread the networks over "
                                + "subscriptions");
            }
        });
    }

    private static void look(SecurityGroup group, String end, Function<SecurityRule, List<AddressSelector>> addresses,
            int most, Findings findings) {
        long ranges = group.rules().stream().flatMap(rule -> addresses.apply(rule).stream())
                .filter(AddressSelector.Range.class::isInstance).count();
        if (ranges > most) {
            findings.add(group.name(), List.of("securityGroups", group.name()),
                    new Figure(end + " addresses and ranges", ranges, most),
                    "found " + ranges + " " + end + " addresses and ranges in group " + group.name()
                            + "; expected at most " + most + ": use larger ranges, service tags or application security "
                            + "groups");
        }
    }
}
