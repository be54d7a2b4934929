package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.analysis.Stability;
import routebook.analysis.row.StabilityRow;
import routebook.cli.Shell;
import routebook.net.Prefix;
import routebook.routing.Contest;
import routebook.scenario.Scenario;
import routebook.testing.InteropTestbed;

/**
 * Designs whose BGP does not come to rest, or not in one way only (Griffin, Shepherd and Wilfong, "The stable paths problem and
 * interdomain routing", 2002). Sites reach the hub each by a tunnel of its own, and are joined by further VPN gateways, which
 * pass on what one peer told them to the other (R-BGP-07, R-BGP-09).
 *
 * <pre>
 *   two sites                                 three sites in a ring
 *
 *     +--- x ---+                                +--------- hub/gw ---------+
 *   hub/gw      mid/gw   both prefer mid/gw      x --> xy/gw --> y --> yz/gw --> z --> zx/gw --> x
 *     +--- y ---+                                each prefers the next gateway; all three have AS 65010
 * </pre>
 */
class R02_ComingToRestTest {

    private static Scenario.Builder hub() {
        return Routebook.scenario("ring").virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                .machine("hub-vm", "default", "10.0.0.4")
                .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")));
    }

    private static void transit(Scenario.Builder world, String network, int number) {
        world.virtualNetwork(network, v -> v.region("West Europe").space("10." + number + ".0.0/16")
                .subnet("GatewaySubnet", "10." + number + ".255.0/27")
                .vpnGateway("gw", g -> g.asn(65010).address("10." + number + ".255.4")
                        .bgpAddress("10." + number + ".255.30")));
    }

    private static void site(Scenario.Builder world, String name, int number) {
        world.site(name, s -> s.asn(65000 + number)
                        .router("ce", r -> r.lan("192.168." + number + ".0/24", "192.168." + number + ".1"))
                        .host(name + "-host", "192.168." + number + ".10"))
                .tunnel(name + "-hub", t -> t.gateway("hub/gw").remote(name + "/ce")
                        .siteAddress("192.168." + number + ".2"));
    }

    /** A tunnel to a transit gateway: of the hub the site tells it, and what it hears of the hub there it prefers. */
    private static void join(Scenario.Builder world, String site, String network, int number) {
        world.tunnel(site + "-" + network, t -> t.gateway(network + "/gw").remote(site + "/ce")
                .siteAddress("192.168." + number + ".2").toAzure(m -> m.permit("10.0.0.0/16"))
                .fromAzure(m -> m.localPreference(200).permit("10.0.0.0/16")));
    }

    /** The ring's tunnels of a site: it listens to the gateway that follows and talks to the one before. */
    private static void join(Scenario.Builder world, String site, String listened, String told, int number) {
        join(world, site, listened, number);
        join(world, site, told, number);
        world.tunnel(site + "-" + listened, t -> t.toAzure(m -> m.deny("10.0.0.0/16")))
                .tunnel(site + "-" + told, t -> t.fromAzure(m -> m.deny("10.0.0.0/16")));
    }

    private static Scenario.Builder twoSites() {
        Scenario.Builder world = hub();
        transit(world, "mid", 9);
        site(world, "x", 1);
        site(world, "y", 2);
        join(world, "x", "mid", 1);
        join(world, "y", "mid", 2);
        return world;
    }

    /**
     * Each site prefers the hub by way of mid/gw, that is through the other site. Not both can: the route of a site that goes
     * through mid/gw holds mid/gw's AS, so mid/gw refuses it.
     */
    @Test
    void two_ends_and_what_decides() {
        Stability stability = Stability.of(run(twoSites()));
        assertThat(stability.restless()).isEmpty();
        assertThat(stability.contests()).singleElement().satisfies(contest -> {
            assertThat(contest.prefixes()).extracting(Object::toString).containsExactly("10.0.0.0/16");
            Contest found = contest.explanation().orElseThrow();
            // Told by both at once mid/gw takes x's, for the lower router id; y has to come first, and to be heard first.
            assertThat(found.ends()).extracting(found::text).containsExactlyInAnyOrder(
                    "mid/gw: path [65001 65515] from x/ce; x/ce: path [65515] from hub/gw; "
                            + "y/ce: path [65010 65001 65515] from mid/gw; in any other order of events",
                    "mid/gw: path [65002 65515] from y/ce; x/ce: path [65010 65002 65515] from mid/gw; "
                            + "y/ce: path [65515] from hub/gw; if mid/gw acts before x/ce and y/ce acts before x/ce");
        });
    }

    /** With different preferences nobody contradicts: y takes the way by mid/gw, x keeps its own. */
    @Test
    void one_end_once_a_site_prefers_its_own_tunnel() {
        Scenario.Builder world = twoSites().tunnel("x-mid", t -> t.fromAzure(m -> m.localPreference(50)));
        assertThat(Stability.of(run(world)).isStable()).isTrue();
    }

    private static Scenario.Builder ring() {
        Scenario.Builder world = hub();
        transit(world, "xy", 1);
        transit(world, "yz", 2);
        transit(world, "zx", 3);
        site(world, "x", 1);
        site(world, "y", 2);
        site(world, "z", 3);
        join(world, "x", "xy", "zx", 1);
        join(world, "y", "yz", "xy", 2);
        join(world, "z", "zx", "yz", 3);
        return world;
    }

    /**
     * BAD GADGET: x goes through y while y has its own way, y through z while z has, z through x while x has. The equal AS
     * numbers of the gateways let only own ways through. Of three sites in a ring no choice contents all.
     */
    @Test
    void a_ring_of_three_never_rests() {
        Stability stability = Stability.of(run(ring()));
        assertThat(stability.restless()).singleElement().satisfies(restless -> {
            assertThat(restless.prefixes()).extracting(Object::toString).containsExactly("10.0.0.0/16");
            assertThat(restless.explanation().orElseThrow().speakers())
                    .contains("x/ce", "y/ce", "z/ce").doesNotContain("hub/gw");
        });
        // Local preference takes each of them off its own way, and its own way is left when the neighbour has done the same.
        assertThat(stability.rows().list()).filteredOn(row -> row.speaker().endsWith("/ce")
                        && row.leaves().equals("path [65515] from hub/gw"))
                .extracting(StabilityRow::verdict, StabilityRow::rule, StabilityRow::because)
                .hasSize(3).containsOnly(tuple("oscillates", "RFC4271-9.1.1", "local preference 100 against 200"));
        assertThat(stability.rows().list()).filteredOn(row -> row.speaker().endsWith("/ce")
                        && row.takes().equals("path [65515] from hub/gw"))
                .extracting(StabilityRow::rule).hasSize(3).containsOnly("RFC4271-3.1");
    }

    /** Whichever tunnel of the ring is down, the rest comes to rest. */
    @Test
    void without_one_tunnel_of_the_ring_it_rests() {
        for (String tunnel : new String[] {"x-xy", "y-yz", "z-zx"}) {
            assertThat(Stability.of(run(ring(), tunnel)).restless()).as(tunnel).isEmpty();
        }
    }

    @Test
    void the_testbed_comes_to_rest_in_one_way() {
        assertThat(Stability.of(run(InteropTestbed.scenario().edit())).isStable()).isTrue();
        assertThat(Shell.run("stability", "interop-testbed").out()).contains("in the same way in every order of events");
    }

    /** Told by its own command, as a finding of validate, in the report, and beside a trace, which is a snapshot. */
    @Test
    void wherever_it_is_asked(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ring.yaml");
        Routebook.write(ring().build(), file);
        String told = "leaves path [65515] from hub/gw for path [65010 65002 65515] from xy/gw: local preference 100 against 200";
        assertThat(Shell.run("stability", file.toString()).out()).contains("10.0.0.0/16", "never comes to rest",
                "x/ce " + told + " [RFC4271-9.1.1]");
        assertThat(Shell.run("stability", file.toString(), "--format", "csv").out()).contains("oscillates,10.0.0.0/16,1,");
        Shell.Answer validate = Shell.run("validate", file.toString());
        assertThat(validate.code()).isEqualTo(1);
        assertThat(validate.out()).contains("error: ").contains("x/ce " + told).contains("[BGP_OSCILLATES");
        assertThat(Shell.run("trace", file.toString(), "--from", "x-host", "--to", "hub-vm").err()).contains("x/ce " + told);
        Path report = folder.resolve("report");
        assertThat(Shell.run("report", file.toString(), "--out", report.toString()).code()).isZero();
        assertThat(java.nio.file.Files.readString(report.resolve("report.md"))).contains("BGP\\_OSCILLATES");

        Path two = folder.resolve("two.yaml");
        Routebook.write(twoSites().build(), two);
        assertThat(Shell.run("stability", two.toString()).out()).contains("y/ce acts before x/ce");
        assertThat(Shell.run("stability", two.toString(), "--format", "json").out()).contains("several ends");
        assertThat(Shell.run("validate", two.toString()).out()).contains("warning: ").contains("[BGP_SEVERAL_ENDS")
                .contains("y/ce acts before x/ce");
    }

    /** What only history leads to cannot be shown from the start, and is told all the same. */
    @Test
    void several_ends_that_are_not_found_again_are_a_row() {
        Prefix summary = Prefix.parse("10.0.0.0/8");
        Stability stability = new Stability(List.of(), List.of(new Stability.Contested(List.of(summary), Optional.empty())));
        assertThat(stability.rows().list()).extracting(StabilityRow::verdict, StabilityRow::prefixes, StabilityRow::step)
                .containsExactly(tuple("several ends", "10.0.0.0/8", 0));
    }
}
