package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Decisions;
import routebook.analysis.PrefixLife;
import routebook.analysis.RouteTables;
import routebook.analysis.row.PrefixEventRow;
import routebook.analysis.row.RouteRow;
import routebook.forwarding.Packet;
import routebook.forwarding.Trace;
import routebook.forwarding.Traffic;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.DesignException;
import routebook.scenario.Scenario;
import routebook.scenario.VpnNatRule.Mode;
import routebook.scenario.VpnNatRule.Type;
import routebook.study.Journey;
import routebook.study.Outcome;

/**
 * Two branches with the same addresses, joined by a VPN gateway that translates.
 *
 * <pre>
 *   a-host .10 - a/ce 192.168.1.0/24 (AS 65001) --- to-a: known as 10.101.0.0/24 ---+
 *                                                                                  hub/gw 10.0.0.0/16, hub-vm 10.0.0.4
 *   b-host .10 - b/ce 192.168.1.0/24 (AS 65002) --- to-b: known as 10.102.0.0/24 ---+
 * </pre>
 */
class P03_NatRulesTest {

    private static Scenario.Builder untranslated() {
        Scenario.Builder world = Routebook.scenario("nat").virtualNetwork("hub", v -> v.region("West Europe")
                .space("10.0.0.0/16").subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                .machine("hub-vm", "default", "10.0.0.4")
                .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30").bgpRouteTranslation(true)));
        branch(world, "a", 65001, "172.16.0.1");
        branch(world, "b", 65002, "172.16.0.2");
        return world;
    }

    private static void branch(Scenario.Builder world, String name, long asn, String tunnelAddress) {
        world.site(name, s -> s.asn(asn).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host(name + "-host", "192.168.1.10"))
                .tunnel("to-" + name, t -> t.gateway("hub/gw").remote(name + "/ce").siteAddress(tunnelAddress));
    }

    private static Scenario.Builder world() {
        return untranslated().virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g
                        .natRule("a-in", Mode.INGRESS, Type.STATIC, "192.168.1.0/24", "10.101.0.0/24")
                        .natRule("b-in", Mode.INGRESS, Type.STATIC, "192.168.1.0/24", "10.102.0.0/24")))
                .tunnel("to-a", t -> t.natRules("a-in")).tunnel("to-b", t -> t.natRules("b-in"));
    }

    private static Packet received(Outcome outcome, String from, String to) {
        return outcome.journey(from, to).there().get(0).received();
    }

    /** Without rules the gateway has one route for two branches: each machine reaches one of them at most. */
    @Test
    void without_rules_one_branch_is_out_of_reach() {
        Outcome outcome = run(untranslated());
        assertThat(List.of(outcome.journey("hub-vm", "a-host").reached(), outcome.journey("hub-vm", "b-host").reached()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(outcome.journey("a-host", "b-host").reached()).isFalse();
    }

    /** R-NAT-03: each branch is known by a range of its own; R-NAT-02: each address by the one at the same place. */
    @Test
    void both_branches_are_reached() {
        for (String branch : List.of("a", "b")) {
            assertThat(there(run(world()), "hub-vm", branch + "-host"))
                    .containsExactly("hub-vm > hub/gw > " + branch + "/ce > " + branch + "-host : reached");
            assertThat(back(run(world()), "hub-vm", branch + "-host"))
                    .containsExactly(branch + "-host > " + branch + "/ce > hub/gw > hub-vm : reached");
            assertThat(run(world()).journey("hub-vm", branch + "-host").reached()).isTrue();
            assertThat(run(world()).journey(branch + "-host", "hub-vm").reached()).isTrue();
        }
        Journey toA = run(world()).journey("hub-vm", "a-host");
        assertThat(toA.traffic().destination()).hasToString("10.101.0.10");
        assertThat(received(run(world()), "hub-vm", "a-host").destination()).hasToString("192.168.1.10");
        assertThat(received(run(world()), "b-host", "hub-vm").source()).hasToString("10.102.0.10");
    }

    /** R-NAT-03, R-BGP-09: one branch hears of the other by the range that stands for it; both sides are translated. */
    @Test
    void branch_to_branch() {
        assertThat(there(run(world()), "a-host", "b-host"))
                .containsExactly("a-host > a/ce > hub/gw > b/ce > b-host : reached");
        assertThat(run(world()).journey("a-host", "b-host").reached()).isTrue();
        Packet received = received(run(world()), "a-host", "b-host");
        assertThat(List.of(received.source(), received.destination()))
                .extracting(Ip::toString).containsExactly("10.101.0.10", "192.168.1.10");
    }

    /** R-NAT-03: learned routes appear translated, in the gateway's table and in those of its network. */
    @Test
    void learned_routes_are_translated() {
        assertThat(RouteTables.at(run(world()), "hub/default").list())
                .filteredOn(row -> row.source().equals("VirtualNetworkGateway")).extracting(RouteRow::prefix)
                .containsExactly("10.101.0.0/24", "10.102.0.0/24");
        assertThat(RouteTables.at(run(world()), "hub/gw").list())
                .filteredOn(row -> row.table().equals("in") && row.state().equals("chosen"))
                .extracting(RouteRow::peer, RouteRow::prefix)
                .containsExactly(tuple("a/ce", "10.101.0.0/24"), tuple("b/ce", "10.102.0.0/24"));
        assertThat(RouteTables.at(run(world()), "b/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("10.0.0.0/16", "10.101.0.0/24");
        assertThat(PrefixLife.of(run(world()), Prefix.parse("10.101.0.0/24")).list())
                .extracting(PrefixEventRow::at, PrefixEventRow::event, PrefixEventRow::peer)
                .startsWith(tuple("hub/gw", "chosen", "a/ce"))
                .contains(tuple("b/ce", "chosen", "hub/gw"));
    }

    /**
     * R-NAT-03: without route translation the network learns the branches as they are, both under one prefix. What goes to
     * 192.168.1.10 comes to one of them, and its answer comes from an address that was not asked.
     */
    @Test
    void routes_as_they_are() {
        Outcome outcome = run(world().virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.bgpRouteTranslation(false))));
        assertThat(RouteTables.at(outcome, "hub/default").list())
                .filteredOn(row -> row.source().equals("VirtualNetworkGateway")).extracting(RouteRow::prefix)
                .containsExactly("192.168.1.0/24");
        assertThat(outcome.journey("hub-vm", "a-host").reached()).isFalse();
        assertThat(outcome.journey("hub-vm", "b-host").reached()).isFalse();
    }

    /**
     * R-NAT-03, the example of nat-overview.md: network and branch both have 10.0.1.0/24. Egress rules give the network
     * another range, too, which is what the branch hears of; R-BGP-08 does not refuse what is translated.
     */
    @Test
    void a_branch_with_the_addresses_of_the_network() {
        Scenario.Builder same = Routebook.scenario("same")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.1.0/24").subnet("default", "10.0.1.0/25")
                        .subnet("GatewaySubnet", "10.0.1.224/27").machine("vm", "default", "10.0.1.4")
                        .vpnGateway("gw", g -> g.address("10.0.1.228").bgpAddress("10.0.1.254").bgpRouteTranslation(true)
                                .natRule("in", Mode.INGRESS, Type.STATIC, "10.0.1.0/24", "100.0.2.0/24")
                                .natRule("out", Mode.EGRESS, Type.STATIC, "10.0.1.0/24", "100.0.1.0/24")))
                .site("branch", s -> s.asn(65001).router("ce", r -> r.lan("10.0.1.0/24", "10.0.1.1"))
                        .host("host", "10.0.1.10"))
                .tunnel("t", t -> t.gateway("net/gw").remote("branch/ce").siteAddress("172.16.0.1").natRules("in", "out"));
        assertThat(there(run(same), "vm", "host")).containsExactly("vm > net/gw > branch/ce > host : reached");
        assertThat(back(run(same), "vm", "host")).containsExactly("host > branch/ce > net/gw > vm : reached");
        assertThat(run(same).journey("vm", "host").reached()).isTrue();
        assertThat(run(same).journey("host", "vm").reached()).isTrue();
        assertThat(run(same).journey("host", "vm").traffic().destination()).hasToString("100.0.1.4");
        assertThat(RouteTables.at(run(same), "branch/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("100.0.1.0/24");
        assertThat(RouteTables.at(run(same), "net/gw").list()).filteredOn(row -> row.table().equals("out"))
                .extracting(RouteRow::prefix, RouteRow::state)
                .contains(tuple("100.0.1.0/24", "chosen"));
    }

    /** R-NAT-02: a dynamic rule lets the branch begin, and remembers; nobody begins a flow to its pool. */
    @Test
    void a_dynamic_ingress_rule() {
        Outcome outcome = run(withDynamic());
        assertThat(there(outcome, "a-host", "hub-vm")).containsExactly("a-host > a/ce > hub/gw > hub-vm : reached");
        assertThat(back(outcome, "a-host", "hub-vm")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
        assertThat(outcome.journey("a-host", "hub-vm").reached()).isTrue();
        assertThat(Prefix.parse("10.101.0.0/26").contains(received(outcome, "a-host", "hub-vm").source())).isTrue();
        // No address of the pool is the host's: the machine has none to send to but one that no route is for (R-RT-03).
        assertThat(lostBy(outcome, "hub-vm", "a-host")).isEqualTo("hub-vm R-RT-03");
        Trace toPool = outcome.tracer().trace(Traffic.icmp("hub-vm", Ip.parse("10.0.0.4"), "a-host",
                Ip.parse("10.101.0.0"))).get(0);
        assertThat(toPool.toLine() + " " + toPool.end().rule().id()).isEqualTo("hub-vm > hub/gw : dropped R-NAT-02");
    }

    /** R-NAT-02, R-NAT-03: the pool is what the other branch hears of; its answers come back, its requests do not. */
    @Test
    void a_dynamic_rule_and_the_other_branch() {
        Outcome outcome = run(withDynamic());
        assertThat(RouteTables.at(outcome, "b/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("10.0.0.0/16", "10.101.0.0/26");
        assertThat(outcome.journey("a-host", "b-host").reached()).isTrue();
        assertThat(outcome.journey("b-host", "a-host").reached()).isFalse();
    }

    private static Scenario.Builder withDynamic() {
        return world().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.natRule("a-in", Mode.INGRESS, Type.DYNAMIC, "192.168.1.0/24", "10.101.0.0/26")));
    }

    /** R-NAT-02: a dynamic egress rule hides the network from a branch: it begins flows, the branch does not. */
    @Test
    void a_dynamic_egress_rule() {
        Outcome outcome = run(world().virtualNetwork("hub", v -> v.vpnGateway("gw",
                        g -> g.natRule("out", Mode.EGRESS, Type.DYNAMIC, "10.0.0.0/16", "10.200.0.0/28")))
                .tunnel("to-a", t -> t.natRules("a-in", "out")));
        assertThat(there(outcome, "hub-vm", "a-host")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
        assertThat(outcome.journey("hub-vm", "a-host").reached()).isTrue();
        assertThat(Prefix.parse("10.200.0.0/28").contains(received(outcome, "hub-vm", "a-host").source())).isTrue();
        // The branch hears of the pool only (R-NAT-03), and nobody answers there.
        assertThat(lostBy(outcome, "a-host", "hub-vm")).isEqualTo("a/ce RFC1812-5.2.7.1");
        Trace toPool = outcome.tracer().trace(Traffic.icmp("a-host", Ip.parse("192.168.1.10"), "hub-vm",
                Ip.parse("10.200.0.0"))).get(0);
        assertThat(toPool.toLine() + " " + toPool.end().rule().id()).isEqualTo("a-host > a/ce > hub/gw : dropped R-NAT-02");
    }

    /** The branches with lists in the place of BGP: each site's own prefix, and routes back to whom it is to reach. */
    private static Scenario.Builder withoutBgp() {
        return world().virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.bgpRouteTranslation(false)))
                .tunnel("to-a", t -> t.bgp(false).sitePrefixes("192.168.1.0/24").siteRoutes("10.0.0.0/16", "10.102.0.0/24"))
                .tunnel("to-b", t -> t.bgp(false).sitePrefixes("192.168.1.0/24").siteRoutes("10.0.0.0/16", "10.101.0.0/24"));
    }

    /**
     * R-NAT-03: a connection's address space changes with its rules, whether routes are translated or not: both branches
     * list 192.168.1.0/24, and each is routed by the range that stands for it.
     */
    @Test
    void branches_without_bgp() {
        Outcome outcome = run(withoutBgp());
        assertThat(RouteTables.at(outcome, "hub/default").list())
                .filteredOn(row -> row.source().equals("VirtualNetworkGateway")).extracting(RouteRow::prefix, RouteRow::rule)
                .containsExactly(tuple("10.101.0.0/24", "R-NAT-03"), tuple("10.102.0.0/24", "R-NAT-03"));
        for (String branch : List.of("a", "b")) {
            assertThat(there(outcome, "hub-vm", branch + "-host"))
                    .containsExactly("hub-vm > hub/gw > " + branch + "/ce > " + branch + "-host : reached");
            assertThat(outcome.journey("hub-vm", branch + "-host").reached()).isTrue();
            assertThat(outcome.journey(branch + "-host", "hub-vm").reached()).isTrue();
        }
        assertThat(there(outcome, "a-host", "b-host")).containsExactly("a-host > a/ce > hub/gw > b/ce > b-host : reached");
        assertThat(received(outcome, "a-host", "b-host").source()).hasToString("10.101.0.10");
        assertThat(outcome.journey("a-host", "b-host").reached()).isTrue();
    }

    /** R-NAT-02: a pool on a connection without BGP: the branch begins, and its answers come back by the pool's route. */
    @Test
    void a_dynamic_rule_without_bgp() {
        Outcome outcome = run(withoutBgp().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.natRule("a-in", Mode.INGRESS, Type.DYNAMIC, "192.168.1.0/24", "10.101.0.0/26"))));
        assertThat(RouteTables.at(outcome, "hub/default").list())
                .filteredOn(row -> row.source().equals("VirtualNetworkGateway")).extracting(RouteRow::prefix)
                .containsExactly("10.101.0.0/26", "10.102.0.0/24");
        assertThat(outcome.journey("a-host", "hub-vm").reached()).isTrue();
        assertThat(Prefix.parse("10.101.0.0/26").contains(received(outcome, "a-host", "hub-vm").source())).isTrue();
        assertThat(outcome.journey("hub-vm", "a-host").reached()).isFalse();
    }

    /** R-NAT-03: an egress rule without BGP: the branch has a route to the range that stands for the network. */
    @Test
    void an_egress_rule_without_bgp() {
        Outcome outcome = run(withoutBgp().virtualNetwork("hub", v -> v.vpnGateway("gw",
                        g -> g.natRule("out", Mode.EGRESS, Type.STATIC, "10.0.0.0/16", "10.200.0.0/16")))
                .tunnel("to-a", t -> t.natRules("a-in", "out").siteRoutes("10.200.0.0/16")));
        assertThat(outcome.journey("a-host", "hub-vm").traffic().destination()).hasToString("10.200.0.4");
        assertThat(there(outcome, "a-host", "hub-vm")).containsExactly("a-host > a/ce > hub/gw > hub-vm : reached");
        assertThat(outcome.journey("hub-vm", "a-host").reached()).isTrue();
        assertThat(received(outcome, "hub-vm", "a-host").source()).hasToString("10.200.0.4");
    }

    /** R-NAT-03, R-BGP-07: a branch with BGP is told of a listed prefix as it is known, and of that alone. */
    @Test
    void a_branch_with_bgp_beside_one_without() {
        Outcome outcome = run(withoutBgp().tunnel("to-b", t -> t.bgp(true).sitePrefixes().siteRoutes("10.0.255.30/32"))
                .virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.bgpRouteTranslation(true))));
        assertThat(RouteTables.at(outcome, "b/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("10.0.0.0/16", "10.101.0.0/24");
        assertThat(outcome.journey("b-host", "a-host").reached()).isTrue();
    }

    /** A router's line of a trace comes through the translation, too: from 10.101.0.1, which stands for its 192.168.1.1. */
    @Test
    void lines_of_a_trace_are_translated() {
        Outcome outcome = run(world().tunnel("to-a", t -> t.siteAddress("192.168.1.1")));
        assertThat(outcome.journey("hub-vm", "a-host").listing().get(0)).extracting(hop -> hop.address().orElseThrow())
                .extracting(Ip::toString).containsExactly("10.0.255.4", "10.101.0.1", "10.101.0.10");
    }

    /** What is decided at the gateway is decided about the address before the translation. */
    @Test
    void why_is_about_the_address_that_was_looked_up() {
        Outcome outcome = run(world());
        assertThat(Decisions.along(outcome, outcome.journey("hub-vm", "a-host")).list())
                .filteredOn(row -> row.at().equals("hub/gw") && row.verdict().equals("taken"))
                .extracting(row -> row.destination(), row -> row.candidate())
                .containsExactly(tuple("10.101.0.10", "10.101.0.0/24 to a/ce"), tuple("10.0.0.4", "10.0.0.0/16 to network hub"));
    }

    /** R-NAT-02: one to one needs as many addresses on both sides; and a tunnel names rules that its gateway has. */
    @Test
    void rules_that_cannot_be() {
        assertThatThrownBy(() -> untranslated().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.natRule("in", Mode.INGRESS, Type.STATIC, "192.168.1.0/24", "10.101.0.0/26"))))
                .hasMessageContaining("internal 192.168.1.0/24 and external 10.101.0.0/26 of NAT rule \"in\" are not of one size");
        assertThatThrownBy(() -> run(world().tunnel("to-a", t -> t.natRules("a-inn")))).isInstanceOf(DesignException.class)
                .hasMessageContaining("found \"a-inn\"; expected a NAT rule of hub/gw, one of a-in, b-in; did you mean \"a-in\"?");
    }

    /** The life of branch a's prefix: the gateway's end of the session knows it as the external range (R-NAT-03). */
    @Test
    void a_life_tells_where_a_prefix_is_translated() {
        assertThat(PrefixLife.of(run(world()), Prefix.parse("192.168.1.0/24")).list())
                .filteredOn(event -> event.event().equals("translated"))
                .extracting(PrefixEventRow::at, PrefixEventRow::peer, PrefixEventRow::before, PrefixEventRow::after)
                .containsExactly(tuple("hub/gw", "a/ce", "192.168.1.0/24", "10.101.0.0/24"),
                        tuple("hub/gw", "b/ce", "192.168.1.0/24", "10.102.0.0/24"));
    }
}
