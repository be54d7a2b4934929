package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.ControlPlaneReview;
import routebook.analysis.RouteTables;
import routebook.analysis.SpeakerPeers;
import routebook.analysis.row.PeerRow;
import routebook.analysis.row.RouteRow;
import routebook.network.DesignException;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;
import routebook.study.Cut;
import routebook.study.Outcome;
import routebook.study.Settling;

/**
 * A site that announces too much, or a network that does: Azure then takes down the complete session or connection, not
 * single routes (facts 11.3, 5).
 *
 * <pre>
 *   host - site/ce (AS 65001) === er/primary ===== er/secondary === net/er-gw, net/vpn-gw  10.0.0.0/16  vm
 *              |                                                          |
 *              +----------------------- vpn ------------------------------+
 * </pre>
 */
class H02_LimitsThatCutSessionsTest {

    private static final String TO_SITE_BY_PRIMARY = "vm > er/primary/msee > site/ce > host : reached";
    private static final String TO_SITE_BY_SECONDARY = "vm > er/secondary/msee > site/ce > host : reached";

    private static Scenario.Builder world() {
        return Routebook.scenario("limits")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16", "fd00:a::/48")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm", "default", "10.0.0.4"))
                .site("site", s -> s.asn(65001).metro("Amsterdam")
                        .router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("host", "192.168.1.10"));
    }

    private static Scenario.Builder overCircuit() {
        return world()
                .virtualNetwork("net", v -> v.expressRouteGateway("er-gw", g -> {}))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("site/ce")))
                .connection("net-er", k -> k.gateway("net/er-gw").circuit("er"));
    }

    private static Scenario.Builder overVpn() {
        return world()
                .virtualNetwork("net", v -> v.vpnGateway("vpn-gw", g -> g.bgpAddress("10.0.255.30")))
                .tunnel("vpn", t -> t.gateway("net/vpn-gw").remote("site/ce").siteAddress("192.168.1.2"));
    }

    /** Prefixes /24 out of 100.64.0.0/10, so many, beside the site's LAN. */
    private static Scenario.Builder announcing(Scenario.Builder world, int more) {
        return world.site("site", s -> s.router("ce", r -> r.announce(IntStream.range(0, more)
                .mapToObj(i -> "100." + (64 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new))));
    }

    /** R-BGP-11: with the LAN these are 4,000 prefixes, which a VPN gateway takes. */
    @Test
    void a_vpn_gateway_takes_4000_prefixes() {
        Outcome outcome = run(announcing(overVpn(), 3_999));
        assertThat(there(outcome, "vm", "host")).containsExactly("vm > net/vpn-gw > site/ce > host : reached");
        assertThat(outcome.settling().rounds()).as("nothing went down, so once is enough").isEqualTo(1);
    }

    /** R-BGP-11: one more, and the session is gone with everything that came over it. */
    @Test
    void one_prefix_more_drops_the_session() {
        Outcome outcome = run(announcing(overVpn(), 4_000));
        assertThat(outcome.settling().cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.element()).isEqualTo("vpn/bgp");
            assertThat(cut.round()).isEqualTo(1);
            assertThat(cut.because().rule().id()).isEqualTo("R-BGP-11");
            assertThat(cut.because().facts()).contains("4001 prefixes", "4000 at most");
        });
        assertThat(outcome.settling().end()).isEqualTo(Settling.End.SETTLED);
        assertThat(lostBy(outcome, "vm", "host")).isEqualTo("vm R-RT-03");
        assertThat(lostBy(outcome, "host", "vm")).isEqualTo("site/ce RFC1812-5.2.7.1");
    }

    /** Session down, and why: in the table of the one that would announce, and in the reason of a lost flow. */
    @Test
    void what_is_held_back_says_why() {
        Outcome outcome = run(announcing(overVpn(), 4_000));
        assertThat(RouteTables.at(outcome, "site/ce").list())
                .filteredOn(row -> row.table().equals("out") && row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::peer, RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("net/vpn-gw", "refused", "R-BGP-11"));
        assertThat(Answers.all(outcome).reachability().list()).filteredOn(row -> row.from().equals("vm")).singleElement()
                .satisfies(row -> assertThat(row.because()).contains(
                        "vpn/bgp, which would tell net/vpn-gw of 192.168.1.0/24, is down", "R-BGP-11"));
        assertThat(SpeakerPeers.at(outcome, "site/ce").list())
                .extracting(PeerRow::session, PeerRow::state, PeerRow::rule, PeerRow::announced)
                .containsExactly(tuple("vpn/bgp", "down", "R-BGP-11", 0));
    }

    /** What goes down by itself is a finding about the design: an error of {@code validate} and of the report. */
    @Test
    void what_goes_down_is_a_finding() {
        assertThat(ControlPlaneReview.of(run(announcing(overVpn(), 3_999))).list()).isEmpty();
        assertThat(ControlPlaneReview.of(run(announcing(overVpn(), 4_000))).list()).singleElement().satisfies(row -> {
            assertThat(row.severity() + " " + row.check() + " " + row.rules()).isEqualTo("error GOES_DOWN R-BGP-11");
            assertThat(row.element()).isEqualTo("vpn/bgp");
            assertThat(row.finding()).startsWith("goes down by itself: ").contains("4001 prefixes");
        });
    }

    /** R-ERB-08: 4,001 IPv4 prefixes are too many for a Standard circuit, on both of its links. */
    @Test
    void a_standard_circuit_takes_4000_prefixes() {
        assertThat(there(run(announcing(overCircuit(), 3_999)), "vm", "host"))
                .containsExactly(TO_SITE_BY_PRIMARY, TO_SITE_BY_SECONDARY);
        Outcome outcome = run(announcing(overCircuit(), 4_000));
        assertThat(outcome.settling().cuts()).extracting(Cut::element, cut -> cut.because().rule().id())
                .containsExactly(tuple("er/primary/bgp", "R-ERB-08"), tuple("er/secondary/bgp", "R-ERB-08"));
        assertThat(lostBy(outcome, "vm", "host")).isEqualTo("vm R-RT-03");
    }

    /** R-ERB-08: a Premium circuit takes 10,000. */
    @Test
    void a_premium_circuit_takes_more() {
        Outcome outcome = run(announcing(overCircuit().circuit("er", c -> c.sku(Circuit.Sku.PREMIUM)), 4_000));
        assertThat(outcome.settling().cuts()).isEmpty();
        assertThat(there(outcome, "vm", "host")).containsExactly(TO_SITE_BY_PRIMARY, TO_SITE_BY_SECONDARY);
    }

    /** R-ERB-08 counts each session by itself: a link that lets the LAN out only stays up and carries everything. */
    @Test
    void the_link_with_few_prefixes_stays_up() {
        Outcome outcome = run(announcing(overCircuit().circuit("er",
                c -> c.secondary(l -> l.toAzure(m -> m.permit("192.168.1.0/24")))), 4_000));
        assertThat(outcome.settling().cuts()).extracting(Cut::element).containsExactly("er/primary/bgp");
        assertThat(there(outcome, "vm", "host")).containsExactly(TO_SITE_BY_SECONDARY);
        assertThat(there(outcome, "host", "vm"))
                .containsExactly("host > site/ce > er/secondary/msee > net/er-gw > vm : reached");
    }

    /**
     * R-GR-07, RFC4271-6.7: the customer's router, too, may take so many prefixes only: one IPv4 and one IPv6 prefix of the
     * network, and over Global Reach the LAN of another site, with which it ends both sessions.
     */
    @Test
    void the_customers_router_takes_so_many_prefixes() {
        assertThat(run(takingAtMost(2)).settling().cuts()).isEmpty();
        assertThat(run(joined(takingAtMost(3))).settling().cuts()).isEmpty();
        assertThat(there(run(joined(takingAtMost(3))), "host", "far-host")).containsExactly(
                "host > site/ce > er/primary/msee > er2/primary/msee > far/ce > far-host : reached",
                "host > site/ce > er/secondary/msee > er2/secondary/msee > far/ce > far-host : reached");
        Outcome outcome = run(joined(takingAtMost(2)));
        assertThat(outcome.settling().cuts()).extracting(Cut::element, cut -> cut.because().rule().id())
                .containsExactly(tuple("er/primary/bgp", "RFC4271-6.7"), tuple("er/secondary/bgp", "RFC4271-6.7"));
        assertThat(outcome.settling().cuts().get(0).because().facts()).contains("3 prefixes", "2 at most");
        assertThat(lostBy(outcome, "host", "vm")).isEqualTo("site/ce RFC1812-5.2.7.1");
        // Without Global Reach there are few enough.
        assertThat(there(run(joined(takingAtMost(2)), "reach"), "vm", "host"))
                .containsExactly(TO_SITE_BY_PRIMARY, TO_SITE_BY_SECONDARY);
    }

    private static Scenario.Builder takingAtMost(int prefixes) {
        return overCircuit().circuit("er", c -> c.primary(l -> l.maximumPrefixes(prefixes))
                .secondary(l -> l.maximumPrefixes(prefixes)));
    }

    private static Scenario.Builder joined(Scenario.Builder world) {
        return farSite(world).metro("Dublin", m -> m.region("North Europe"))
                .circuit("er2", c -> c.location("Dublin").primary(l -> l.subnet("172.31.2.0/30").router("far/ce"))
                        .secondary(l -> l.subnet("172.31.2.4/30").router("far/ce")))
                .globalReach("reach", g -> g.circuit("er").peerCircuit("er2").subnet("172.31.9.0/29"));
    }

    private static Scenario.Builder farSite(Scenario.Builder world) {
        return world.site("far", s -> s.asn(65002).router("ce", r -> r.lan("192.168.7.0/24", "192.168.7.1"))
                .host("far-host", "192.168.7.10"));
    }

    /** RFC4271-6.7: what the router's route map keeps out does not count. */
    @Test
    void a_route_map_keeps_the_session_up() {
        assertThat(there(run(joined(takingAtMost(2)).circuit("er", c -> c.primary(
                l -> l.fromAzure(m -> m.permit("10.0.0.0/16"))))), "host", "vm"))
                .containsExactly("host > site/ce > er/primary/msee > net/er-gw > vm : reached");
    }

    /** RFC4271-6.7: the same of a tunnel and of a WAN link, at the end that says so. */
    @Test
    void limits_on_tunnels_and_wan_links() {
        assertThat(run(overVpn().tunnel("vpn", t -> t.maximumPrefixes(2))).settling().cuts()).isEmpty();
        assertThat(run(overVpn().tunnel("vpn", t -> t.maximumPrefixes(1))).settling().cuts()).extracting(Cut::element)
                .containsExactly("vpn/bgp");
        // From site/ce come its LAN and the two prefixes of the network; from far/ce its LAN.
        assertThat(run(overWan(1, 3)).settling().cuts()).isEmpty();
        Outcome outcome = run(overWan(1, 2));
        assertThat(outcome.settling().cuts()).extracting(Cut::element).containsExactly("wan/bgp");
        assertThat(outcome.journey("vm", "far-host").reached()).isFalse();
        assertThat(outcome.journey("vm", "host").reached()).isTrue();
    }

    private static Scenario.Builder overWan(int atSite, int atFar) {
        return farSite(overVpn()).wanLink("wan", l -> l.prefix("192.168.200.0/31")
                .end("site/ce", e -> e.address("192.168.200.0").maximumPrefixes(atSite))
                .end("far/ce", e -> e.address("192.168.200.1").maximumPrefixes(atFar)));
    }

    /** A limit where no router of a site speaks BGP would mean nothing. */
    @Test
    void a_limit_where_nobody_counts() {
        assertThatThrownBy(() -> run(overVpn().tunnel("vpn", t -> t.bgp(false).maximumPrefixes(2))))
                .isInstanceOf(DesignException.class).hasMessageContaining(
                        "found a limit of a site's router; expected one only where such a router speaks BGP");
        assertThatThrownBy(() -> overVpn().tunnel("vpn", t -> t.maximumPrefixes(0)).build())
                .hasMessageContaining("a maximum of 0 prefixes is less than 1");
    }

    /** R-ERB-08: of IPv6, 100 prefixes on any circuit. */
    @Test
    void a_circuit_takes_100_ipv6_prefixes() {
        Scenario.Builder premium = overCircuit().circuit("er", c -> c.sku(Circuit.Sku.PREMIUM));
        assertThat(run(announcingV6(premium, 100)).settling().cuts()).isEmpty();
        assertThat(run(announcingV6(premium, 101)).settling().cuts()).extracting(Cut::element)
                .containsExactly("er/primary/bgp", "er/secondary/bgp");
    }

    private static Scenario.Builder announcingV6(Scenario.Builder world, int prefixes) {
        return world.site("site", s -> s.router("ce", r -> r.announce(IntStream.range(0, prefixes)
                .mapToObj(i -> "fd00:" + Integer.toHexString(0x100 + i) + "::/32").toArray(String[]::new))));
    }

    /** R-ERB-09: hub and spoke are counted together, and the connection drops for both. */
    @Test
    void a_connection_drops_with_more_than_1000_prefixes_of_hub_and_spokes() {
        assertThat(run(hubAndSpoke(999)).settling().cuts()).isEmpty();
        Outcome outcome = run(hubAndSpoke(1_000));
        assertThat(outcome.settling().cuts()).singleElement().satisfies(cut -> {
            assertThat(cut.element()).isEqualTo("net-er");
            assertThat(cut.because().rule().id()).isEqualTo("R-ERB-09");
            assertThat(cut.because().facts()).contains("1001 IPv4 prefixes");
        });
        assertThat(lostBy(outcome, "vm", "host")).isEqualTo("vm R-RT-03");
        assertThat(lostBy(outcome, "host", "vm")).isEqualTo("site/ce RFC1812-5.2.7.1");
        assertThat(SpeakerPeers.at(outcome, "er").list()).extracting(PeerRow::session, PeerRow::state, PeerRow::rule)
                .containsExactly(tuple("er/primary/bgp", "up", ""), tuple("net-er/primary", "down", "R-ERB-09"),
                        tuple("er/secondary/bgp", "up", ""), tuple("net-er/secondary", "down", "R-ERB-09"));
    }

    /** The hub has one IPv4 prefix of its own. */
    private static Scenario.Builder hubAndSpoke(int prefixesOfSpoke) {
        return overCircuit()
                .virtualNetwork("spoke", v -> v.region("West Europe").space(IntStream.range(0, prefixesOfSpoke)
                        .mapToObj(i -> "10." + (1 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new)))
                .peering("net", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "net", p -> p.useRemoteGateways(true));
    }
}
