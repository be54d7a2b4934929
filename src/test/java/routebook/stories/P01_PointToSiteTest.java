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
import routebook.analysis.RouteTables;
import routebook.analysis.row.AzureRouteRow;
import routebook.analysis.row.RouteRow;
import routebook.net.Ip;
import routebook.network.DesignException;
import routebook.scenario.PointToSiteClient.System;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.scenario.StandIn;
import routebook.study.Journey.Verdict;
import routebook.study.Outcome;

/**
 * Computers that are connected to a VPN gateway by themselves.
 *
 * <pre>
 *   ann (Linux, OpenVPN) 172.31.0.2 --+
 *   bob (Windows, IKEv2) 172.31.0.3 --+-- hub/gw (AS 65515) 10.0.0.0/16 --- vpn --- dc/ce (AS 65001) 192.168.1.0/24
 *                                         |
 *                                         +== spoke 10.1.0.0/16 (uses hub's gateway) == deep 10.2.0.0/16
 *                                         +== aside 10.3.0.0/16 (peered, but with no gateway of hub's)
 * </pre>
 *
 * The pool is 172.31.0.0/24.
 */
class P01_PointToSiteTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("p2s")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30").pointToSite(p -> p
                                .pool("172.31.0.0/24").protocols(PointToSiteProtocol.OPENVPN, PointToSiteProtocol.IKEV2)
                                .client("ann", c -> c.address("172.31.0.2").system(System.LINUX)
                                        .protocol(PointToSiteProtocol.OPENVPN))
                                .client("bob", c -> c.address("172.31.0.3").system(System.WINDOWS)
                                        .protocol(PointToSiteProtocol.IKEV2)))))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true))
                .peering("hub", "aside", p -> {}).peering("aside", "hub", p -> {})
                .peering("spoke", "deep", p -> {}).peering("deep", "spoke", p -> {})
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("dc-host", "192.168.1.10"))
                .tunnel("vpn", t -> t.gateway("hub/gw").remote("dc/ce").siteAddress("192.168.1.1"));
        network(world, "spoke", "10.1");
        network(world, "deep", "10.2");
        network(world, "aside", "10.3");
        return world;
    }

    private static void network(Scenario.Builder world, String name, String half) {
        world.virtualNetwork(name, v -> v.region("West Europe").space(half + ".0.0/16").subnet("default", half + ".0.0/24")
                .machine(name + "-vm", "default", half + ".0.4"));
    }

    /** R-P2S-04 there; back by the pool in the subnet's table (R-P2S-13). */
    @Test
    void a_client_and_the_gateways_network() {
        assertThat(there(run(world()), "ann", "hub-vm")).containsExactly("ann > hub/gw > hub-vm : reached");
        assertThat(back(run(world()), "ann", "hub-vm")).containsExactly("hub-vm > hub/gw > ann : reached");
        assertThat(there(run(world()), "hub-vm", "bob")).containsExactly("hub-vm > hub/gw > bob : reached");
    }

    /** R-P2S-04, R-PEER-13: a network that uses the gateway is reached, and answers. */
    @Test
    void a_client_and_a_peered_network() {
        assertThat(there(run(world()), "ann", "spoke-vm")).containsExactly("ann > hub/gw > spoke-vm : reached");
        assertThat(there(run(world()), "spoke-vm", "ann")).containsExactly("spoke-vm > hub/gw > ann : reached");
    }

    /** R-P2S-04: neither two peerings away, nor over a peering without the transit flags: no route was given. */
    @Test
    void a_client_and_networks_out_of_reach() {
        assertThat(lostBy(run(world()), "ann", "deep-vm")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(lostBy(run(world()), "ann", "aside-vm")).isEqualTo("ann RB-SPLIT-TUNNEL");
        // R-RT-03: and from there the pool is no more than a private range.
        assertThat(lostBy(run(world()), "deep-vm", "ann")).isEqualTo("deep-vm R-RT-03");
    }

    /** R-P2S-06 there; the site learned the pool (R-P2S-13). */
    @Test
    void a_client_and_a_site_with_bgp() {
        assertThat(there(run(world()), "ann", "dc-host")).containsExactly("ann > hub/gw > dc/ce > dc-host : reached");
        assertThat(back(run(world()), "ann", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > ann : reached");
        assertThat(there(run(world()), "dc-host", "bob")).containsExactly("dc-host > dc/ce > hub/gw > bob : reached");
    }

    /** R-P2S-13: what the site hears of. The spoke is announced with the hub (R-PEER-12). */
    @Test
    void the_pool_is_announced() {
        assertThat(RouteTables.at(run(world()), "dc/ce").list()).filteredOn(row -> row.table().equals("in"))
                .extracting(RouteRow::prefix).containsExactly("10.0.0.0/16", "10.1.0.0/16", "172.31.0.0/24");
    }

    /** R-P2S-06: until Windows over IKEv2 is told of learned routes, they are missing there, and only there. */
    @Test
    void windows_in_the_years_before() {
        assertThat(lostBy(run(world().profile(2021)), "bob", "dc-host")).isEqualTo("bob R-P2S-06");
        assertThat(run(world().profile(2021)).journey("bob", "spoke-vm").reached()).isTrue();
        assertThat(run(world().profile(2021)).journey("ann", "dc-host").reached()).isTrue();
        assertThat(run(world().profile(2024)).journey("bob", "dc-host").reached()).isTrue();
    }

    /**
     * R-P2S-06: Windows over IKEv2 takes 25 routes. Hub, spoke, pool and the site's LAN are 4; 21 more fit and 22 do not.
     * Which of them is left out no text tells.
     */
    @Test
    void windows_takes_so_many_routes() {
        assertThat(run(announcing(21)).journey("bob", "dc-host").verdict()).isEqualTo(Verdict.REACHED);
        Outcome crowded = run(announcing(22));
        assertThat(crowded.journey("bob", "dc-host").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(lostBy(crowded, "bob", "dc-host")).isEqualTo("bob R-P2S-06");
        assertThat(crowded.journey("ann", "dc-host").verdict()).isEqualTo(Verdict.REACHED);
    }

    private static Scenario.Builder announcing(int more) {
        return world().site("dc", s -> s.router("ce", r -> {
            for (int i = 0; i < more; i++) {
                r.lan("192.168." + (100 + i) + ".0/24", "192.168." + (100 + i) + ".1");
            }
        }));
    }

    /** R-P2S-08: the FAQ says both. */
    @Test
    void client_to_client_is_undecided() {
        assertThat(run(world()).journey("ann", "bob").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(lostBy(run(world()), "ann", "bob")).isEqualTo("ann R-P2S-08");
    }

    /** R-P2S-08: clients of different gateways never, though a tunnel with BGP joins the two. */
    @Test
    void clients_of_different_gateways() {
        Scenario.Builder two = world().virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").machine("far-vm", "default", "10.9.0.4")
                        .subnet("GatewaySubnet", "10.9.255.0/27")
                        .vpnGateway("gw", g -> g.asn(65010).bgpAddress("10.9.255.30").pointToSite(p -> p
                                .pool("172.31.9.0/24").protocols(PointToSiteProtocol.OPENVPN)
                                .client("eve", c -> c.address("172.31.9.2").system(System.MACOS)
                                        .protocol(PointToSiteProtocol.OPENVPN)))))
                .tunnel("v2v", t -> t.gateway("hub/gw").remote("far/gw"));
        assertThat(there(run(two), "ann", "far-vm")).containsExactly("ann > hub/gw > far/gw > far-vm : reached");
        assertThat(lostBy(run(two), "ann", "eve")).isEqualTo("ann RB-SPLIT-TUNNEL");
    }

    /** R-P2S-09: what the network learns over ExpressRoute its VPN gateway does not, and tells no client. */
    @Test
    void a_site_behind_expressroute() {
        Scenario.Builder er = world().metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> {}))
                .site("plant", s -> s.asn(65002).router("ce", r -> r.lan("192.168.7.0/24", "192.168.7.1"))
                        .host("plant-host", "192.168.7.10"))
                .circuit("er", c -> c.location("Amsterdam").primary(l -> l.subnet("172.16.1.0/30").router("plant/ce"))
                        .secondary(l -> l.subnet("172.16.1.4/30").router("plant/ce")))
                .connection("hub-er", k -> k.gateway("hub/er-gw").circuit("er"));
        assertThat(run(er).journey("hub-vm", "plant-host").reached()).isTrue();
        assertThat(lostBy(run(er), "ann", "plant-host")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(run(er).journey("plant-host", "ann").reached()).isFalse();
    }

    /** R-P2S-01: a protocol that the gateway does not offer, that is not for the system, or that is not there yet. */
    @Test
    void what_a_client_connects_by() {
        assertThat(lostBy(run(bobBy(PointToSiteProtocol.SSTP)), "bob", "hub-vm")).isEqualTo("bob R-P2S-01");
        assertThat(lostBy(run(bobBy(PointToSiteProtocol.SSTP)), "hub-vm", "bob")).isEqualTo("hub/gw RFC1812-5.2.7.1-host");
        Scenario.Builder sstp = bobBy(PointToSiteProtocol.SSTP).virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.pointToSite(p -> p.protocols(PointToSiteProtocol.SSTP)
                        .client("ann", c -> c.protocol(PointToSiteProtocol.SSTP)))));
        assertThat(run(sstp).journey("bob", "hub-vm").reached()).isTrue();
        assertThat(lostBy(run(sstp), "ann", "hub-vm")).isEqualTo("ann R-P2S-01");
        assertThat(lostBy(run(world().profile(2018)), "ann", "hub-vm")).isEqualTo("ann R-P2S-01");
        assertThat(run(world().profile(2018)).journey("bob", "hub-vm").reached()).isTrue();
    }

    private static Scenario.Builder bobBy(PointToSiteProtocol protocol) {
        return world().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.pointToSite(p -> p.client("bob", c -> c.protocol(protocol)))));
    }

    /** R-P2S-10: two IKEv2 connections from one public address, the site's and a client's. */
    @Test
    void a_client_behind_the_sites_public_address() {
        Scenario.Builder inOffice = online().tunnel("vpn", t -> t.sitePublicAddress("198.51.100.20"));
        assertThat(lostBy(run(inOffice), "bob", "hub-vm")).isEqualTo("bob R-P2S-10");
        assertThat(lostBy(run(inOffice.virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.pointToSite(p -> p
                .client("bob", c -> c.protocol(PointToSiteProtocol.OPENVPN)))))), "bob", "hub-vm")).isEqualTo("reached");
    }

    /** {@code --from-ip 172.31.0.2} is ann, not a host on the internet. */
    @Test
    void a_client_by_its_address() {
        assertThat(StandIn.at(Ip.parse("172.31.0.2"), world().build()).name()).isEqualTo("ann");
    }

    /** R-P2S-03: an address that no pool of the gateway holds is no client's. */
    @Test
    void an_address_outside_the_pool() {
        Scenario.Builder outside = world().virtualNetwork("hub", v -> v.vpnGateway("gw", g -> g.pointToSite(p -> p
                .client("bob", c -> c.address("172.31.1.3")))));
        assertThatThrownBy(() -> run(outside)).isInstanceOf(DesignException.class).hasMessageContaining(
                "found 172.31.1.3, which is in no pool of hub/gw; expected an address in 172.31.0.0/24");
    }

    /** RB-SPLIT-TUNNEL: the client's own internet access stays where it is; of ann's nothing is declared. */
    @Test
    void the_internet_of_a_client() {
        Scenario.Builder online = online();
        assertThat(there(run(online), "bob", "server")).containsExactly("bob > internet > server : reached");
        assertThat(run(online).journey("bob", "server").there().get(0).received().source()).hasToString("198.51.100.20");
        assertThat(run(online).journey("bob", "server").reached()).isTrue();
        assertThat(run(online).journey("ann", "server").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    /** R-P2S-06: unless the gateway learned a default route; then the site has to let it out, and this one does not. */
    @Test
    void a_default_route_from_the_gateway() {
        Scenario.Builder forced = online().site("dc", s -> s.router("ce", r -> r.announce("0.0.0.0/0")));
        assertThat(there(run(forced), "bob", "server")).containsExactly("bob > hub/gw > dc/ce : no route");
    }

    private static Scenario.Builder online() {
        return world().internetHost("server", "203.0.113.80").virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.pointToSite(p -> p.client("bob", c -> c.publicAddress("198.51.100.20")))));
    }

    /** {@code routes --at ann}: what she got from the gateway, and what she has by herself. */
    @Test
    void the_routes_of_a_client() {
        assertThat(RouteTables.asAzureShows(run(world()), "ann").list())
                .extracting(AzureRouteRow::addressPrefix, AzureRouteRow::nextHopType).containsExactly(
                        tuple("0.0.0.0/0", "Internet"), tuple("10.0.0.0/8", "None"),
                        tuple("10.0.0.0/16", "VirtualNetworkGateway"), tuple("10.1.0.0/16", "VirtualNetworkGateway"),
                        tuple("100.64.0.0/10", "None"), tuple("172.16.0.0/12", "None"),
                        tuple("172.31.0.0/24", "VirtualNetworkGateway"), tuple("192.168.0.0/16", "None"),
                        tuple("192.168.1.0/24", "VirtualNetworkGateway"));
        assertThat(RouteTables.at(run(world()), "hub/default").list())
                .filteredOn(row -> row.prefix().equals("172.31.0.0/24"))
                .extracting(RouteRow::source, RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("VirtualNetworkGateway", "Active", "R-P2S-13"));
    }

    /**
     * R-P2S-12: on an active-active gateway a client comes in at either instance, and is answered by either; when one
     * instance is lost it is at the other.
     */
    @Test
    void an_active_active_gateway() {
        Scenario.Builder both = world().virtualNetwork("hub", v -> v.vpnGateway("gw",
                g -> g.secondInstance(i -> i.address("10.0.255.5").bgpAddress("10.0.255.29"))));
        assertThat(there(run(both), "ann", "spoke-vm")).containsExactly(
                "ann > hub/gw/instance0 > spoke-vm : reached", "ann > hub/gw/instance1 > spoke-vm : reached");
        assertThat(back(run(both), "ann", "spoke-vm")).containsExactly(
                "spoke-vm > hub/gw/instance0 > ann : reached", "spoke-vm > hub/gw/instance1 > ann : reached");
        assertThat(run(both).journey("ann", "dc-host").reached()).isTrue();
        assertThat(there(run(both, "hub/gw/instance0"), "ann", "spoke-vm"))
                .containsExactly("ann > hub/gw/instance1 > spoke-vm : reached");
        assertThat(there(run(both, "hub/gw/instance0"), "spoke-vm", "ann"))
                .containsExactly("spoke-vm > hub/gw/instance1 > ann : reached");
        assertThat(lostBy(run(both, "hub/gw/instance0", "hub/gw/instance1"), "ann", "hub-vm"))
                .isEqualTo("ann RB-SPLIT-TUNNEL");
    }

    /**
     * R-P2S-05: what is listed for a tunnel without BGP its gateway routes, and tells no client. A site whose router has a
     * route to the pool reaches the client, which has none for the answer.
     */
    @Test
    void a_site_without_bgp() {
        Outcome outcome = run(world().tunnel("vpn", t -> t.bgp(false).sitePrefixes("192.168.1.0/24")
                .siteRoutes("10.0.0.0/15", "172.31.0.0/24")));
        assertThat(outcome.journey("hub-vm", "dc-host").reached()).isTrue();
        assertThat(lostBy(outcome, "ann", "dc-host")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(lostBy(outcome, "bob", "dc-host")).isEqualTo("bob RB-SPLIT-TUNNEL");
        assertThat(there(outcome, "dc-host", "ann")).containsExactly("dc-host > dc/ce > hub/gw > ann : reached");
        assertThat(outcome.journey("dc-host", "ann").isAnswerLost()).isTrue();
        assertThat(run(world()).journey("dc-host", "ann").reached()).isTrue();
    }

    /** R-P2S-05: neither of a network behind a tunnel without BGP; with it, of that too (R-P2S-06). */
    @Test
    void another_network_without_bgp() {
        Scenario.Builder two = world().virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("far-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).bgpAddress("10.9.255.30")))
                .tunnel("v2v", t -> t.gateway("hub/gw").remote("far/gw").bgp(false));
        assertThat(run(two).journey("hub-vm", "far-vm").reached()).isTrue();
        assertThat(lostBy(run(two), "ann", "far-vm")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(run(two.tunnel("v2v", t -> t.bgp(true))).journey("ann", "far-vm").reached()).isTrue();
    }

    /** Without its gateway a client keeps what it has by itself; without a tunnel, the networks of Azure. */
    @Test
    void failures() {
        assertThat(lostBy(run(world(), "hub/gw"), "ann", "hub-vm")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(lostBy(run(world(), "hub/gw"), "hub-vm", "ann")).isEqualTo("hub-vm R-RT-03");
        assertThat(run(world(), "hub/gw/instance0").journey("ann", "hub-vm").reached()).isTrue();
        assertThat(lostBy(run(world(), "vpn"), "ann", "dc-host")).isEqualTo("ann RB-SPLIT-TUNNEL");
        assertThat(lostBy(run(world(), "ann"), "hub-vm", "ann")).isEqualTo("hub/gw RFC1812-5.2.7.1-host");
        assertThat(lostBy(run(world(), "ann"), "ann", "hub-vm")).isEqualTo("ann RB-DOWN");
    }
}
