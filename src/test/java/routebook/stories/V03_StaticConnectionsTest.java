package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Decisions;
import routebook.analysis.RouteTables;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.RouteRow;
import routebook.net.Ip;
import routebook.network.Elements;
import routebook.scenario.Scenario;
import routebook.study.Journey;
import routebook.study.Outcome;

/**
 * A gateway with a site by BGP and a site by listed prefixes, and a chain of two more networks.
 *
 * <pre>
 *   a-host - a/ce (AS 65001) --- to-a (BGP) ------+
 *                                                 hub/gw --- to-far --- far/gw --- to-end --- end/gw 10.8.0.0/16
 *   b-host - b/fw ------------ to-b (listed) -----+  |                  10.9.0.0/16
 *                                                  spoke 10.1.0.0/16 uses hub/gw
 * </pre>
 */
class V03_StaticConnectionsTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("static")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16").subnet("default", "10.1.0.0/24")
                        .machine("spoke-vm", "default", "10.1.0.4"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true))
                .tunnel("to-a", t -> t.gateway("hub/gw").remote("a/ce").siteAddress("192.168.1.1"))
                .tunnel("to-b", t -> t.gateway("hub/gw").remote("b/fw").bgp(false).sitePrefixes("192.168.2.0/24")
                        .siteRoutes("10.0.0.0/15", "192.168.1.0/24"))
                .tunnel("to-far", t -> t.gateway("hub/gw").remote("far/gw").bgp(false))
                .tunnel("to-end", t -> t.gateway("far/gw").remote("end/gw").bgp(false))
                .site("a", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("a-host", "192.168.1.10"))
                .site("b", s -> s.asn(65002).router("fw", r -> r.lan("192.168.2.0/24", "192.168.2.1"))
                        .host("b-host", "192.168.2.10"));
        network(world, "far", "10.9", 65010);
        network(world, "end", "10.8", 65011);
        return world;
    }

    private static void network(Scenario.Builder world, String name, String half, long asn) {
        world.virtualNetwork(name, v -> v.region("West Europe").space(half + ".0.0/16")
                .subnet("default", half + ".0.0/24").subnet("GatewaySubnet", half + ".255.0/27")
                .machine(name + "-vm", "default", half + ".0.4")
                .vpnGateway("gw", g -> g.asn(asn).address(half + ".255.4").bgpAddress(half + ".255.30")));
    }

    /** R-S2S-02: the listed prefix is a route of the network, of the spoke too (R-RT-08), and the site has its own routes. */
    @Test
    void listed_prefixes_are_routes() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "spoke-vm", "b-host")).containsExactly("spoke-vm > hub/gw > b/fw > b-host : reached");
        assertThat(outcome.journey("spoke-vm", "b-host").backLines())
                .containsExactly("b-host > b/fw > hub/gw > spoke-vm : reached");
        assertThat(RouteTables.at(outcome, "spoke/default").list())
                .filteredOn(row -> row.prefix().equals("192.168.2.0/24")).extracting(RouteRow::source, RouteRow::rule)
                .containsExactly(tuple("VirtualNetworkGateway", "R-S2S-02"));
        assertThat(Elements.of(world().build()).find("to-b/bgp")).isEmpty();
    }

    /** R-S2S-04: without BGP nobody tells the site; a device without routes of its own sends nothing into the tunnel. */
    @Test
    void the_site_needs_routes_of_its_own() {
        Outcome outcome = run(world().tunnel("to-b", t -> t.siteRoutes("10.1.0.0/16")));
        assertThat(outcome.journey("spoke-vm", "b-host").reached()).isTrue();
        Journey lost = outcome.journey("hub-vm", "b-host");
        assertThat(lost.thereLines()).containsExactly("hub-vm > hub/gw > b/fw > b-host : reached");
        assertThat(lost.isAnswerLost()).isTrue();
    }

    /** R-S2S-06, R-BGP-07: both kinds on one gateway; what is listed is announced to the site with BGP. */
    @Test
    void a_static_and_a_bgp_connection_of_one_gateway() {
        assertThat(there(run(world()), "a-host", "b-host")).containsExactly("a-host > a/ce > hub/gw > b/fw > b-host : reached");
        assertThat(run(world()).journey("a-host", "b-host").reached()).isTrue();
        // Without a route back at b/fw only the way there is whole.
        assertThat(run(world().tunnel("to-b", t -> t.siteRoutes("10.0.0.0/15"))).journey("a-host", "b-host").isAnswerLost())
                .isTrue();
    }

    /** R-BGP-07, R-BGP-10: a listed default route is taken, as a default site, and announced to nobody. */
    @Test
    void a_listed_default_route() {
        Outcome outcome = run(world().tunnel("to-b", t -> t.sitePrefixes("192.168.2.0/24", "0.0.0.0/0", "10.0.0.0/8")));
        assertThat(RouteTables.at(outcome, "hub/default").list()).filteredOn(row -> row.prefix().equals("0.0.0.0/0"))
                .extracting(RouteRow::source, RouteRow::state)
                .containsExactly(tuple("VirtualNetworkGateway", "Active"), tuple("Default", "Invalid"));
        assertThat(outcome.ribs().getRib("a/ce").winners().keySet()).map(Object::toString)
                .containsExactlyInAnyOrder("192.168.1.0/24", "192.168.2.0/24", "10.0.0.0/16", "10.1.0.0/16");
    }

    /** R-S2S-05: static routes stay while the tunnel is down, and the gateway drops what follows them. */
    @Test
    void static_routes_do_not_fail_over() {
        assertThat(lostBy(run(world(), "to-b"), "hub-vm", "b-host")).isEqualTo("hub/gw R-S2S-05");
        assertThat(lostBy(run(world().tunnel("to-b", t -> t.ike(1)).virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.sku(routebook.scenario.VpnGateway.Sku.BASIC)))), "hub-vm", "b-host")).isEqualTo("hub/gw R-VPN-06");
    }

    /** R-S2S-03: what is listed beside BGP stays when BGP withdraws it: the session's loss loses nothing, the tunnel's does. */
    @Test
    void listed_beside_bgp() {
        Scenario.Builder both = world().tunnel("to-a", t -> t.sitePrefixes("192.168.1.0/24").siteRoutes("10.0.0.0/16"));
        assertThat(there(run(both, "to-a/bgp"), "hub-vm", "a-host")).containsExactly("hub-vm > hub/gw > a/ce > a-host : reached");
        assertThat(run(both, "to-a/bgp").journey("hub-vm", "a-host").reached()).isTrue();
        assertThat(RouteTables.at(run(both), "hub/default").list())
                .filteredOn(row -> row.prefix().equals("192.168.1.0/24")).extracting(RouteRow::rule).containsExactly("R-S2S-03");
        assertThat(lostBy(run(world(), "to-a/bgp"), "hub-vm", "a-host")).isEqualTo("hub-vm R-RT-03");
        assertThat(lostBy(run(both, "to-a"), "hub-vm", "a-host")).isEqualTo("hub/gw R-S2S-05");
    }

    /** R-S2S-02: two connections may not list one prefix; which of them would get the packets no source tells. */
    @Test
    void one_prefix_listed_twice_is_inconclusive() {
        Outcome outcome = run(world().tunnel("to-a", t -> t.sitePrefixes("192.168.2.0/24")));
        assertThat(outcome.journey("hub-vm", "b-host").verdict()).isEqualTo(Journey.Verdict.INCONCLUSIVE);
    }

    /** R-S2S-04: the session comes up where the router has a way to the gateway's BGP address, and says so where not. */
    @Test
    void the_route_to_the_bgp_address() {
        Outcome without = run(world().tunnel("to-a", t -> t.siteRoutes()));
        assertThat(lostBy(without, "hub-vm", "a-host")).isEqualTo("hub-vm R-RT-03");
        assertThat(Decisions.at(without, "a/ce", Ip.parse("10.0.0.4")).list())
                .extracting(DecisionRow::candidate, DecisionRow::rule).contains(tuple("no session to-a/bgp", "R-S2S-04"));
        assertThat(run(world().tunnel("to-a", t -> t.siteRoutes("10.0.255.30/32"))).journey("hub-vm", "a-host").reached())
                .isTrue();
    }

    /** R-V2V-03: without BGP the two networks see each other, with the spoke that uses the gateway, and nobody beyond. */
    @Test
    void a_chain_without_bgp() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "spoke-vm", "far-vm")).containsExactly("spoke-vm > hub/gw > far/gw > far-vm : reached");
        assertThat(outcome.journey("spoke-vm", "far-vm").reached()).isTrue();
        assertThat(lostBy(outcome, "hub-vm", "end-vm")).isEqualTo("hub-vm R-RT-03");
        assertThat(lostBy(outcome, "a-host", "far-vm")).isEqualTo("a/ce RFC1812-5.2.7.1");
        assertThat(lostBy(run(world(), "to-far"), "hub-vm", "far-vm")).isEqualTo("hub/gw R-S2S-05");
    }

    /** R-BGP-09: with BGP from end to end the same chain carries transit; one link without it breaks that. */
    @Test
    void transit_needs_bgp_from_end_to_end() {
        Scenario.Builder bgp = world().tunnel("to-far", t -> t.bgp(true)).tunnel("to-end", t -> t.bgp(true));
        assertThat(there(run(bgp), "a-host", "end-vm"))
                .containsExactly("a-host > a/ce > hub/gw > far/gw > end/gw > end-vm : reached");
        assertThat(run(bgp.tunnel("to-end", t -> t.bgp(false))).journey("hub-vm", "end-vm").reached()).isFalse();
    }

    /** Inside the site a router tells its static routes on, and to nobody outside. */
    @Test
    void a_router_behind_the_one_with_the_tunnel() {
        Scenario.Builder behind = world().site("b", s -> s.router("core", r -> r.lan("192.168.3.0/24", "192.168.3.1"))
                .link("inside", l -> l.prefix("192.168.255.0/31").end("fw", "192.168.255.0").end("core", "192.168.255.1"))
                .host("core-host", "192.168.3.10"));
        assertThat(there(run(behind), "core-host", "hub-vm")).containsExactly(
                "core-host > b/core > b/fw > hub/gw > hub-vm : reached");
    }

    /** R-AA-02: an active-active gateway has the connection's prefixes at both instances; one tunnel's loss leaves the other. */
    @Test
    void active_active_without_bgp() {
        Scenario.Builder both = world().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.secondInstance(i -> i.address("10.0.255.5").bgpAddress("10.0.255.29"))));
        assertThat(there(run(both), "hub-vm", "b-host")).containsExactly(
                "hub-vm > hub/gw/instance0 > b/fw > b-host : reached", "hub-vm > hub/gw/instance1 > b/fw > b-host : reached");
        assertThat(there(run(both, "to-b/instance0"), "hub-vm", "b-host"))
                .containsExactly("hub-vm > hub/gw/instance1 > b/fw > b-host : reached");
        assertThat(there(run(both, "hub/gw/instance1"), "hub-vm", "b-host"))
                .containsExactly("hub-vm > hub/gw/instance0 > b/fw > b-host : reached");
        // Out of the tunnel to instance0, whose own tunnel to the site is lost, by way of instance1.
        assertThat(there(run(both, "to-b/instance0"), "a-host", "b-host")).containsExactly(
                "a-host > a/ce > hub/gw/instance0 > hub/gw/instance1 > b/fw > b-host : reached",
                "a-host > a/ce > hub/gw/instance1 > b/fw > b-host : reached");
        assertThat(lostBy(run(both, "to-b"), "hub-vm", "b-host")).endsWith("R-S2S-05");
    }
}
