package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.analysis.Failovers;
import routebook.analysis.row.NoticeRow;
import routebook.routing.Span;
import routebook.scenario.Detection;
import routebook.scenario.Detection.PortsDown;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.study.Failover;
import routebook.study.Outage;
import routebook.testing.InteropTestbed;

/**
 * A failure as a timeline: who notices when, and what is lost until then, each direction on its own. On the testbed of G01,
 * where a VPN stands behind circuit er1:
 *
 * <pre>
 *                       er1/primary/msee ---- hub/er-gw
 *                      /  (60/180, BFD 300 ms x 3)     \
 *   loc1-host -- loc1/ce1                               hub-vm
 *                      \                               /
 *                       loc1-vpn ------------ hub/vpn-gw
 * </pre>
 *
 * and on two sites with two links of their own between them:
 *
 * <pre>
 *   a-host -- a/ce (AS 65001) ===== fast ===== b/ce (AS 65002) -- b-host
 *                    \============ slow ===========/
 * </pre>
 */
class J02_FailoverTest {

    /** Seconds from noticing to forwarding the new way: RB-CONVERGE. */
    private static final double SOONEST = 0.05;
    private static final double LATEST = 0.2;

    /**
     * One measured failover: circuit 1's primary link lost between loc1 and hub, on emulated routers (FRR 8.4.4), one run.
     *
     * @param what    what fails, with its timers
     * @param world   the same as a design
     * @param failed  the link
     * @param there   seconds after which the customer's router must notice, at least and at most
     * @param back    seconds after which the other side must notice
     * @param ce      measured: when the customer's router switched, so when the way there was whole again
     * @param machine measured: when the machine at the other end switched, so when the way back was whole again
     * @param outage  measured: for how long packets and their answers were lost
     */
    private record Measured(String what, Scenario.Builder world, String failed, String from, String to, Span there, Span back,
            double ce, double machine, double outage) {}

    /** The eight rows of the measured table. */
    private static Stream<Measured> table() {
        return Stream.of(
                // Ports go down at both ends: nobody waits.
                circuit("link down seen by both ends, 60/180", d -> {}, Span.AT_ONCE, Span.AT_ONCE, 0.08, 0.17, 0.17),
                // A layer-2 provider keeps the MSEE's port up: what it heard last is 0 to 60 s old, so that of the 180 s
                // 120 to 180 are left.
                circuit("CE port shut, 60/180", d -> d.portsDown(PortsDown.NEAR),
                        Span.AT_ONCE, new Span(120, 180), 0.07, 178.4, 178.4),
                // The lower of both sides counts (R-ERB-11): 9 s, less the up to 3 s since the last keepalive.
                circuit("CE port shut, 3/9", d -> d.portsDown(PortsDown.NEAR).keepaliveSeconds(3).holdSeconds(9),
                        Span.AT_ONCE, new Span(6, 9), 0.07, 6.25, 6.3),
                // Three packets of 300 ms, of which the first is due 0 to 300 ms after the loss.
                circuit("CE port shut, BFD 300 ms x 3", d -> d.portsDown(PortsDown.NEAR).bfdMs(300),
                        Span.AT_ONCE, new Span(0.6, 0.9), 0.07, 1.06, 1.06),
                // Both ports stay up: both ends wait, each by itself.
                circuit("silent loss, 60/180", d -> d.portsDown(PortsDown.NEITHER),
                        new Span(120, 180), new Span(120, 180), 178.5, 178.7, 178.7),
                circuit("silent loss, 10/30", d -> d.portsDown(PortsDown.NEITHER).keepaliveSeconds(10).holdSeconds(30),
                        new Span(20, 30), new Span(20, 30), 29.8, 30.1, 30.1),
                circuit("silent loss, BFD 300 ms x 3", d -> d.portsDown(PortsDown.NEITHER).bfdMs(300),
                        new Span(0.6, 0.9), new Span(0.6, 0.9), 0.86, 0.96, 0.95),
                // An MSEE does not speak BFD that fast, so this one is between two routers of the customer's.
                new Measured("silent loss, BFD 100 ms x 3",
                        sites(d -> d.portsDown(PortsDown.NEITHER).bfdMs(100)), "fast", "a-host", "b-host",
                        new Span(0.2, 0.3), new Span(0.2, 0.3), 0.33, 0.49, 0.49));
    }

    private static Measured circuit(String what, Consumer<Detection.Builder> detection, Span there, Span back, double ce,
            double machine, double outage) {
        return new Measured(what, testbed(detection), "er1/primary", "loc1-host", "hub-vm", there, back, ce, machine, outage);
    }

    private static Scenario.Builder testbed(Consumer<Detection.Builder> detection) {
        return InteropTestbed.builder().circuit("er1", c -> c.primary(l -> l.detection(detection)));
    }

    private static Scenario.Builder sites(Consumer<Detection.Builder> detection) {
        return Routebook.scenario("two-sites")
                .site("a", s -> s.asn(65001).router("ce", r -> r.lan("10.1.0.0/24", "10.1.0.1")).host("a-host", "10.1.0.10"))
                .site("b", s -> s.asn(65002).router("ce", r -> r.lan("10.2.0.0/24", "10.2.0.1")).host("b-host", "10.2.0.10"))
                .wanLink("fast", l -> l.prefix("172.20.0.0/31").detection(detection)
                        .end("a/ce", e -> e.address("172.20.0.0").fromPeer(m -> m.localPreference(200)))
                        .end("b/ce", e -> e.address("172.20.0.1").fromPeer(m -> m.localPreference(200))))
                .wanLink("slow", l -> l.prefix("172.20.0.2/31").end("a/ce", "172.20.0.2").end("b/ce", "172.20.0.3"));
    }

    /** R-ERB-11, RB-CONVERGE: the reasoned bounds are computed, and what was measured lies within. */
    @TestFactory
    Stream<DynamicTest> measured_failovers() {
        return table().map(row -> dynamicTest(row.what(), () -> {
            Outage outage = Routebook.failover(row.world().build(), row.failed()).outage(row.from(), row.to());
            assertThat(outage.verdict()).isEqualTo(Outage.Verdict.RESTORED);
            assertSpan(outage.there(), row.there());
            assertSpan(outage.back(), row.back());
            // Both begin at once, so together they last as long as the slower side takes.
            assertSpan(outage.both(), row.back());
            assertThat(row.ce()).isBetween(outage.there().earliest(), outage.there().latest());
            assertThat(row.machine()).isBetween(outage.back().earliest(), outage.back().latest());
            assertThat(row.outage()).isBetween(outage.both().earliest(), outage.both().latest());
        }));
    }

    private static void assertSpan(Span lost, Span noticed) {
        assertThat(lost.earliest()).isCloseTo(noticed.earliest() + SOONEST, Offset.offset(1e-9));
        assertThat(lost.latest()).isCloseTo(noticed.latest() + LATEST, Offset.offset(1e-9));
    }

    /** One end sees its port go down, the other waits: packets arrive and answers do not. */
    @Test
    void one_sided_detection_is_an_asymmetric_black_hole() {
        Failover failover = Routebook.failover(testbed(d -> d.portsDown(PortsDown.NEAR)).build(), "er1/primary");
        assertThat(Failovers.notices(failover).list()).extracting(NoticeRow::at, NoticeRow::sign, NoticeRow::earliest,
                NoticeRow::latest, NoticeRow::rule).containsExactly(
                tuple("loc1/ce1", "port down", 0.0, 0.0, "RB-PORT-DOWN"),
                tuple("er1/primary/msee", "hold timer", 120.0, 180.0, "R-ERB-11"));
        Outage outage = failover.outage("loc1-host", "hub-vm");
        assertThat(outage.there().latest()).isLessThan(outage.back().earliest());
        // From the other end the same flow is the same, with the directions swapped.
        Outage mirrored = failover.outage("hub-vm", "loc1-host");
        assertThat(mirrored.there()).isEqualTo(outage.back());
        assertThat(mirrored.back()).isEqualTo(outage.there());
    }

    /** R-ERB-11: an MSEE's 300 ms count where the customer's router would be faster, and BFD of one side alone is none. */
    @Test
    void bfd_is_as_fast_as_the_slower_side_and_takes_two() {
        assertThat(signs(testbed(d -> d.portsDown(PortsDown.NEITHER).bfdMs(50)), "er1/primary")).containsExactly(
                "loc1/ce1 BFD 0.6-0.9", "er1/primary/msee BFD 0.6-0.9");
        assertThat(signs(testbed(d -> d.portsDown(PortsDown.NEITHER)), "er1/primary")).containsExactly(
                "loc1/ce1 hold timer 120.0-180.0", "er1/primary/msee hold timer 120.0-180.0");
        // The multiplier is the sender's: the MSEE waits for five of the customer's packets (RFC 5880, 6.8.4).
        assertThat(signs(testbed(d -> d.portsDown(PortsDown.NEITHER).bfdMs(300).bfdMultiplier(5)), "er1/primary"))
                .containsExactly("loc1/ce1 BFD 0.6-0.9", "er1/primary/msee BFD 1.2-1.5");
    }

    /** R-BGP-12: behind a tunnel no port goes down, and there is no BFD. */
    @Test
    void a_tunnel_waits_for_the_hold_timer() {
        assertThat(signs(InteropTestbed.builder(), "branch-vpn")).containsExactly(
                "hub/vpn-gw hold timer 120.0-180.0", "branch/vpn-gw hold timer 120.0-180.0");
        Failover failover = Routebook.failover(InteropTestbed.scenario(), "branch-vpn");
        assertThat(failover.outage("hub-vm", "branch-vm").verdict()).isEqualTo(Outage.Verdict.LOST);
        // Neither way touches the tunnel.
        assertThat(failover.outage("hub-vm", "loc1-host").verdict()).isEqualTo(Outage.Verdict.UNAFFECTED);
        // Site, circuit and branch were apart before (R-COEX: ExpressRoute and VPN do not join).
        assertThat(failover.outage("loc2-host", "branch-vm").verdict()).isEqualTo(Outage.Verdict.APART);
    }

    /** RFC 4271, 4.5: who ends a session says so. */
    @Test
    void a_session_that_is_ended_is_noticed_by_both_at_once() {
        assertThat(signs(InteropTestbed.builder(), "er1/primary/bgp")).containsExactly(
                "loc1/ce1 session closed 0.0-0.0", "er1/primary/msee session closed 0.0-0.0");
    }

    /** A router that is gone takes the light with it; the tunnel's other end waits. */
    @Test
    void a_router_is_gone() {
        assertThat(signs(InteropTestbed.builder(), "loc1/ce1")).containsExactly(
                "er1/primary/msee port down 0.0-0.0", "loc1/lan port down 0.0-0.0", "hub/vpn-gw hold timer 120.0-180.0");
    }

    /** RB-DETECTION: the platform's own routers notice each other's loss in a time that nobody tells. */
    @Test
    void what_no_source_tells_is_inconclusive() {
        Outage outage = Routebook.failover(InteropTestbed.scenario(), "er1/primary/msee").outage("loc1-host", "hub-vm");
        assertThat(outage.verdict()).isEqualTo(Outage.Verdict.INCONCLUSIVE);
        assertThat(outage.remark())
                .isEqualTo("no source is known for how soon hub/er-gw notices that it lost er1/primary/msee");
        // The customer's own router sees its port go down, so the way there is known.
        assertSpan(outage.there(), Span.AT_ONCE);
        assertThat(outage.back().isBounded()).isFalse();
    }

    /** What is lost in the end is lost in each direction that no other way serves. */
    @Test
    void lost_until_repair() {
        Outage outage = Routebook.failover(sites(d -> {}).build(), "fast", "slow").outage("a-host", "b-host");
        assertThat(outage.verdict()).isEqualTo(Outage.Verdict.LOST);
        assertThat(outage.both().earliest()).isInfinite();
    }

    /** R-AA-01: nobody tells which instance was active, so from nothing to 1.5 minutes (2016) or 3 minutes (2024). */
    @Test
    void the_standby_instance_takes_over_in_a_time_of_that_year() {
        for (String instance : List.of("hub/vpn-gw/instance0", "hub/vpn-gw/instance1", "branch/vpn-gw/instance0")) {
            Span older = new Span(0, 90);
            Span newer = new Span(0, 180);
            assertThat(standby(2018, instance, "hub-vm", "branch-vm")).isEqualTo(older);
            assertThat(standby(2021, instance, "hub-vm", "branch-vm")).isEqualTo(older);
            assertThat(standby(2024, instance, "branch-vm", "hub-vm")).isEqualTo(newer);
            assertThat(standby(2026, instance, "branch-vm", "hub-vm")).isEqualTo(newer);
        }
        Failover failover = Routebook.failover(InteropTestbed.scenario(), "hub/vpn-gw/instance0");
        // The gateway is down for a while and not for good, and the time is that of the whole recovery: no notice counts.
        assertThat(failover.notices()).isEmpty();
        // By the circuit both ways: the gateway is not on it.
        assertThat(failover.outage("hub-vm", "loc2-host").verdict()).isEqualTo(Outage.Verdict.UNAFFECTED);
        assertThat(failover.outage("loc2-host", "branch-vm").verdict()).isEqualTo(Outage.Verdict.APART);
        // Both instances are the gateway.
        assertThat(Routebook.failover(InteropTestbed.scenario(), "hub/vpn-gw/instance0", "hub/vpn-gw/instance1")
                .outage("hub-vm", "branch-vm").verdict()).isEqualTo(Outage.Verdict.LOST);
    }

    private static Span standby(int profile, String instance, String from, String to) {
        Outage outage = Routebook.failover(InteropTestbed.builder().profile(profile).build(), instance).outage(from, to);
        assertThat(outage.verdict()).isEqualTo(Outage.Verdict.RESTORED);
        assertThat(outage.there()).isEqualTo(outage.both());
        assertThat(outage.back()).isEqualTo(outage.both());
        assertThat(outage.remark()).isEqualTo("if " + instance + " was the standby of "
                + instance.substring(0, instance.lastIndexOf('/')) + ", nothing is lost by its failure (R-AA-01)");
        return outage.both();
    }

    /** R-AA-01: a point-to-site client does not come back by itself. */
    @Test
    void a_client_must_connect_again() {
        Scenario design = Routebook.scenario("clients").profile(2024)
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/26")
                        .machine("vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.bgpAddress("10.0.255.30")
                                .pointToSite(p -> p.pool("172.16.0.0/24").protocols(PointToSiteProtocol.OPENVPN)
                                        .client("laptop", c -> c.address("172.16.0.2")
                                                .system(PointToSiteClient.System.LINUX)
                                                .protocol(PointToSiteProtocol.OPENVPN)))))
                .build();
        Outage outage = Routebook.failover(design, "net/gw/instance1").outage("laptop", "vm");
        assertThat(outage.verdict()).isEqualTo(Outage.Verdict.INCONCLUSIVE);
        assertThat(outage.both()).isEqualTo(Span.UNKNOWN);
        assertThat(outage.remark()).isEqualTo("laptop must connect again if net/gw/instance1 was the active instance "
                + "(R-AA-01); when it does is not known");
    }

    /**
     * R-ARS-01, R-ARS-02: no packet passes a Route Server, and its other instance tells the gateway the same; so while the
     * gateway has not noticed, and afterwards, everything is delivered. How soon it notices nobody tells.
     */
    @Test
    void an_instance_of_a_route_server_takes_no_flow_with_it() {
        for (String instance : List.of("hub/ars/instance0", "hub/ars/instance1")) {
            Failover failover = Routebook.failover(Routebook.design("route-server-sdwan"), instance);
            assertThat(Failovers.notices(failover).list()).extracting(NoticeRow::at, NoticeRow::sign)
                    .contains(tuple("hub/er-gw", "unknown"));
            assertThat(failover.outages()).hasSize(12).extracting(Outage::verdict).containsOnly(Outage.Verdict.UNAFFECTED);
        }
    }

    /**
     * R-ARS-07 with R-TR-04: what the Route Server told sends packets of the branch over the ExpressRoute gateway's connection,
     * too, past that gateway; so they are lost as long as packets of the hub are.
     */
    @Test
    void a_way_that_a_route_server_told_of_is_lost_as_long_as_the_gateways_own() {
        for (String gone : List.of("hub-er2", "hub-er2/primary", "er2/primary/msee", "er2")) {
            Failover failover = Routebook.failover(S04_BranchToBranchTest.testbed().build(), gone);
            assertThat(failover.outage("branch-vm", "loc2-host").there()).as(gone)
                    .isEqualTo(failover.outage("hub-vm", "loc2-host").there());
        }
    }

    /** R-S2S-11, R-BGP-12: what carries a tunnel takes it along, and its ends wait for the hold timer. */
    @Test
    void a_tunnel_whose_underlay_is_gone_falls_silent() {
        Failover failover = Routebook.failover(H03_UnderlayTest.world().build(), "er");
        assertThat(Failovers.notices(failover).list()).filteredOn(row -> row.session().equals("vpn/bgp"))
                .extracting(NoticeRow::at, NoticeRow::sign).containsExactly(
                        tuple("net/vpn-gw", "hold timer"), tuple("site/ce", "hold timer"));
        assertThat(failover.outage("vm", "host").verdict()).isEqualTo(Outage.Verdict.LOST);
    }

    /** The tunnel stays up over the other link; what its outer packets lose until both sides have changed is left open. */
    @Test
    void a_tunnel_whose_underlay_changes_is_inconclusive() {
        Outage outage = Routebook.failover(H03_UnderlayTest.world().build(), "er/primary").outage("vm", "host");
        assertThat(outage.verdict()).isEqualTo(Outage.Verdict.INCONCLUSIVE);
        assertThat(outage.remark()).isEqualTo("what outer packets of vpn lose meanwhile is not modelled");
    }

    /** A design with all of it is written and read back the same. */
    @Test
    void detection_is_kept_in_files(@TempDir Path folder) {
        Scenario design = sites(d -> d.portsDown(PortsDown.FAR).bfdMs(100).bfdMultiplier(4)).build();
        Routebook.write(design, folder.resolve("sites.yaml"));
        assertThat(Routebook.design(folder.resolve("sites.yaml").toString())).isEqualTo(design);
        Scenario circuits = testbed(d -> d.keepaliveSeconds(10).holdSeconds(30)).build();
        Routebook.write(circuits, folder.resolve("circuits.yaml"));
        assertThat(Routebook.design(folder.resolve("circuits.yaml").toString())).isEqualTo(circuits);
    }

    private static Stream<String> signs(Scenario.Builder world, String failed) {
        return Failovers.notices(Routebook.failover(world.build(), failed)).list().stream()
                .map(row -> row.at() + " " + row.sign() + " " + row.earliest() + "-" + row.latest());
    }
}
