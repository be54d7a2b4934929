package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.analysis.Transit;
import routebook.analysis.Transits;
import routebook.cli.Shell;
import routebook.scenario.RouteMap;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * A customer that tells one provider what it heard from another carries the traffic between them (RFC 7908).
 *
 * <pre>
 *   one-vm - one/gw (10.1.0.0/16) === circuit-a === a/ce (AS 65001) --- vpn --- two/gw (10.2.0.0/16) - two-vm
 *                                                    | backdoor, in some of the stories
 *                    one/gw === circuit-b ========= b/ce (AS 65002)
 * </pre>
 */
class R03_AccidentalTransitTest {

    private static final Consumer<RouteMap.Builder> ALL = m -> {};

    private static Scenario.Builder circuitAndVpn(Consumer<RouteMap.Builder> toVpn, Consumer<RouteMap.Builder> toCircuit) {
        Scenario.Builder world = Routebook.scenario("transit")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("one", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").subnet("GatewaySubnet", "10.1.255.0/27")
                        .machine("one-vm", "default", "10.1.0.4").expressRouteGateway("gw", g -> {}))
                .virtualNetwork("two", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").subnet("GatewaySubnet", "10.2.255.0/27")
                        .machine("two-vm", "default", "10.2.0.4")
                        .vpnGateway("gw", g -> g.address("10.2.255.4").bgpAddress("10.2.255.30")))
                .tunnel("vpn", t -> t.gateway("two/gw").remote("a/ce").siteAddress("192.168.1.2").toAzure(toVpn));
        site(world, "a", 1, toCircuit);
        return world;
    }

    private static void site(Scenario.Builder world, String name, int n, Consumer<RouteMap.Builder> toCircuit) {
        world.site(name, s -> s.asn(65000 + n)
                        .router("ce", r -> r.lan("192.168." + n + ".0/24", "192.168." + n + ".1"))
                        .host(name + "-host", "192.168." + n + ".10"))
                .circuit("circuit-" + name, c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.16." + n + ".0/30").router(name + "/ce").toAzure(toCircuit))
                        .secondary(l -> l.subnet("172.16." + n + ".4/30").router(name + "/ce").toAzure(toCircuit)))
                .connection("one-" + name, k -> k.gateway("one/gw").circuit("circuit-" + name));
    }

    private static List<Transit> accidents(Outcome outcome) {
        return Transits.of(outcome).stream().filter(Transit::isAccident).toList();
    }

    /**
     * Site a says nothing of what it announces where. Network one's prefix has the path 12076, in which two/gw finds no 65515;
     * network two's has the path 65515, in which the MSEEs find no 12076, and for one/gw they put their own AS in its place
     * (R-ERT-03-as). So two networks that nobody has joined talk over the customer's router.
     */
    @Test
    void a_site_between_a_circuit_and_a_vpn() {
        Outcome outcome = run(circuitAndVpn(ALL, ALL));
        assertThat(there(outcome, "two-vm", "one-vm")).allMatch(way -> way.startsWith("two-vm > two/gw > a/ce > circuit-a/"));
        assertThat(accidents(outcome)).extracting(transit -> transit.prefix().toString(), Transit::learnedFrom,
                        Transit::passedTo, transit -> transit.asPath().toString(), transit -> transit.because().rule().id(),
                        Transit::flows)
                .containsExactlyInAnyOrder(
                        tuple("10.1.0.0/16", "circuit-a/primary/msee", "two/gw", "65001 12076", "RFC7908-3.1",
                                List.of("two-vm > one-vm")),
                        tuple("10.2.0.0/16", "two/gw", "circuit-a/primary/msee", "65001 65515", "RFC7908-3.1",
                                List.of("one-vm > two-vm")),
                        tuple("10.2.0.0/16", "two/gw", "circuit-a/secondary/msee", "65001 65515", "RFC7908-3.1",
                                List.of("one-vm > two-vm")));
        assertThat(accidents(outcome)).allMatch(transit -> transit.by().equals("a/ce") && transit.party().equals("a")
                && transit.use() == Transit.Use.USED);
    }

    /** The site names its own network on either side, and carries nobody's traffic. */
    @Test
    void a_list_of_its_own_prefixes_prevents_it() {
        Consumer<RouteMap.Builder> own = m -> m.permit("192.168.1.0/24");
        Outcome outcome = run(circuitAndVpn(own, own));
        assertThat(Transits.of(outcome)).isEmpty();
        assertThat(outcome.journey("one-vm", "two-vm").reached()).isFalse();
        assertThat(outcome.journey("one-vm", "a-host").reached()).isTrue();
    }

    /** A list that names the other network's prefix is somebody's decision; one that names everything is nobody's. */
    @Test
    void a_list_that_names_the_prefix_declares_it() {
        Outcome declared = run(circuitAndVpn(m -> m.permit("192.168.1.0/24", "10.1.0.0/16"),
                m -> m.permit("192.168.1.0/24", "10.2.0.0/16")));
        assertThat(accidents(declared)).isEmpty();
        assertThat(Transits.of(declared)).hasSize(3).allMatch(transit -> transit.intent() == Transit.Intent.DECLARED);
        assertThat(accidents(run(circuitAndVpn(m -> m.permit("0.0.0.0/0 le 32"), m -> m.permit("0.0.0.0/0 le 32")))))
                .hasSize(3);
    }

    /** R-MC-07, RFC 4271, 9.1.2: from circuit to circuit the routes come back to AS 12076, which refuses them: no harm. */
    @Test
    void between_two_circuits_the_loop_check_stops_it() {
        Scenario.Builder world = circuitAndVpn(ALL, ALL)
                .site("a", s -> s.router("ce2", r -> {})
                        .link("inside", l -> l.prefix("172.20.1.0/31").end("ce", "172.20.1.0").end("ce2", "172.20.1.1")))
                .virtualNetwork("three", v -> v.region("West Europe").space("10.3.0.0/16")
                        .subnet("GatewaySubnet", "10.3.255.0/27").expressRouteGateway("gw", g -> {}))
                .circuit("circuit-2", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.16.9.0/30").router("a/ce2"))
                        .secondary(l -> l.subnet("172.16.9.4/30").router("a/ce2")))
                .connection("three-2", k -> k.gateway("three/gw").circuit("circuit-2"));
        assertThat(Transits.of(run(world, "vpn"))).extracting(Transit::by, transit -> transit.prefix().toString(),
                        Transit::passedTo, Transit::use, transit -> transit.because().rule().id())
                .contains(tuple("a/ce2", "10.1.0.0/16", "circuit-2/primary/msee", Transit.Use.REFUSED, "RFC4271-9.1.2-loop"),
                        tuple("a/ce", "10.3.0.0/16", "circuit-a/primary/msee", Transit.Use.REFUSED, "RFC4271-9.1.2-loop"));
        assertThat(accidents(run(world, "vpn"))).isEmpty();
    }

    private static Scenario.Builder backdoor() {
        Scenario.Builder world = circuitAndVpn(ALL, ALL);
        site(world, "b", 2, ALL);
        return world.wanLink("backdoor", l -> l.prefix("172.20.0.0/31").end("a/ce", "172.20.0.0").end("b/ce", "172.20.0.1"));
    }

    /**
     * The backdoor passes on what each site heard from its circuit (RFC 7908, 3.3), and site b prefers it by mistake: its
     * packets for Azure pass site a though its own circuit is up.
     */
    @Test
    void a_leaking_backdoor_that_is_preferred() {
        Outcome outcome = run(backdoor().wanLink("backdoor",
                l -> l.end("b/ce", e -> e.fromPeer(m -> m.localPreference(300)))), "vpn");
        assertThat(there(outcome, "b-host", "one-vm")).allMatch(way -> way.startsWith("b-host > b/ce > a/ce > circuit-a/"));
        assertThat(accidents(outcome)).filteredOn(transit -> transit.passedTo().equals("b/ce"))
                .extracting(Transit::by, transit -> transit.prefix().toString(), transit -> transit.asPath().toString(),
                        Transit::use, transit -> transit.because().rule().id(), Transit::flows)
                .containsExactly(tuple("a/ce", "10.1.0.0/16", "65001 12076", Transit.Use.USED, "RFC7908-3.3",
                        List.of("b-host > one-vm")));
    }

    /**
     * Not preferred it is a backup, told of but not used; and by the way back, each site draws the other's traffic (3.4):
     * each MSEE has no other route to the other site, but one/gw has a shorter one, so no flow goes so.
     */
    @Test
    void a_backdoor_that_is_a_backup() {
        Outcome outcome = run(backdoor(), "vpn");
        assertThat(accidents(outcome)).filteredOn(transit -> transit.passedTo().endsWith("/ce"))
                .extracting(Transit::by, Transit::use, transit -> transit.because().rule().id())
                .containsExactlyInAnyOrder(tuple("a/ce", Transit.Use.BACKUP, "RFC7908-3.3"),
                        tuple("b/ce", Transit.Use.BACKUP, "RFC7908-3.3"));
        assertThat(accidents(outcome)).filteredOn(transit -> transit.passedTo().equals("circuit-a/primary/msee"))
                .extracting(Transit::by, transit -> transit.prefix().toString(), Transit::use,
                        transit -> transit.because().rule().id(), Transit::flows)
                .containsExactly(tuple("a/ce", "192.168.2.0/24", Transit.Use.USED, "RFC7908-3.4", List.of()));
        Consumer<RouteMap.Builder> none = m -> m.permit("192.168.1.0/24");
        assertThat(accidents(run(backdoor().wanLink("backdoor", l -> l.end("a/ce", e -> e.toPeer(none))), "vpn")))
                .noneMatch(transit -> transit.by().equals("a/ce") && transit.passedTo().equals("b/ce"));
    }

    /**
     * Wanted: a VPN gateway is bought to join its peers (R-BGP-07, R-BGP-09), an MSEE joins the networks of its circuit
     * (R-ERT-03), Global Reach two circuits (R-GR-03).
     */
    @Test
    void what_the_platform_is_there_for_is_no_accident() {
        Outcome testbed = run(InteropTestbed.scenario().edit());
        assertThat(Transits.of(testbed)).isNotEmpty().allMatch(transit -> transit.intent() == Transit.Intent.SERVICE);
        assertThat(Transits.of(testbed)).extracting(Transit::by, Transit::learnedFrom, Transit::passedTo,
                        transit -> transit.because().rule().id())
                .contains(tuple("hub/vpn-gw", "loc1/ce1", "branch/vpn-gw", "R-BGP-07"),
                        tuple("er1/primary/msee", "remote/er-gw", "hub/er-gw", "R-ERT-03"));
        Scenario.Builder joined = circuitAndVpn(ALL, ALL).metro("Dublin", m -> m.region("North Europe"));
        site(joined, "b", 2, ALL);
        joined.circuit("circuit-b", c -> c.location("Dublin")).globalReach("reach",
                g -> g.circuit("circuit-a").peerCircuit("circuit-b").subnet("172.16.100.0/29"));
        assertThat(Transits.of(run(joined, "vpn"))).filteredOn(transit -> transit.by().equals("circuit-a/primary/msee")
                        && transit.passedTo().equals("a/ce") && transit.prefix().toString().equals("192.168.2.0/24"))
                .extracting(Transit::learnedFrom, Transit::intent, transit -> transit.because().rule().id())
                .containsExactly(tuple("circuit-b/primary/msee", Transit.Intent.SERVICE, "R-GR-03"));
    }

    /**
     * The testbed assumes that location 1 lists what it announces over the VPN. Without the list it carries the branch's
     * packets for the remote network, which the measured traces do not show. The hub's own prefix is refused (R-BGP-08); the
     * spoke's is not the hub's network, but the gateway announces it itself and keeps to that.
     */
    @Test
    void the_testbed_without_its_list() {
        Outcome outcome = run(InteropTestbed.scenario().edit()
                .tunnel("loc1-vpn", t -> t.toAzure(m -> m.permit("0.0.0.0/0 le 32"))));
        assertThat(accidents(outcome)).extracting(Transit::by, transit -> transit.prefix().toString(), Transit::learnedFrom,
                        Transit::passedTo, transit -> transit.asPath().toString(), Transit::use, Transit::flows)
                .containsExactly(
                        tuple("loc1/ce1", "10.11.30.0/26", "er1/primary/msee", "hub/vpn-gw", "65021 12076",
                                Transit.Use.BACKUP, List.of()),
                        tuple("loc1/ce1", "10.17.30.0/25", "er1/primary/msee", "hub/vpn-gw", "65021 12076",
                                Transit.Use.USED, List.of("branch-vm > remote-vm")));
        assertThat(Transits.of(outcome)).filteredOn(transit -> transit.intent() == Transit.Intent.ACCIDENTAL
                        && transit.use() == Transit.Use.REFUSED)
                .extracting(transit -> transit.prefix().toString(), transit -> transit.because().rule().id())
                .containsExactly(tuple("10.10.30.0/24", "R-BGP-08"));
    }

    @Test
    void wherever_it_is_asked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("transit.yaml");
        Routebook.write(circuitAndVpn(ALL, ALL).build(), file);
        assertThat(Shell.run("transit", file.toString(), "--format", "csv").out()).contains("accidental,used,a/ce,10.1.0.0/16,"
                + "circuit-a/primary/msee,two/gw,65001 12076,two-vm > one-vm,RFC7908-3.1,");
        assertThat(Shell.run("validate", file.toString()).out()).contains("warning: a/ce: a is no provider of circuit-a nor of "
                + "two/gw").contains("flows that go so: two-vm > one-vm").contains("[BGP_ACCIDENTAL_TRANSIT RFC7908-3.1]");
        // Two sites joined by a link of their own may be meant to: that is told, but not as a warning.
        Path sites = folder.resolve("backdoor.yaml");
        Routebook.write(backdoor().wanLink("backdoor", l -> l.end("b/ce", e -> e.fromPeer(m -> m.localPreference(300)))).build(),
                sites);
        assertThat(Shell.run("validate", sites.toString()).out()).contains("info: a/ce: a is no provider of circuit-a nor of b, "
                + "and passes routes of the one on to the other: a/ce tells b/ce of 10.1.0.0/16, learned from "
                + "circuit-a/primary/msee; flows that go so: b-host > one-vm.");
        Path report = folder.resolve("report");
        assertThat(Shell.run("report", file.toString(), "--out", report.toString()).code()).isZero();
        assertThat(Files.readString(report.resolve("report.md"))).contains("BGP\\_ACCIDENTAL\\_TRANSIT");
    }
}
