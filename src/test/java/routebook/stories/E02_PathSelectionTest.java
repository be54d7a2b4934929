package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Several circuits between one network and one site: which of them does a flow take?
 *
 * <pre>
 *                     +=== c1 ===+
 *   host - site/ce ===+=== c2 ===+=== net/gw 10.0.0.0/16  vm
 *    192.168.1.0/24   +=== .. ===+
 * </pre>
 */
class E02_PathSelectionTest {

    private static Scenario.Builder world(int circuits) {
        Scenario.Builder world = Routebook.scenario("several circuits")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/26")
                        .machine("vm", "default", "10.0.0.4").expressRouteGateway("gw", g -> {}))
                .site("site", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("host", "192.168.1.10"));
        for (int i = 1; i <= circuits; i++) {
            String net = "172.31." + i;
            String circuit = "c" + i;
            world.circuit(circuit, c -> c.location("Amsterdam")
                            .primary(l -> l.subnet(net + ".0/30").router("site/ce"))
                            .secondary(l -> l.subnet(net + ".4/30").router("site/ce")))
                    .connection("net-" + circuit, k -> k.gateway("net/gw").circuit(circuit));
        }
        return world;
    }

    /** R-ERP-02: equal routes over two circuits share the load over all four links. */
    @Test
    void two_equal_circuits_share() {
        assertThat(there(run(world(2)), "vm", "host")).containsExactly(
                "vm > c1/primary/msee > site/ce > host : reached",
                "vm > c1/secondary/msee > site/ce > host : reached",
                "vm > c2/primary/msee > site/ce > host : reached",
                "vm > c2/secondary/msee > site/ce > host : reached");
    }

    /**
     * R-ER-06: of five equal circuits four are used, with both links each. That it is the fifth that is left out is assumed,
     * and the table says so.
     */
    @Test
    void of_five_equal_circuits_four_are_used() {
        Outcome outcome = run(world(5));
        assertThat(there(outcome, "vm", "host")).hasSize(8);
        assertThat(circuits(outcome)).containsExactly("c1", "c2", "c3", "c4");
        assertThat(RouteTables.at(outcome, "net/gw").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().startsWith("c5/"))
                .extracting(RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("candidate", "R-ER-06"), tuple("candidate", "R-ER-06"));
        assertThat(RouteTables.at(outcome, "net/gw").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().startsWith("c1/"))
                .extracting(RouteRow::state).containsOnly("chosen");
        String why = outcome.journey("vm", "host").there().get(0).steps().get(1).sentBy().orElseThrow().text();
        assertThat(why).contains("c5/").contains("4 circuits share at most").contains("assumed");
    }

    /** R-ER-06 counts circuits, not links: five circuits with one equal link each come to four ways, not to five. */
    @Test
    void four_circuits_are_four_even_if_each_has_one_link() {
        Scenario.Builder world = world(5);
        for (int i = 1; i <= 5; i++) {
            world.circuit("c" + i, c -> c.secondary(l -> l.toAzure(m -> m.prepend(1))));
        }
        assertThat(there(run(world), "vm", "host")).hasSize(4).allMatch(line -> line.contains("/primary/msee"));
    }

    /** R-ERP-07: without one of the four the fifth comes in. */
    @Test
    void the_fifth_comes_in_for_one_that_fails() {
        assertThat(circuits(run(world(5), "c2"))).containsExactly("c1", "c3", "c4", "c5");
    }

    /**
     * R-ERP-03, R-ERP-04: the highest weight wins over equal paths and over shorter ones, and only for traffic that leaves
     * the network: the site answers over both circuits.
     */
    @Test
    void weight_is_looked_at_before_the_path_and_on_the_way_out_only() {
        Scenario.Builder world = world(2).connection("net-c2", k -> k.weight(100))
                .circuit("c2", c -> c.primary(l -> l.toAzure(m -> m.prepend(3)))
                        .secondary(l -> l.toAzure(m -> m.prepend(3))));
        assertThat(circuits(run(world))).containsExactly("c2");
        assertThat(back(run(world), "vm", "host")).containsExactly(
                "host > site/ce > c1/primary/msee > net/gw > vm : reached",
                "host > site/ce > c1/secondary/msee > net/gw > vm : reached",
                "host > site/ce > c2/primary/msee > net/gw > vm : reached",
                "host > site/ce > c2/secondary/msee > net/gw > vm : reached");
    }

    /** R-ERP-06: with a local preference at the site both directions take the same circuit. */
    @Test
    void local_preference_makes_the_way_back_the_same() {
        Scenario.Builder world = world(2).connection("net-c2", k -> k.weight(100))
                .circuit("c2", c -> c.primary(l -> l.fromAzure(m -> m.localPreference(200)))
                        .secondary(l -> l.fromAzure(m -> m.localPreference(200))));
        assertThat(back(run(world), "vm", "host")).containsExactly(
                "host > site/ce > c2/primary/msee > net/gw > vm : reached",
                "host > site/ce > c2/secondary/msee > net/gw > vm : reached");
    }

    /** R-ERP-03: without weights the shorter path wins. */
    @Test
    void prepending_on_one_circuit_leaves_the_other() {
        Scenario.Builder world = world(2).circuit("c1", c -> c.primary(l -> l.toAzure(m -> m.prepend(2)))
                .secondary(l -> l.toAzure(m -> m.prepend(2))));
        assertThat(circuits(run(world))).containsExactly("c2");
        assertThat(circuits(run(world, "c2"))).containsExactly("c1");
    }

    /** R-SEL-01, R-ERP-03: a longer prefix wins over any weight. */
    @Test
    void a_longer_prefix_comes_before_weight() {
        Scenario.Builder world = world(2).connection("net-c2", k -> k.weight(100))
                .site("site", s -> s.router("ce", r -> r.announce("192.168.1.0/25")))
                .circuit("c2", c -> c.primary(l -> l.toAzure(m -> m.deny("192.168.1.0/25")))
                        .secondary(l -> l.toAzure(m -> m.deny("192.168.1.0/25"))));
        assertThat(circuits(run(world))).containsExactly("c1");
    }

    /** R-ERP-05: the same works inside one circuit, so that its secondary link stands by. */
    @Test
    void prepending_inside_a_circuit_makes_it_active_passive() {
        Scenario.Builder world = world(1).circuit("c1", c -> c.secondary(
                l -> l.toAzure(m -> m.prepend(2)).fromAzure(m -> m.localPreference(90))));
        assertThat(there(run(world), "vm", "host"))
                .containsExactly("vm > c1/primary/msee > site/ce > host : reached");
        assertThat(back(run(world), "vm", "host"))
                .containsExactly("host > site/ce > c1/primary/msee > net/gw > vm : reached");
        assertThat(there(run(world, "c1/primary/bgp"), "vm", "host"))
                .containsExactly("vm > c1/secondary/msee > site/ce > host : reached");
    }

    /**
     * RFC4271-9.1.2-loop, for R-MC-07: a router between two circuits hands the networks of the one on to the other, and the
     * MSEE, AS 12076 itself, refuses a path with 12076. So the two networks do not meet through the customer's router.
     */
    @Test
    void an_msee_refuses_a_path_with_its_own_as() {
        Outcome outcome = run(world(1)
                .virtualNetwork("other", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("other-vm", "default", "10.9.0.4").expressRouteGateway("gw", g -> {}))
                .circuit("c9", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.9.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.9.4/30").router("site/ce")))
                .connection("other-c9", k -> k.gateway("other/gw").circuit("c9")));
        assertThat(RouteTables.at(outcome, "c1/primary/msee").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().equals("site/ce")
                        && row.prefix().equals("10.9.0.0/16"))
                .extracting(RouteRow::state, RouteRow::asPath, RouteRow::rule)
                .containsExactly(tuple("refused", "65001 12076", "RFC4271-9.1.2-loop"));
        // R-RT-03: without a route of the gateway the None route of 10.0.0.0/8 takes it.
        assertThat(there(outcome, "vm", "other-vm")).containsExactly("vm : dropped");
    }

    /**
     * R-ERB-13: Global Reach brings the prefix of another site with that site's AS, which a private number does not survive:
     * prepending it three times more changes nothing for the neighbour, while a public number stays each time.
     */
    @Test
    void prepending_a_private_as_is_lost_towards_another_site() {
        assertThat(pathOfOtherSite(64801, 0)).isEqualTo(pathOfOtherSite(64801, 3)).doesNotContain("64801");
        assertThat(pathOfOtherSite(3320, 0)).isEqualTo(pathOfOtherSite(64801, 0) + " 3320");
        assertThat(pathOfOtherSite(3320, 3)).isEqualTo(pathOfOtherSite(64801, 0) + " 3320 3320 3320 3320");
    }

    /** The AS path that site/ce sees for the LAN of a site of that AS, which prepends so often. */
    private static String pathOfOtherSite(long asn, int prepend) {
        Outcome outcome = run(world(1)
                .site("other", s -> s.asn(asn).router("ce", r -> r.lan("192.168.8.0/24", "192.168.8.1")))
                .circuit("c8", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.8.0/30").router("other/ce").toAzure(m -> m.prepend(prepend)))
                        .secondary(l -> l.subnet("172.31.8.4/30")))
                .globalReach("reach", g -> g.circuit("c1").peerCircuit("c8").subnet("172.31.9.0/29")));
        return RouteTables.at(outcome, "site/ce").list().stream()
                .filter(row -> row.table().equals("in") && row.prefix().equals("192.168.8.0/24")
                        && row.peer().equals("c1/primary/msee"))
                .map(RouteRow::asPath).reduce((one, more) -> one + " and " + more).orElse("none");
    }

    /** The circuits that a flow from the network may leave by. */
    private static List<String> circuits(Outcome outcome) {
        return there(outcome, "vm", "host").stream().flatMap(line -> Stream.of(line.split(" > ")))
                .filter(node -> node.endsWith("/msee")).map(node -> node.substring(0, node.indexOf('/')))
                .distinct().sorted().toList();
    }
}
