package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.ControlPlaneReview;
import routebook.analysis.SpeakerPeers;
import routebook.analysis.row.PeerRow;
import routebook.scenario.Scenario;
import routebook.scenario.Tunnel;
import routebook.study.Cut;
import routebook.study.Outcome;
import routebook.study.Settling;

/**
 * A tunnel whose outer packets go over ExpressRoute: it is up as long as they get through, both ways.
 *
 * <pre>
 *   host - site/ce (AS 65001) ====== er/primary, er/secondary ====== net/er-gw -+
 *          | 192.168.1.0/24, over the tunnel only                                +- 10.0.0.0/16  vm
 *          +- 172.20.0.1  . . . . . . . vpn, inside er . . . . . . . net/vpn-gw -+
 *             172.20.0.0/24, over er only                            10.0.255.4
 * </pre>
 *
 * The site prefers the tunnel for what it learns over both, so both directions of host and vm are encrypted.
 */
class H03_UnderlayTest {

    private static final String TO_HOST_BY_TUNNEL = "vm > net/vpn-gw > site/ce > host : reached";
    private static final String TO_VM_BY_TUNNEL = "host > site/ce > net/vpn-gw > vm : reached";

    static Scenario.Builder world() {
        return Routebook.scenario("underlay")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/26")
                        .machine("vm", "default", "10.0.0.4")
                        .vpnGateway("vpn-gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")
                                .publicAddress("20.50.0.7"))
                        .expressRouteGateway("er-gw", g -> {}))
                .site("site", s -> s.asn(65001).metro("Amsterdam")
                        .router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1").announce("172.20.0.0/24"))
                        .host("host", "192.168.1.10"))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("site/ce").toAzure(m -> m.permit("172.20.0.0/24")))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("site/ce").toAzure(m -> m.permit("172.20.0.0/24"))))
                .connection("net-er", k -> k.gateway("net/er-gw").circuit("er"))
                .tunnel("vpn", t -> t.gateway("net/vpn-gw").remote("site/ce").siteAddress("192.168.1.2")
                        .underlay(Tunnel.Underlay.PRIVATE_PEERING).sitePrivateAddress("172.20.0.1")
                        .fromAzure(m -> m.localPreference(200)).toAzure(m -> m.permit("192.168.1.0/24")));
    }

    /** R-S2S-11, R-S2S-12: disjoint prefixes over the tunnel, and on-premises prefers it. */
    @Test
    void a_tunnel_over_private_peering() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
        assertThat(there(outcome, "host", "vm")).containsExactly(TO_VM_BY_TUNNEL);
        assertThat(outcome.settling().rounds()).isEqualTo(1);
    }

    /** R-S2S-11: with the circuit goes the tunnel, though none of its own parts is down. */
    @Test
    void the_circuit_takes_its_tunnel_down() {
        Outcome outcome = run(world(), "er");
        assertThat(outcome.down()).doesNotContain("vpn");
        assertThat(outcome.settling().cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.element()).isEqualTo("vpn");
            assertThat(cut.because().rule().id()).isEqualTo("R-S2S-11");
            assertThat(cut.because().facts()).contains("its outer packets are lost", "vpn/azure");
        });
        assertThat(lostBy(outcome, "vm", "host")).isEqualTo("vm R-RT-03");
        assertThat(lostBy(outcome, "host", "vm")).isEqualTo("site/ce RFC1812-5.2.7.1");
    }

    /** R-S2S-11 with R-S2S-02: a tunnel with static routes goes down with its underlay just so. */
    @Test
    void a_static_tunnel_goes_down_too() {
        Scenario.Builder world = world().tunnel("vpn",
                t -> t.bgp(false).sitePrefixes("192.168.1.0/24").siteRoutes("10.0.0.0/24"));
        assertThat(there(run(world), "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
        Outcome outcome = run(world, "er");
        assertThat(outcome.settling().cuts()).extracting(Cut::element).containsExactly("vpn");
        assertThat(outcome.journey("vm", "host").reached()).isFalse();
        assertThat(outcome.journey("host", "vm").reached()).isFalse();
    }

    /** Either link is enough. */
    @Test
    void one_link_of_the_circuit_is_enough() {
        for (String link : new String[] {"er/primary", "er/secondary"}) {
            Outcome outcome = run(world(), link);
            assertThat(outcome.settling().cuts()).isEmpty();
            assertThat(there(outcome, "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
            assertThat(there(outcome, "host", "vm")).containsExactly(TO_VM_BY_TUNNEL);
        }
    }

    /** R-S2S-12 with R-COEX-02: the same prefix over both, and Azure sends in clear while the tunnel is up. */
    @Test
    void the_same_prefix_over_both_goes_in_clear() {
        Outcome outcome = run(world().circuit("er", c -> c
                .primary(l -> l.toAzure(m -> m.permit("172.20.0.0/24", "192.168.1.0/24")))
                .secondary(l -> l.toAzure(m -> m.permit("172.20.0.0/24", "192.168.1.0/24")))));
        assertThat(there(outcome, "vm", "host")).containsExactly(
                "vm > er/primary/msee > site/ce > host : reached", "vm > er/secondary/msee > site/ce > host : reached");
        assertThat(there(outcome, "host", "vm")).as("on-premises still prefers the tunnel").containsExactly(TO_VM_BY_TUNNEL);
        assertThat(outcome.settling().cuts()).isEmpty();
    }

    /**
     * The tunnel tells Azure the way to its own outer address: up, its packets go into itself, so it goes down; down, they
     * go over ExpressRoute again, so it comes back. It flaps for ever, and that is what is said of it.
     */
    @Test
    void a_tunnel_that_carries_its_own_underlay_flaps() {
        Outcome outcome = run(world()
                .site("site", s -> s.router("ce", r -> r.announce("172.20.0.0/24", "172.20.0.1/32")))
                .tunnel("vpn", t -> t.toAzure(m -> m.permit("192.168.1.0/24", "172.20.0.1/32"))));
        assertThat(outcome.settling().end()).isEqualTo(Settling.End.FLAPS);
        assertThat(outcome.settling().flapping()).containsExactly("vpn");
        assertThat(outcome.settling().cuts()).singleElement().satisfies(cut -> assertThat(cut.because().text())
                .contains("vpn flaps", "its outer packets are sent into itself: vpn/azure > net/vpn-gw > site/ce", "R-S2S-11"));
        assertThat(lostBy(outcome, "vm", "host")).as("in the tables it is down").isEqualTo("vm R-RT-03");
        assertThat(ControlPlaneReview.of(outcome).list()).singleElement().satisfies(row -> {
            assertThat(row.severity() + " " + row.check() + " " + row.element()).isEqualTo("error FLAPS vpn");
            assertThat(row.finding()).startsWith("vpn flaps");
        });
    }

    /** The same on-premises: without a static route the router sends outer packets where it prefers, into the tunnel. */
    @Test
    void without_a_static_route_outer_packets_follow_the_preferred_route() {
        Outcome outcome = run(world().tunnel("vpn", t -> t.staticOuterRoute(false)));
        assertThat(outcome.settling().flapping()).containsExactly("vpn");
        assertThat(outcome.settling().cuts().get(0).because().text())
                .contains("its outer packets are sent into itself: vpn/site > net/vpn-gw");
    }

    /** R-ERB-08, then R-S2S-11: too many prefixes take both sessions of the circuit, and those take the tunnel. */
    @Test
    void what_takes_the_circuit_takes_the_tunnel_a_round_later() {
        Stream<String> many = IntStream.range(0, 4_000).mapToObj(i -> "100." + (64 + i / 256) + "." + i % 256 + ".0/24");
        Outcome outcome = run(world()
                .site("site", s -> s.router("ce",
                        r -> r.announce(Stream.concat(Stream.of("172.20.0.0/24"), many).toArray(String[]::new))))
                .circuit("er", c -> c
                        .primary(l -> l.toAzure(m -> m.permit("172.20.0.0/24", "100.64.0.0/10 le 24")))
                        .secondary(l -> l.toAzure(m -> m.permit("172.20.0.0/24", "100.64.0.0/10 le 24")))));
        assertThat(outcome.settling().cuts()).extracting(Cut::element, Cut::round, cut -> cut.because().rule().id())
                .containsExactlyInAnyOrder(tuple("er/primary/bgp", 1, "R-ERB-08"), tuple("er/secondary/bgp", 1, "R-ERB-08"),
                        tuple("vpn", 2, "R-S2S-11"));
    }

    /** R-S2S-11: over Microsoft peering the tunnel needs that, and private peering is none of its business. */
    @Test
    void a_tunnel_over_microsoft_peering() {
        Scenario.Builder world = world()
                .circuit("er", c -> c.primary(l -> l.microsoftPeering(true)))
                .tunnel("vpn", t -> t.gateway("net/vpn-gw").remote("site/ce").underlay(Tunnel.Underlay.MICROSOFT_PEERING)
                        .withoutSitePrivateAddress());
        assertThat(there(run(world), "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
        assertThat(there(run(world, "er/primary/bgp", "er/secondary/bgp"), "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
        for (String failed : new String[] {"er", "er/primary", "er/primary/microsoft"}) {
            Outcome outcome = run(world, failed);
            assertThat(outcome.settling().cuts()).as(failed).extracting(Cut::element, cut -> cut.because().rule().id())
                    .containsExactly(tuple("vpn", "R-S2S-11"));
            assertThat(lostBy(outcome, "vm", "host")).isEqualTo("vm R-RT-03");
        }
    }

    /** A tunnel over the internet does not care for the circuit. */
    @Test
    void a_tunnel_over_the_internet_outlives_the_circuit() {
        Outcome outcome = run(overTheInternet(), "er");
        assertThat(there(outcome, "vm", "host")).containsExactly(TO_HOST_BY_TUNNEL);
        assertThat(there(outcome, "host", "vm")).containsExactly(TO_VM_BY_TUNNEL);
    }

    private static Scenario.Builder overTheInternet() {
        return world().tunnel("vpn", t -> t.underlay(Tunnel.Underlay.INTERNET).withoutSitePrivateAddress()
                .sitePublicAddress("203.0.113.9"));
    }

    /**
     * R-COEX-07: another site gives everybody on Global Reach a default route. Without a static route for the gateway's
     * public address the tunnel's outer packets follow it into ExpressRoute; with one they do not.
     */
    @Test
    void a_default_route_over_expressroute_takes_the_outer_packets() {
        Scenario.Builder world = overTheInternet()
                .metro("Dublin", m -> m.region("North Europe"))
                .site("centre", s -> s.asn(65002).metro("Dublin").router("ce",
                        r -> r.lan("192.168.2.0/24", "192.168.2.1").announce("0.0.0.0/0")))
                .circuit("er2", c -> c.location("Dublin")
                        .primary(l -> l.subnet("172.31.2.0/30").router("centre/ce"))
                        .secondary(l -> l.subnet("172.31.2.4/30").router("centre/ce")))
                .globalReach("reach", g -> g.circuit("er").peerCircuit("er2").subnet("172.31.9.0/29"));
        assertThat(run(world).settling().cuts()).isEmpty();

        Outcome astray = run(world.tunnel("vpn", t -> t.staticOuterRoute(false)));
        assertThat(astray.settling().cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.element()).isEqualTo("vpn");
            assertThat(cut.because().rule().id()).isEqualTo("R-COEX-07");
            assertThat(cut.because().facts()).contains("site/ce > er/primary/msee > er2/primary/msee > centre/ce");
        });
        assertThat(SpeakerPeers.at(astray, "net/vpn-gw").list()).extracting(PeerRow::session, PeerRow::state, PeerRow::rule)
                .containsExactly(tuple("vpn/bgp", "down", "R-COEX-07"));
    }
}
