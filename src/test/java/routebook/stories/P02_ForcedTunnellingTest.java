package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
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
import routebook.network.DesignException;
import routebook.scenario.PointToSiteClient.System;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Outcome;

/**
 * Internet traffic of a network that leaves by a site.
 *
 * <pre>
 *   net 10.0.0.0/16                                                  dc 192.168.1.0/24 (AS 65001)
 *     front 10.0.1.0/24  front-vm .4 (203.0.113.5)                     dc-host .10
 *     back  10.0.2.0/24  back-vm  .4 (203.0.113.6)  -- gw -- vpn ----- ce --- 203.0.113.20 --- server 198.51.100.7
 *   spoke 10.1.0.0/16    spoke-vm .4 uses the gateway
 * </pre>
 */
class P02_ForcedTunnellingTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("forced")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("front", "10.0.1.0/24").subnet("back", "10.0.2.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("front-vm", m -> m.subnet("front").address("10.0.1.4").publicAddress("203.0.113.5"))
                        .machine("back-vm", m -> m.subnet("back").address("10.0.2.4").publicAddress("203.0.113.6"))
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16").subnet("default", "10.1.0.0/24")
                        .machine("spoke-vm", "default", "10.1.0.4"))
                .peering("net", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "net", p -> p.useRemoteGateways(true))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1")
                        .internetExit("203.0.113.20")).host("dc-host", "192.168.1.10"))
                .tunnel("vpn", t -> t.gateway("net/gw").remote("dc/ce").siteAddress("192.168.1.1"))
                .internetHost("server", "198.51.100.7");
    }

    private static Scenario.Builder announcing() {
        return world().site("dc", s -> s.router("ce", r -> r.announce("0.0.0.0/0")));
    }

    /** A site with an exit reaches the internet from the exit's address, and nothing comes in that was not asked for. */
    @Test
    void the_site_itself() {
        assertThat(there(run(world()), "dc-host", "server")).containsExactly("dc-host > dc/ce > internet > server : reached");
        assertThat(back(run(world()), "dc-host", "server")).containsExactly("server > internet > dc/ce > dc-host : reached");
        assertThat(run(world()).journey("dc-host", "server").there().get(0).received().source())
                .isEqualTo(Ip.parse("203.0.113.20"));
        assertThat(lostBy(run(world()), "server", "dc-host")).isEqualTo("internet RFC1812-5.2.7.1");
    }

    /** An exit is no announcement: without one the network's internet traffic leaves by the machine's own address (R-RT-02). */
    @Test
    void an_exit_alone_forces_nothing() {
        assertThat(there(run(world()), "back-vm", "server")).containsExactly("back-vm > internet > server : reached");
        assertThat(run(world()).journey("back-vm", "server").there().get(0).received().source())
                .isEqualTo(Ip.parse("203.0.113.6"));
    }

    /** R-FT-01 by BGP, R-SEL-02: the learned 0.0.0.0/0 takes the place of the system's, in the spoke too (R-RT-08). */
    @Test
    void a_default_route_by_bgp() {
        for (String vm : new String[] {"front-vm", "back-vm", "spoke-vm"}) {
            assertThat(there(run(announcing()), vm, "server"))
                    .containsExactly(vm + " > net/gw > dc/ce > internet > server : reached");
            assertThat(run(announcing()).journey(vm, "server").there().get(0).received().source())
                    .isEqualTo(Ip.parse("203.0.113.20"));
        }
        assertThat(back(run(announcing()), "back-vm", "server"))
                .containsExactly("server > internet > dc/ce > net/gw > back-vm : reached");
    }

    /** R-UDR-08: the machine's own public address is dead: what comes in by it is answered by the site. */
    @Test
    void the_own_public_address_no_longer_answers() {
        assertThat(there(run(announcing()), "server", "front-vm")).containsExactly("server > internet > front-vm : reached");
        assertThat(run(announcing()).journey("server", "front-vm").reached()).isFalse();
        assertThat(run(world()).journey("server", "front-vm").reached()).isTrue();
    }

    /** R-FT-02: a subnet that keeps its direct way has a user route 0.0.0.0/0 to Internet (R-SEL-02). */
    @Test
    void split_tunnelling() {
        Scenario.Builder split = announcing().routeTable("direct", t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))
                .virtualNetwork("net", v -> v.subnet("front", s -> s.routeTable("direct")));
        assertThat(there(run(split), "front-vm", "server")).containsExactly("front-vm > internet > server : reached");
        assertThat(run(split).journey("server", "front-vm").reached()).isTrue();
        assertThat(there(run(split), "back-vm", "server"))
                .containsExactly("back-vm > net/gw > dc/ce > internet > server : reached");
    }

    /** R-FT-03: when the default route is withdrawn, Azure's own takes over: the machine leaves by its own address. */
    @Test
    void withdrawal_falls_back_to_the_internet() {
        assertThat(there(run(announcing(), "vpn"), "back-vm", "server"))
                .containsExactly("back-vm > internet > server : reached");
        assertThat(there(run(announcing(), "vpn/bgp"), "back-vm", "server"))
                .containsExactly("back-vm > internet > server : reached");
    }

    /**
     * R-FT-01 by user route, R-UDR-02: one subnet's 0.0.0.0/0 to the gateway, which needs a default route of its own to go
     * on, and does not let the traffic fall back when the route is withdrawn.
     */
    @Test
    void a_user_route_to_the_gateway() {
        Scenario.Builder byRoute = byUserRoute(announcing());
        assertThat(there(run(byRoute), "back-vm", "server"))
                .containsExactly("back-vm > net/gw > dc/ce > internet > server : reached");
        assertThat(lostBy(run(byRoute, "vpn"), "back-vm", "server")).isEqualTo("net/gw RFC1812-5.2.7.1");
        assertThat(lostBy(run(byUserRoute(world())), "back-vm", "server")).isEqualTo("net/gw RFC1812-5.2.7.1");
    }

    private static Scenario.Builder byUserRoute(Scenario.Builder world) {
        return world.routeTable("forced", t -> t.route("all", "0.0.0.0/0", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .virtualNetwork("net", v -> v.subnet("back", s -> s.routeTable("forced")));
    }

    /**
     * R-FT-01 by a default site, on a tunnel without BGP: the network and its spoke (R-RT-08) send the rest to that site,
     * whose router has static routes back. The route has its reason, and is in the gateway's own table, too.
     */
    @Test
    void a_default_site() {
        for (String vm : new String[] {"front-vm", "back-vm", "spoke-vm"}) {
            assertThat(there(run(byDefaultSite()), vm, "server"))
                    .containsExactly(vm + " > net/gw > dc/ce > internet > server : reached");
            assertThat(back(run(byDefaultSite()), vm, "server"))
                    .containsExactly("server > internet > dc/ce > net/gw > " + vm + " : reached");
        }
        assertThat(RouteTables.at(run(byDefaultSite()), "spoke/default").list())
                .filteredOn(row -> row.prefix().equals("0.0.0.0/0")).extracting(RouteRow::source, RouteRow::state)
                .containsExactly(tuple("VirtualNetworkGateway", "Active"), tuple("Default", "Invalid"));
        assertThat(Decisions.at(run(byDefaultSite()), "net/gw", Ip.parse("198.51.100.7")).list())
                .extracting(DecisionRow::candidate, DecisionRow::rule)
                .contains(tuple("0.0.0.0/0 to dc/ce", "R-FT-01"));
        assertThat(there(run(byDefaultSite()), "back-vm", "dc-host"))
                .containsExactly("back-vm > net/gw > dc/ce > dc-host : reached");
    }

    private static Scenario.Builder byDefaultSite() {
        return world().tunnel("vpn", t -> t.bgp(false).sitePrefixes("192.168.1.0/24").siteRoutes("10.0.0.0/15"))
                .virtualNetwork("net", v -> v.vpnGateway("gw", g -> g.defaultSite("vpn")));
    }

    /** R-FT-02: with a default site, too, a user route 0.0.0.0/0 to Internet keeps a subnet's direct way (R-SEL-02). */
    @Test
    void split_tunnelling_with_a_default_site() {
        Scenario.Builder split = byDefaultSite().routeTable("direct", t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))
                .virtualNetwork("net", v -> v.subnet("front", s -> s.routeTable("direct")));
        assertThat(there(run(split), "front-vm", "server")).containsExactly("front-vm > internet > server : reached");
        assertThat(there(run(split), "back-vm", "server"))
                .containsExactly("back-vm > net/gw > dc/ce > internet > server : reached");
    }

    /** R-S2S-05: nobody withdraws the default site's route: while the tunnel is down the traffic is lost, not let out. */
    @Test
    void a_default_site_does_not_fall_back() {
        assertThat(lostBy(run(byDefaultSite(), "vpn"), "back-vm", "server")).isEqualTo("net/gw R-S2S-05");
    }

    /** R-BGP-07, R-BGP-10: the gateway tells a second site of what is listed for the first, not of the default route. */
    @Test
    void a_default_site_is_not_announced() {
        Outcome outcome = run(byDefaultSite().site("branch", s -> s.asn(65002)
                        .router("ce", r -> r.lan("192.168.2.0/24", "192.168.2.1")).host("branch-host", "192.168.2.10"))
                .tunnel("to-branch", t -> t.gateway("net/gw").remote("branch/ce").siteAddress("192.168.2.1")));
        assertThat(lostBy(outcome, "branch-host", "server")).isEqualTo("branch/ce RFC1812-5.2.7.1");
        assertThat(RouteTables.at(outcome, "branch/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("10.0.0.0/16", "10.1.0.0/16", "192.168.1.0/24");
    }

    /** R-P2S-05: what is not told by BGP is not told to clients: internet traffic of theirs keeps its own way. */
    @Test
    void a_default_site_does_not_force_clients() {
        Scenario.Builder world = byDefaultSite().virtualNetwork("net", v -> v.vpnGateway("gw", g -> g.pointToSite(p -> p
                .pool("172.31.0.0/24").protocols(PointToSiteProtocol.OPENVPN)
                .client("ann", c -> c.address("172.31.0.2").system(System.LINUX).protocol(PointToSiteProtocol.OPENVPN)
                        .publicAddress("203.0.113.77")))));
        assertThat(there(run(world), "ann", "server")).containsExactly("ann > internet > server : reached");
    }

    /** A default site is behind a tunnel of the gateway's own. */
    @Test
    void a_default_site_of_another_name() {
        assertThatThrownBy(() -> run(world().virtualNetwork("net", v -> v.vpnGateway("gw", g -> g.defaultSite("vpm")))))
                .isInstanceOf(DesignException.class).hasMessageContaining(
                        "found \"vpm\"; expected a tunnel from net/gw to a site, one of vpn; did you mean \"vpn\"?");
    }

    /** R-BGP-10: a second site hears no default route from the gateway, and has no other exit. */
    @Test
    void another_site_is_not_forced() {
        Scenario.Builder two = announcing().site("branch", s -> s.asn(65002)
                        .router("ce", r -> r.lan("192.168.2.0/24", "192.168.2.1")).host("branch-host", "192.168.2.10"))
                .tunnel("to-branch", t -> t.gateway("net/gw").remote("branch/ce").siteAddress("192.168.2.1"));
        assertThat(lostBy(run(two), "branch-host", "server")).isEqualTo("branch/ce RFC1812-5.2.7.1");
    }

    /** Inside a site the default route travels by internal BGP, if the router with the exit announces it. */
    @Test
    void an_exit_behind_another_router() {
        Scenario.Builder world = announcing().site("dc", s -> s
                .router("lan", r -> r.lan("192.168.3.0/24", "192.168.3.1")).host("inner-host", "192.168.3.10")
                .link("between", l -> l.prefix("192.168.255.0/31").end("ce", "192.168.255.0").end("lan", "192.168.255.1")));
        assertThat(there(run(world), "inner-host", "server"))
                .containsExactly("inner-host > dc/lan > dc/ce > internet > server : reached");
    }

    /** R-P2S-06, R-FT-01: a client of the gateway is forced, too: what the gateway learned goes for its internet traffic. */
    @Test
    void a_client_of_the_gateway() {
        Scenario.Builder world = announcing().virtualNetwork("net", v -> v.vpnGateway("gw", g -> g.pointToSite(p -> p
                .pool("172.31.0.0/24").protocols(PointToSiteProtocol.OPENVPN)
                .client("ann", c -> c.address("172.31.0.2").system(System.LINUX).protocol(PointToSiteProtocol.OPENVPN)
                        .publicAddress("203.0.113.77")))));
        assertThat(there(run(world), "ann", "server")).containsExactly("ann > net/gw > dc/ce > internet > server : reached");
        assertThat(run(world).journey("ann", "server").reached()).isTrue();
        assertThat(there(run(world, "vpn"), "ann", "server")).containsExactly("ann > internet > server : reached");
    }
}
