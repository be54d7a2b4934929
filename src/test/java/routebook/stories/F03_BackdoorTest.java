package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.RouteTables;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.RouteRow;
import routebook.network.DesignException;
import routebook.network.Network;
import routebook.scenario.LinkEnd;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Sites with links of their own past Azure.
 *
 * <pre>
 *   c-host - c/ce (AS 65003)
 *               | spur
 *   a-host - a/ce (AS 65001) === circuit-a (Amsterdam) ---+
 *               | backdoor, 18 ms                         +--- hub/gw   vm   (West Europe)
 *   b-host - b/ce (AS 65002) === circuit-b (Dublin) ------+
 * </pre>
 *
 * <p>Sites b and c are in Dublin. Where nothing is said the routers pass on what they hear, as routers do.
 */
class F03_BackdoorTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("backdoor")
                .region("West Europe", 1)
                .regionPair("West Europe", "North Europe", 20).regionPair("North Europe", "West Europe", 20)
                .metro("Amsterdam", m -> m.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .metro("Dublin", m -> m.region("North Europe").toRegionRttMs(1).insideRttMs(0))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm", "default", "10.0.0.4").expressRouteGateway("gw", g -> {}));
        site(world, "a", 1, "Amsterdam");
        site(world, "b", 2, "Dublin");
        site(world, "c", 3, "Dublin");
        circuit(world, "a", 1, "Amsterdam");
        circuit(world, "b", 2, "Dublin");
        return world
                .wanLink("backdoor", l -> l.prefix("172.20.0.0/31").rttMs(18)
                        .end("a/ce", "172.20.0.0").end("b/ce", "172.20.0.1"))
                .wanLink("spur", l -> l.prefix("172.20.0.2/31").end("a/ce", "172.20.0.2").end("c/ce", "172.20.0.3"));
    }

    private static void site(Scenario.Builder world, String name, int n, String metro) {
        world.site(name, s -> s.asn(65000 + n).metro(metro).insideRttMs(0)
                .router("ce", r -> r.lan("192.168." + n + ".0/24", "192.168." + n + ".1"))
                .host(name + "-host", "192.168." + n + ".10"));
    }

    private static void circuit(Scenario.Builder world, String name, int n, String metro) {
        world.circuit("circuit-" + name, c -> c.location(metro)
                        .primary(l -> l.subnet("172.16." + n + ".0/30").router(name + "/ce"))
                        .secondary(l -> l.subnet("172.16." + n + ".4/30").router(name + "/ce")))
                .connection("hub-" + name, k -> k.gateway("hub/gw").circuit("circuit-" + name));
    }

    private static Scenario.Builder world(String link, String router, Consumer<LinkEnd.Builder> end) {
        return world().wanLink(link, l -> l.end(router, end));
    }

    private static String ms(Outcome outcome, String from, String to) {
        var lines = outcome.journey(from, to).listing().get(0);
        return lines.get(lines.size() - 1).rttMs() + "";
    }

    /** Two sites meet by their own link: 18 ms, as declared. Azure would not join them (R-ERT-01). */
    @Test
    void site_to_site() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-host", "b-host")).containsExactly("a-host > a/ce > b/ce > b-host : reached");
        assertThat(ms(outcome, "a-host", "b-host")).isEqualTo("OptionalDouble[18.0]");
        assertThat(lostBy(run(world(), "backdoor"), "a-host", "b-host")).isEqualTo("a/ce RFC1812-5.2.7.1");
        assertThat(lostBy(run(world(), "backdoor/bgp"), "a-host", "b-host")).isEqualTo("a/ce RFC1812-5.2.7.1");
    }

    /** The spur declares no time, so that of its two metros counts: 1 to West Europe, 20 between the regions, 1 in Dublin. */
    @Test
    void time_between_metros_where_none_is_declared() {
        assertThat(ms(run(world()), "a-host", "c-host")).isEqualTo("OptionalDouble[22.0]");
    }

    /** All up, each site takes its own circuit: path 12076 against 65002 12076. So does Azure: 12076 65001 is shorter. */
    @Test
    void nobody_needs_it() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-host", "vm")).containsExactly(
                "a-host > a/ce > circuit-a/primary/msee > hub/gw > vm : reached",
                "a-host > a/ce > circuit-a/secondary/msee > hub/gw > vm : reached");
        assertThat(back(outcome, "a-host", "vm")).containsExactly(
                "vm > circuit-a/primary/msee > a/ce > a-host : reached",
                "vm > circuit-a/secondary/msee > a/ce > a-host : reached");
    }

    /**
     * Wanted: without its circuit, site a goes over site b's, and Azure answers there (R-ERP-07). The way takes 18 ms to
     * Dublin and 1 + 20 from there to West Europe; over the own circuit it was 1. Half of the 1 ms inside the region comes
     * on top: the packet stays there from gateway to machine (R-TR-06), the answer does not (R-TR-04).
     */
    @Test
    void a_wanted_backup() {
        Outcome outcome = run(world(), "circuit-a");
        assertThat(there(outcome, "a-host", "vm")).containsExactly(
                "a-host > a/ce > b/ce > circuit-b/primary/msee > hub/gw > vm : reached",
                "a-host > a/ce > b/ce > circuit-b/secondary/msee > hub/gw > vm : reached");
        assertThat(back(outcome, "a-host", "vm")).containsExactly(
                "vm > circuit-b/primary/msee > b/ce > a/ce > a-host : reached",
                "vm > circuit-b/secondary/msee > b/ce > a/ce > a-host : reached");
        assertThat(ms(run(world()), "a-host", "vm")).isEqualTo("OptionalDouble[1.5]");
        assertThat(ms(outcome, "a-host", "vm")).isEqualTo("OptionalDouble[39.5]");
        assertThat(run(world(), "circuit-a", "backdoor").journey("a-host", "vm").reached()).isFalse();
    }

    /** Site c has no circuit: site a is its transit to Azure, and Azure learns it with the path 12076 65001 65003. */
    @Test
    void a_site_without_a_circuit_behind_one_that_has_one() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "c-host", "vm")).containsExactly(
                "c-host > c/ce > a/ce > circuit-a/primary/msee > hub/gw > vm : reached",
                "c-host > c/ce > a/ce > circuit-a/secondary/msee > hub/gw > vm : reached");
        assertThat(RouteTables.at(outcome, "hub/gw").list())
                .filteredOn(row -> row.table().equals("best") && row.prefix().equals("192.168.3.0/24"))
                .extracting(RouteRow::asPath).containsOnly("12076 65001 65003");
    }

    /** Not wanted: site a tells site c its own network and nothing else, so c has no way to Azure, nor to b. */
    @Test
    void a_filter_keeps_a_site_from_being_a_transit() {
        Outcome outcome = run(world("spur", "a/ce", e -> e.toPeer(m -> m.permit("192.168.1.0/24"))));
        assertThat(outcome.journey("c-host", "a-host").reached()).isTrue();
        assertThat(lostBy(outcome, "c-host", "vm")).isEqualTo("c/ce RFC1812-5.2.7.1");
        assertThat(lostBy(outcome, "c-host", "b-host")).isEqualTo("c/ce RFC1812-5.2.7.1");
        // The filter looks one way: what c announces goes on to Azure, whose packets arrive and get no answer.
        assertThat(lostBy(outcome, "vm", "c-host")).isEqualTo("c/ce RFC1812-5.2.7.1");
    }

    /**
     * A leak: site b prefers what comes over the backdoor (local preference 300), and site a passes on what it heard from
     * its MSEE. So b's packets for Azure pass site a, though b's own circuit is up. Azure answers over b's own circuit,
     * whose path is shorter: asymmetric.
     */
    @Test
    void a_leak_makes_a_site_the_transit_of_another() {
        Outcome outcome = run(world("backdoor", "b/ce", e -> e.fromPeer(m -> m.localPreference(300))));
        assertThat(there(outcome, "b-host", "vm")).containsExactly(
                "b-host > b/ce > a/ce > circuit-a/primary/msee > hub/gw > vm : reached",
                "b-host > b/ce > a/ce > circuit-a/secondary/msee > hub/gw > vm : reached");
        assertThat(back(outcome, "b-host", "vm")).containsExactly(
                "vm > circuit-b/primary/msee > b/ce > b-host : reached",
                "vm > circuit-b/secondary/msee > b/ce > b-host : reached");
        assertThat(Answers.all(outcome).reachability().list())
                .filteredOn(row -> row.from().equals("b-host") && row.to().equals("vm"))
                .extracting(ReachabilityRow::via).containsExactly("backdoor+circuit-a");
    }

    /** RFC 4271, 9.1.2: what b heard from Azure by way of a, it offers to its own MSEE, which finds 12076 in the path. */
    @Test
    void azure_does_not_take_its_own_routes_back() {
        Outcome outcome = run(world("backdoor", "b/ce", e -> e.fromPeer(m -> m.localPreference(300))));
        assertThat(RouteTables.at(outcome, "circuit-b/primary/msee").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().equals("b/ce")
                        && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::asPath, RouteRow::state, RouteRow::rule)
                .containsExactly(tuple("65002 65001 12076", "refused", "RFC4271-9.1.2-loop"));
    }

    /**
     * Each site prefers the other's way to Azure. Both at once would be a loop, which the AS path forbids: one of them
     * gets its wish and the other keeps its own circuit. Which one, history decides.
     */
    @Test
    void both_prefer_the_other() {
        Outcome outcome = run(world("backdoor", "b/ce", e -> e.fromPeer(m -> m.localPreference(300)))
                .wanLink("backdoor", l -> l.end("a/ce", e -> e.fromPeer(m -> m.localPreference(300)))));
        List<String> overTheOther = Stream.of("a-host", "b-host")
                .filter(host -> there(outcome, host, "vm").get(0).contains("a/ce")
                        && there(outcome, host, "vm").get(0).contains("b/ce")).toList();
        assertThat(outcome.ribs().convergence().isSettled()).isTrue();
        assertThat(overTheOther).hasSize(1);
        assertThat(outcome.journey("a-host", "vm").reached()).isTrue();
        assertThat(outcome.journey("b-host", "vm").reached()).isTrue();
    }

    /** Global Reach beside a backdoor: 65002 against 12076 12076 (R-GR-04-as), so the own link carries the sites' traffic. */
    @Test
    void a_backdoor_beside_global_reach() {
        Scenario.Builder both = world().globalReach("reach",
                g -> g.circuit("circuit-a").peerCircuit("circuit-b").subnet("172.16.100.0/29"));
        assertThat(there(run(both), "a-host", "b-host")).containsExactly("a-host > a/ce > b/ce > b-host : reached");
        assertThat(there(run(both, "backdoor"), "a-host", "b-host")).containsExactly(
                "a-host > a/ce > circuit-a/primary/msee > circuit-b/primary/msee > b/ce > b-host : reached",
                "a-host > a/ce > circuit-a/secondary/msee > circuit-b/secondary/msee > b/ce > b-host : reached");
    }

    /** A link of one site, an address of another network, one address at both ends: nothing of it can be computed. */
    @Test
    void what_is_no_wan_link() {
        Scenario.Builder world = world()
                .site("a", s -> s.router("ce2", r -> {}))
                .wanLink("inside", l -> l.prefix("172.20.0.4/31").end("a/ce", "172.20.0.4").end("a/ce2", "172.20.0.5"))
                .wanLink("astray", l -> l.prefix("172.20.0.6/31").end("a/ce", "172.20.0.8").end("b/ce", "172.20.0.8"))
                .wanLink("nowhere", l -> l.prefix("172.20.0.8/31").end("a/ce", "172.20.0.8").end("x/ce", "172.20.0.9"));
        assertThat(Network.review(world.build(), List.of())).extracting(finding -> finding.element() + ": "
                + finding.text()).containsExactly(
                "nowhere: found \"x/ce\"; expected a router, one of a/ce, a/ce2, b/ce, c/ce; did you mean \"a/ce\"?",
                "inside: found two routers of site a; expected routers of two sites, or the link among the links of that "
                        + "site",
                "astray: found 172.20.0.8, which is not in 172.20.0.6/31; expected an address of the link's own network",
                "astray: found 172.20.0.8, which is not in 172.20.0.6/31; expected an address of the link's own network",
                "astray: found 172.20.0.8 at both ends; expected two addresses of 172.20.0.6/31");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run(world)).isInstanceOf(DesignException.class);
    }
}
