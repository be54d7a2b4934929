package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
 * Two sites and a second network at one VPN gateway, all with BGP.
 *
 * <pre>
 *   a-host - a/ce (AS 65001) --- to-a ---+
 *                                        hub/gw (AS 65515) 10.0.0.0/16 --- to-far --- far/gw (AS 65010) 10.9.0.0/16
 *   b-host - b/ce (AS 65002) --- to-b ---+
 * </pre>
 */
class D01_VpnGatewaysTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("vpn")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("far-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).address("10.9.255.4").bgpAddress("10.9.255.30")))
                .tunnel("to-a", t -> t.gateway("hub/gw").remote("a/ce").siteAddress("192.168.1.1"))
                .tunnel("to-b", t -> t.gateway("hub/gw").remote("b/ce").siteAddress("192.168.2.1"))
                .tunnel("to-far", t -> t.gateway("hub/gw").remote("far/gw"));
        site(world, "a", 65001, "192.168.1");
        site(world, "b", 65002, "192.168.2");
        return world;
    }

    private static void site(Scenario.Builder world, String name, long asn, String net) {
        world.site(name, s -> s.asn(asn)
                .router("ce", r -> r.lan(net + ".0/24", net + ".1"))
                .host(name + "-host", net + ".10"));
    }

    /** R-TR-03 and R-RT-08: from its own network to the gateway, through the tunnel, to the site's router. */
    @Test
    void network_to_site() {
        assertThat(there(run(world()), "hub-vm", "a-host")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
    }

    /** R-BGP-07, R-BGP-09: with BGP on all of them the gateway passes on what one peer told it to the others. */
    @Test
    void transit_between_the_connections_of_one_gateway() {
        assertThat(there(run(world()), "a-host", "b-host"))
                .containsExactly("a-host > a/ce > hub/gw > b/ce > b-host : reached");
        assertThat(there(run(world()), "a-host", "far-vm"))
                .containsExactly("a-host > a/ce > hub/gw > far/gw > far-vm : reached");
    }

    /** R-BGP-02: both gateways at AS 65515 have no session, and then no route. */
    @Test
    void two_networks_with_the_same_as_have_no_session() {
        Outcome outcome = run(world().virtualNetwork("far", v -> v.vpnGateway("gw", g -> g.asn(65515))));
        assertThat(lostBy(outcome, "hub-vm", "far-vm")).isEqualTo("hub-vm R-RT-03");
    }

    /** R-BGP-08: a part of the network's own space is refused, a superset is not. */
    @Test
    void a_site_that_announces_a_part_of_the_network() {
        Outcome outcome = run(world().site("a", s -> s.router("ce", r -> r.announce("10.0.0.0/24", "10.0.0.0/8"))));
        assertThat(RouteTables.at(outcome, "hub/gw").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().equals("a/ce"))
                .extracting(RouteRow::prefix, RouteRow::state, RouteRow::rule)
                .contains(tuple("10.0.0.0/8", "chosen", ""), tuple("10.0.0.0/24", "refused", "R-BGP-08"),
                        tuple("192.168.1.0/24", "chosen", ""));
    }

    /** R-BGP-07, R-BGP-10: a default route is taken, and kept from the other peers. */
    @Test
    void a_site_that_announces_a_default_route() {
        Outcome outcome = run(world().site("a", s -> s.router("ce", r -> r.announce("0.0.0.0/0"))));
        assertThat(RouteTables.at(outcome, "hub/default").list()).filteredOn(row -> row.prefix().equals("0.0.0.0/0"))
                .extracting(RouteRow::source, RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("VirtualNetworkGateway", "Active", "R-SEL-02"),
                        tuple("Default", "Invalid", "R-SEL-02"));
        assertThat(RouteTables.at(outcome, "far/default").list()).filteredOn(row -> row.prefix().equals("0.0.0.0/0"))
                .extracting(RouteRow::source).containsExactly("Default");
        assertThat(RouteTables.at(outcome, "hub/gw").list())
                .filteredOn(row -> row.table().equals("out") && row.prefix().equals("0.0.0.0/0")
                        && row.peer().equals("b/ce"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-BGP-07"));
    }

    /** R-TR-07: only a tunnel that is declared so hides the gateways behind it, and only on the way into Azure. */
    @Test
    void a_tunnel_that_hides_gateway_hops() {
        Scenario.Builder hiding = world().tunnel("to-a", t -> t.hidesGatewayHops(true));
        assertThat(run(world()).journey("a-host", "far-vm").listing().get(0)).hasSize(4);
        assertThat(run(hiding).journey("a-host", "far-vm").listing().get(0)).hasSize(2);
        assertThat(run(hiding).journey("far-vm", "a-host").listing().get(0)).hasSize(4);
    }

    /** R-VPN-02: one instance of two carries on; without both the gateway is gone. */
    @Test
    void gateway_instances_fail_over() {
        assertThat(run(world(), "hub/gw/instance0").journey("hub-vm", "a-host").reached()).isTrue();
        assertThat(lostBy(run(world(), "hub/gw/instance0", "hub/gw/instance1"), "hub-vm", "a-host"))
                .isEqualTo("hub-vm R-RT-03");
    }

    @Test
    void a_tunnel_or_its_session_is_down() {
        assertThat(run(world(), "to-a").journey("hub-vm", "a-host").reached()).isFalse();
        assertThat(run(world(), "to-a/bgp").journey("hub-vm", "a-host").reached()).isFalse();
        assertThat(run(world(), "to-a").journey("hub-vm", "b-host").reached()).isTrue();
    }
}
