package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import routebook.net.Protocol;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.SecurityRule;

/** Checks of security groups, each with a design that breaks it and one that does not. */
class NsgTest {

    private static final String GROUP = "securityGroups > nsg";

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("NSG_DUP_PRIORITY", "nsg", GROUP + " > rules > second > priority",
                    "priority 200 of rule second, which rule first has in the same direction",
                    two(r -> {}, r -> {}), two(r -> {}, r -> r.direction(Direction.OUTBOUND))),
            new Fixture("NSG_PRIORITY_RANGE", "nsg", GROUP + " > rules > first > priority",
                    "priority 99 of rule first; expected 100 to 4096", one(r -> r.priority(99)),
                    one(r -> r.priority(100))),
            new Fixture("NSG_PRIORITY_RANGE", "nsg", GROUP + " > rules > first > priority", "priority 4097",
                    one(r -> r.priority(4097)), one(r -> r.priority(4096))),
            new Fixture("NSG_SHADOWED_RULE", "nsg", GROUP + " > rules > second",
                    "rule second (300) behind rule first (200), which matches all that it matches and decides otherwise",
                    two(r -> r.from("10.0.0.0/8").protocol(Protocol.TCP).toPorts("80", "440-450"),
                            r -> r.priority(300).from("10.1.0.4").protocol(Protocol.TCP).toPorts("443")
                                    .access(Access.DENY)),
                    two(r -> r.from("10.0.0.0/8").protocol(Protocol.TCP).toPorts("80", "440-450"),
                            r -> r.priority(300).from("10.1.0.4").toPorts("443").access(Access.DENY))),
            new Fixture("NSG_LB_PROBE_BLOCKED", "nsg", GROUP + " > rules > deny",
                    "rule deny (4000) denies the health probes of hub/nva1 behind hub/lb, hub/nva2 behind hub/lb",
                    balanced(g -> {}), balanced(g -> g.rule("probes", r -> r.priority(3999).from("AzureLoadBalancer")))),
            new Fixture("NSG_LB_PROBE_BLOCKED", "nsg", GROUP + " > rules > deny", "expected a rule in front of it",
                    balanced(g -> g.rule("deny", r -> r.from("168.63.129.16"))),
                    balanced(g -> g.rule("deny", r -> r.from("Internet")))),
            new Fixture("NSG_VNET_TAG_TOO_WIDE", "a/app", "virtualNetworks > a > subnets > app",
                    "user route 0.0.0.0/0 to hub/fw in a/app, with which VirtualNetwork in security group nsg",
                    spoke("nsg"), spoke("closed")),
            new Fixture("NSG_VNET_TAG_TOO_WIDE", "a/app", "virtualNetworks > a > subnets > app",
                    "VirtualNetwork in security group asking", spoke("asking"), spoke("closed")),
            new Fixture("NSG_VNET_TAG_TOO_WIDE", "a/app", "virtualNetworks > a > subnets > app",
                    "stands for the internet too", spoke("nsg"),
                    spoke("nsg").routeTable("spoke-routes", t -> t.toAppliance("all", "10.0.0.0/8", "10.0.1.4"))),
            new Fixture("NSG_VNET_TAG_TOO_WIDE", "hub/tools", "virtualNetworks > hub > subnets > tools",
                    "0.0.0.0/0 learned by gateways in hub/tools", learnedDefault("0.0.0.0/0"),
                    learnedDefault("192.168.8.0/24")),
            new Fixture("NSG_LIMIT", "nsg", GROUP, "2001 rules in group nsg; expected at most 2000", rules(2001),
                    rules(2000)),
            new Fixture("NSG_LIMIT", "nsg", GROUP, "expected at most 1000", rules(1001).profile(2024),
                    rules(1000).profile(2024)),
            new Fixture("NSG_LIMIT", "nsg", GROUP, "6001 source addresses and ranges in group nsg; expected at most 6000",
                    addresses(6001), addresses(6000)),
            new Fixture("NSG_LIMIT", "nsg", GROUP, "expected at most 4000:", addresses(4001).profile(2024),
                    addresses(4000).profile(2024)),
            new Fixture("NSG_LIMIT", "bed", "securityGroups", "5001 in West Europe; expected at most 5000", groups(5001),
                    groups(5000)));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder one(Consumer<SecurityRule.Builder> first) {
        return Beds.empty().securityGroup("nsg", g -> g.rule("first", r -> first.accept(r.priority(200))));
    }

    private static Scenario.Builder two(
            Consumer<SecurityRule.Builder> first, Consumer<SecurityRule.Builder> second) {
        return one(first).securityGroup("nsg", g -> g.rule("second", r -> second.accept(r.priority(200))));
    }

    /** Two appliances behind a load balancer; their subnet's group ends with a denial of everything. */
    private static Scenario.Builder balanced(Consumer<SecurityGroup.Builder> change) {
        return Beds.network(v -> {}).securityGroup("nsg", g -> change.accept(g.rule("ssh", r -> r.priority(200)
                        .protocol(Protocol.TCP).from("10.1.0.0/24").toPorts("22"))
                        .rule("deny", r -> r.priority(4000).access(Access.DENY))))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("nva", s -> s.prefix("10.0.7.0/24").securityGroup("nsg"))
                        .appliance("nva1", n -> n.subnet("nva").address("10.0.7.5").securityGroup("nsg"))
                        .appliance("nva2", n -> n.subnet("nva").address("10.0.7.6"))
                        .loadBalancer("lb", l -> l.subnet("nva").frontend("10.0.7.4").backends("nva1", "nva2")));
    }

    /** Group closed denies everything before the default rules are asked, and does not name the tag. */
    private static Scenario.Builder spoke(String group) {
        return Beds.firewall().securityGroup("nsg", g -> {})
                .securityGroup("closed", g -> g.rule("in", r -> r.priority(4000).access(Access.DENY)))
                .securityGroup("asking", g -> g.rule("in", r -> r.priority(4000).access(Access.DENY))
                        .rule("web", r -> r.priority(200).from("VirtualNetwork").toPorts("443")))
                .virtualNetwork("a", v -> v.machine("a-vm", m -> m.securityGroup(group)));
    }

    private static Scenario.Builder learnedDefault(String lan) {
        return Beds.firewall().securityGroup("nsg", g -> {})
                .virtualNetwork("hub", v -> v.subnet("tools", s -> s.prefix("10.0.7.0/24").securityGroup("nsg")))
                .site("site", s -> s.router("ce1", r -> r.lan(lan, "192.168.8.1")));
    }

    private static Scenario.Builder rules(int count) {
        return Beds.empty().securityGroup("nsg", g -> IntStream.range(0, count).forEach(
                i -> g.rule("r" + i, r -> r.priority(100 + i).toPorts(Integer.toString(i)))));
    }

    private static Scenario.Builder addresses(int count) {
        return Beds.empty().securityGroup("nsg", g -> g.rule("first", r -> r.from(IntStream.range(0, count)
                .mapToObj(i -> "10.0." + i / 256 + "." + i % 256).toArray(String[]::new))));
    }

    private static Scenario.Builder groups(int count) {
        Scenario.Builder bed = Beds.empty();
        for (int i = 0; i < count; i++) {
            bed.securityGroup("g" + i, g -> {});
        }
        return bed.virtualNetwork("a", v -> IntStream.range(0, count).forEach(i -> v.region("West Europe").subnet(
                "s" + i, s -> s.prefix("10." + i / 256 + "." + i % 256 + ".0/24").securityGroup("g" + i))));
    }

    /** Sources and destination ports of an earlier rule and of a later one. */
    @ParameterizedTest
    @CsvSource({
        "*,             *,      Internet,    443,    true",
        "Internet,      *,      *,           443,    false",
        "Internet,      *,      Internet,    443,    true",
        "VirtualNetwork,*,      10.1.0.4,    443,    false",
        "10.1.0.0/16,   *,      asg:web,     443,    true",
        "10.1.0.0/25,   *,      asg:web,     443,    false",
        "20.0.0.0/8,    *,      Storage,     443,    true",
        "Storage,       *,      20.1.0.0/24, 443,    true",
        "0.0.0.0/0,     *,      *,           443,    false",
        "*,             1-99,   *,           90-100, false",
        "*,             1-100,  *,           90-100, true"
    })
    void whatAnEarlierRuleCovers(String from, String ports, String laterFrom, String laterPorts, boolean covered) {
        Scenario scenario = two(r -> r.from(from).toPorts(ports),
                r -> r.priority(300).from(laterFrom).toPorts(laterPorts))
                .serviceTag("Storage", "20.1.0.0/16", "20.2.0.0/16")
                .virtualNetwork("a", v -> v.region("West Europe").space("10.1.0.0/16").subnet("app", "10.1.0.0/24")
                        .machine("w1", m -> m.subnet("app").address("10.1.0.4").applicationSecurityGroups("web"))
                        .machine("w2", m -> m.subnet("app").address("10.1.0.200").applicationSecurityGroups("web")))
                .build();

        assertThat(Fixture.findings("NSG_SHADOWED_RULE", scenario)).hasSize(covered ? 1 : 0);
    }

    @Test
    void adjacentPortRangesCoverTogetherAndIcmpHasNoPorts() {
        Scenario ports = two(r -> r.toPorts("80-89", "90-99"), r -> r.priority(300).toPorts("85-95")).build();
        Scenario icmp = two(r -> r.toPorts("80"), r -> r.priority(300).protocol(Protocol.ICMP)).build();

        assertThat(Fixture.findings("NSG_SHADOWED_RULE", ports)).hasSize(1);
        assertThat(Fixture.findings("NSG_SHADOWED_RULE", icmp)).hasSize(1);
    }

    @Test
    void tooManyGroupsMayLieInSeveralSubscriptions() {
        Finding finding = Fixture.findings("NSG_LIMIT", groups(5001).build()).get(0);

        assertThat(List.of(finding.severity(), finding.effect())).containsExactly(Severity.WARNING, Effect.RUNS);
    }
}
