package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Two circuits at one gateway, a site at each.
 *
 * <pre>
 *   a-host - a/ce (AS 65001) === circuit-a ---+
 *                                             +--- net/gw (AS 65515) 10.0.0.0/16  vm
 *   b-host - b/ce (AS 65002) === circuit-b ---+
 * </pre>
 */
class E01_ExpressRouteTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("express route")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm", "default", "10.0.0.4")
                        .expressRouteGateway("gw", g -> {}));
        site(world, "a", 65001, "192.168.1", "172.31.1");
        site(world, "b", 65002, "192.168.2", "172.31.2");
        return world;
    }

    private static void site(Scenario.Builder world, String name, long asn, String net, String links) {
        world.site(name, s -> s.asn(asn)
                        .router("ce", r -> r.lan(net + ".0/24", net + ".1"))
                        .host(name + "-host", net + ".10"))
                .circuit("circuit-" + name, c -> c.location("Amsterdam")
                        .primary(l -> l.subnet(links + ".0/30").router(name + "/ce"))
                        .secondary(l -> l.subnet(links + ".4/30").router(name + "/ce")))
                .connection("net-" + name, k -> k.gateway("net/gw").circuit("circuit-" + name));
    }

    /** R-TR-04 and R-ERP-01: out of the network straight to an MSEE, and either link is as good as the other. */
    @Test
    void out_over_both_links() {
        assertThat(there(run(world()), "vm", "a-host")).containsExactly(
                "vm > circuit-a/primary/msee > a/ce > a-host : reached",
                "vm > circuit-a/secondary/msee > a/ce > a-host : reached");
    }

    /** R-TR-06: on the way in the gateway is passed. */
    @Test
    void in_through_the_gateway() {
        assertThat(there(run(world()), "a-host", "vm")).containsExactly(
                "a-host > a/ce > circuit-a/primary/msee > net/gw > vm : reached",
                "a-host > a/ce > circuit-a/secondary/msee > net/gw > vm : reached");
    }

    /** R-ERT-01: the gateway is no router between its circuits. */
    @Test
    void no_transit_between_circuits() {
        Outcome outcome = run(world());
        assertThat(lostBy(outcome, "a-host", "b-host")).isEqualTo("a/ce RFC1812-5.2.7.1");
        assertThat(RouteTables.at(outcome, "net/gw").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("circuit-b/primary/msee")
                        && row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-ERT-01"));
    }

    /** R-ERB-13: the customer's router sees the path 12076, without the gateway's 65515. */
    @Test
    void on_premises_sees_12076_only() {
        assertThat(RouteTables.at(run(world()), "a/ce").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::asPath).containsExactly("12076", "12076");
    }

    /**
     * R-ERP-03: both sites announce 192.168.9.0/24, site a with a path two longer. Without weights the shorter path wins;
     * a weight on circuit a's connection is looked at first.
     */
    @Test
    void connection_weight_comes_before_path_length() {
        Scenario.Builder shared = world()
                .site("a", s -> s.router("ce", r -> r.lan("192.168.9.0/24", "192.168.9.1")).host("shared", "192.168.9.9"))
                .site("b", s -> s.router("ce", r -> r.announce("192.168.9.0/24")))
                .circuit("circuit-a", c -> c.primary(l -> l.toAzure(m -> m.prepend(2)))
                        .secondary(l -> l.toAzure(m -> m.prepend(2))));
        assertThat(active(run(shared))).isEqualTo("circuit-b/primary/msee circuit-b/secondary/msee");
        assertThat(active(run(shared.connection("net-a", k -> k.weight(10)))))
                .isEqualTo("circuit-a/primary/msee circuit-a/secondary/msee");
    }

    private static String active(Outcome outcome) {
        return RouteTables.at(outcome, "net/gw").list().stream()
                .filter(row -> row.table().equals("best") && row.prefix().equals("192.168.9.0/24"))
                .map(RouteRow::peer).sorted().reduce((one, other) -> one + " " + other).orElse("");
    }

    /** R-SEL-03: a part of the network's own prefix, learned over ExpressRoute, attracts nothing. */
    @Test
    void a_more_specific_route_inside_the_network_is_kept_out() {
        Outcome outcome = run(world().site("a", s -> s.router("ce", r -> r.announce("10.0.0.0/25"))));
        assertThat(RouteTables.at(outcome, "net/default").list()).filteredOn(row -> row.prefix().equals("10.0.0.0/25"))
                .extracting(RouteRow::source, RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("VirtualNetworkGateway", "Invalid", "R-SEL-03"));
    }

    /** R-ERT-02: what one router of a customer announces, the MSEE keeps from the customer. */
    @Test
    void the_msee_tells_the_customer_nothing_of_what_it_said() {
        assertThat(RouteTables.at(run(world()), "circuit-a/primary/msee").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("a/ce")
                        && row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-ERT-02"));
    }

    /**
     * R-ERT-03 with both switches on: the second network's gateway has AS 65515 as well; the MSEE overrides it, so the
     * path reads 12076 12076 (R-ERT-03-as). A gateway's own prefixes do not come back to it (R-ERT-03-echo).
     */
    @Test
    void two_networks_on_one_circuit() {
        Outcome outcome = run(world().profile(2018)
                .virtualNetwork("second", v -> v.region("West Europe").space("10.5.0.0/16")
                        .subnet("default", "10.5.0.0/24").subnet("GatewaySubnet", "10.5.255.0/27")
                        .machine("second-vm", "default", "10.5.0.4").expressRouteGateway("gw", g -> {}))
                .connection("second-a", k -> k.gateway("second/gw").circuit("circuit-a")));
        assertThat(there(outcome, "vm", "second-vm")).containsExactly(
                "vm > circuit-a/primary/msee > second/gw > second-vm : reached",
                "vm > circuit-a/secondary/msee > second/gw > second-vm : reached");
        assertThat(RouteTables.at(outcome, "net/gw").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.5.0.0/16"))
                .extracting(RouteRow::asPath).containsExactly("12076 12076", "12076 12076");
        assertThat(RouteTables.at(outcome, "circuit-a/primary/msee").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("net/gw")
                        && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-ERT-03-echo"));
    }

    /** R-ERP-07: without one link the other carries on, both ways. */
    @Test
    void one_link_down() {
        Outcome outcome = run(world(), "circuit-a/primary");
        assertThat(there(outcome, "vm", "a-host"))
                .containsExactly("vm > circuit-a/secondary/msee > a/ce > a-host : reached");
        assertThat(back(outcome, "vm", "a-host"))
                .containsExactly("a-host > a/ce > circuit-a/secondary/msee > net/gw > vm : reached");
    }

    /** Each MSEE, session, half of a connection and the connection itself can fail alone. */
    @Test
    void other_parts_down() {
        for (String part : new String[] {"circuit-a/primary/msee", "circuit-a/primary/bgp", "net-a/primary"}) {
            assertThat(there(run(world(), part), "vm", "a-host"))
                    .containsExactly("vm > circuit-a/secondary/msee > a/ce > a-host : reached");
        }
        assertThat(run(world(), "net-a").journey("vm", "a-host").reached()).isFalse();
    }

    /** Nobody declared the address from which an MSEE answers, nor any time: its line is silent, and times unknown. */
    @Test
    void what_is_not_declared_is_unknown() {
        var lines = run(world()).journey("vm", "a-host").listing().get(0);
        assertThat(lines.get(0).address()).isEmpty();
        assertThat(lines.get(lines.size() - 1).rttMs()).isEmpty();
    }
}
