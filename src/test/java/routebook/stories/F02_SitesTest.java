package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * A site with two edge routers, and what its owner may do there.
 *
 * <pre>
 *   desk - site/lan --- site/ce1 === circuit-a ---+
 *                 \        |  \                   +--- hub/gw  vm
 *                  \--- site/ce2 === circuit-b ---+
 *                               \  \
 *                  other/edge ---+--+ by WAN links from ce1 and from ce2    far-desk
 * </pre>
 *
 * <p>Site has AS 65001 and a link between every two of lan, ce1 and ce2, so that internal BGP tells all of them; other has
 * AS 65002. Router till hangs on ce1 alone.
 */
class F02_SitesTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("sites")
                .metro("Amsterdam", m -> m.region("West Europe")).metro("Dublin", m -> m.region("North Europe"))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm", "default", "10.0.0.4").expressRouteGateway("gw", g -> {}))
                .site("site", s -> s.asn(65001)
                        .router("lan", r -> r.lan("192.168.0.0/24", "192.168.0.1"))
                        .router("till", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .router("ce1", r -> {}).router("ce2", r -> {})
                        .link("lan-ce1", l -> l.prefix("172.30.0.0/31").end("lan", "172.30.0.0").end("ce1", "172.30.0.1"))
                        .link("lan-ce2", l -> l.prefix("172.30.0.2/31").end("lan", "172.30.0.2").end("ce2", "172.30.0.3"))
                        .link("between", l -> l.prefix("172.30.0.4/31").end("ce1", "172.30.0.4").end("ce2", "172.30.0.5"))
                        .link("till-ce1",
                                l -> l.prefix("172.30.0.6/31").end("till", "172.30.0.6").end("ce1", "172.30.0.7"))
                        .host("desk", "192.168.0.10").host("cash", "192.168.1.10"))
                .site("other", s -> s.asn(65002).router("edge", r -> r.lan("192.168.9.0/24", "192.168.9.1"))
                        .host("far-desk", "192.168.9.10"))
                .wanLink("wan1", l -> l.prefix("172.20.0.0/31").end("site/ce1", "172.20.0.0").end("other/edge", "172.20.0.1"))
                .wanLink("wan2", l -> l.prefix("172.20.0.2/31").end("site/ce2", "172.20.0.2").end("other/edge", "172.20.0.3"));
        circuit(world, "a", "Amsterdam", 1);
        circuit(world, "b", "Dublin", 2);
        return world;
    }

    /** One link is enough here; the other one stays unattached. */
    private static void circuit(Scenario.Builder world, String name, String metro, int n) {
        world.circuit("circuit-" + name, c -> c.location(metro)
                        .primary(l -> l.subnet("172.16." + n + ".0/30").router("site/ce" + n))
                        .secondary(l -> l.subnet("172.16." + n + ".4/30")))
                .connection("hub-" + name, k -> k.gateway("hub/gw").circuit("circuit-" + name));
    }

    private static final String BY_CE1 = "desk > site/lan > site/ce1 > circuit-a/primary/msee > hub/gw > vm : reached";
    private static final String BY_CE2 = "desk > site/lan > site/ce2 > circuit-b/primary/msee > hub/gw > vm : reached";

    /** Both edge routers tell lan the same path by internal BGP, so it shares the load over both (BGP-MULTIPATH). */
    @Test
    void two_edge_routers_are_equal() {
        assertThat(there(run(world()), "desk", "vm")).containsExactly(BY_CE1, BY_CE2);
        assertThat(there(run(world(), "site/ce1"), "desk", "vm")).containsExactly(BY_CE2);
        assertThat(there(run(world(), "site/lan-ce2"), "desk", "vm")).containsExactly(BY_CE1);
    }

    /** RFC4271-9.1.2.2-e: with metrics, lan takes the nearest exit; when that is gone, the other. */
    @Test
    void the_nearest_exit() {
        Scenario.Builder near = world().site("site", s -> s.link("lan-ce1", l -> l.metric(20))
                .link("lan-ce2", l -> l.metric(10)));
        assertThat(there(run(near), "desk", "vm")).containsExactly(BY_CE2);
        assertThat(there(run(near, "site/ce2"), "desk", "vm")).containsExactly(BY_CE1);
        assertThat(RouteTables.at(run(near), "site/lan").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().equals("site/ce1")
                        && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::rule).containsExactly("RFC4271-9.1.2.2-e");
    }

    /** RFC4271-9.1.1: local preference set where a route comes in is told to the whole site, and comes before metrics. */
    @Test
    void local_preference_holds_in_the_whole_site() {
        Scenario.Builder preferred = world().site("site", s -> s.link("lan-ce1", l -> l.metric(20))
                        .link("lan-ce2", l -> l.metric(10)))
                .circuit("circuit-a", c -> c.primary(l -> l.fromAzure(m -> m.localPreference(200))));
        assertThat(there(run(preferred), "desk", "vm")).containsExactly(BY_CE1);
        // Even ce2, whose own circuit would do, sends over to ce1.
        assertThat(RouteTables.at(run(preferred), "site/ce2").list())
                .filteredOn(row -> row.table().equals("best") && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::peer).containsExactly("site/ce1");
    }

    /** A route map at the end of a site's own link acts as on any session: it prefers, and it refuses. */
    @Test
    void route_maps_on_links_of_the_site() {
        assertThat(there(run(world().site("site", s -> s.link("lan-ce2",
                l -> l.end("lan", e -> e.fromPeer(m -> m.localPreference(300)))))), "desk", "vm")).containsExactly(BY_CE2);
        assertThat(there(run(world().site("site", s -> s.link("lan-ce2",
                l -> l.end("lan", e -> e.fromPeer(m -> m.weight(1)))))), "desk", "vm")).containsExactly(BY_CE2);
        Outcome denied = run(world().site("site", s -> s.link("lan-ce2",
                l -> l.end("ce2", e -> e.toPeer(m -> m.deny("10.0.0.0/8 le 32"))))));
        assertThat(there(denied, "desk", "vm")).containsExactly(BY_CE1);
        assertThat(RouteTables.at(denied, "site/ce2").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("site/lan")
                        && row.prefix().equals("10.0.0.0/16"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "RFC4271-9.1-policy"));
    }

    /**
     * A lower MED tells the other site by which of two links to come. It is no use towards Azure: the MSEEs are of one AS,
     * but the gateway hears no MED of theirs, since it is not passed on (RFC 4271, 5.1.4). Prepending does it (R-ERP-05).
     */
    @Test
    void med_and_prepending() {
        Scenario.Builder med = world()
                .wanLink("wan1", l -> l.end("site/ce1", e -> e.toPeer(m -> m.med(20))))
                .wanLink("wan2", l -> l.end("site/ce2", e -> e.toPeer(m -> m.med(10))))
                .circuit("circuit-a", c -> c.primary(l -> l.toAzure(m -> m.med(20))))
                .circuit("circuit-b", c -> c.primary(l -> l.toAzure(m -> m.med(10))));
        assertThat(there(run(world()), "far-desk", "desk")).containsExactly(
                "far-desk > other/edge > site/ce1 > site/lan > desk : reached",
                "far-desk > other/edge > site/ce2 > site/lan > desk : reached");
        assertThat(there(run(med), "far-desk", "desk"))
                .containsExactly("far-desk > other/edge > site/ce2 > site/lan > desk : reached");
        assertThat(there(run(med), "vm", "desk")).containsExactly(
                "vm > circuit-a/primary/msee > site/ce1 > site/lan > desk : reached",
                "vm > circuit-b/primary/msee > site/ce2 > site/lan > desk : reached");
        assertThat(there(run(med.circuit("circuit-a", c -> c.primary(l -> l.toAzure(m -> m.prepend(1))))), "vm", "desk"))
                .containsExactly("vm > circuit-b/primary/msee > site/ce2 > site/lan > desk : reached");
    }

    /**
     * A summary instead of its parts, on every session that leaves the site; inside, what ce1 learned outside goes on. Azure compares
     * lengths first (R-SEL-01), so a summary at ce1 alone sends everything that ce2 tells by parts to circuit-b.
     */
    @Test
    void a_summary_in_place_of_its_parts() {
        Scenario.Builder one = world().site("site", s -> s.router("ce1", r -> r.summarise("192.168.0.0/16")));
        assertThat(toldBy(run(one), "site/ce1", "circuit-a/primary/msee")).containsExactly("192.168.0.0/16");
        assertThat(toldBy(run(one), "site/ce1", "other/edge")).contains("192.168.0.0/16").doesNotContain("192.168.1.0/24");
        assertThat(toldBy(run(one), "site/ce1", "site/ce2")).contains("192.168.0.0/16", "192.168.9.0/24");
        assertThat(there(run(one), "vm", "desk"))
                .containsExactly("vm > circuit-b/primary/msee > site/ce2 > site/lan > desk : reached");
        Scenario.Builder both = one.site("site", s -> s.router("ce2", r -> r.summarise("192.168.0.0/16")));
        assertThat(there(run(both), "vm", "desk")).hasSize(2);
        assertThat(RouteTables.at(run(both), "hub/gw").list())
                .filteredOn(row -> row.table().equals("best") && row.prefix().startsWith("192.168."))
                .extracting(RouteRow::prefix).containsOnly("192.168.0.0/16");
    }

    private static List<String> toldBy(Outcome outcome, String speaker, String peer) {
        return RouteTables.at(outcome, speaker).list().stream()
                .filter(row -> row.table().equals("out") && row.peer().equals(peer) && row.state().equals("chosen")
                        && row.prefix().startsWith("192.168."))
                .map(RouteRow::prefix).toList();
    }

    /**
     * RFC 4632, 5.1: with till gone, ce1 still has a part (lan) and announces the summary, so Azure goes on sending what is
     * for till; ce1 drops it, and does not hand it to a shorter route. With no part left, the summary is withdrawn
     * (RFC 4271, 9.2.2.2).
     */
    @Test
    void a_summary_attracts_what_it_cannot_deliver_as_long_as_it_has_a_part() {
        Scenario.Builder summary = world().site("site", s -> s.router("ce1",
                r -> r.summarise("192.168.0.0/16").staticRoute("0.0.0.0/0", "172.20.0.1"))
                .router("ce2", r -> r.summarise("192.168.0.0/16")));
        assertThat(lostBy(run(summary, "site/till", "circuit-b"), "vm", "cash")).isEqualTo("site/ce1 RFC4632-5.1");
        Outcome nothing = run(summary, "site/till", "site/lan", "wan1", "wan2");
        assertThat(toldBy(nothing, "site/ce1", "circuit-a/primary/msee")).isEmpty();
    }

    /** What is announced regardless is the other way: it stays whatever the router can reach. */
    @Test
    void a_prefix_that_is_announced_regardless_stays() {
        Scenario.Builder regardless = world().site("site", s -> s.router("ce1", r -> r.announce("192.168.0.0/16")))
                .circuit("circuit-a", c -> c.primary(l -> l.toAzure(m -> m.permit("192.168.0.0/16"))));
        assertThat(toldBy(run(regardless), "site/ce1", "circuit-a/primary/msee")).containsExactly("192.168.0.0/16");
        assertThat(toldBy(run(regardless, "site/till", "site/lan", "wan1", "wan2"), "site/ce1", "circuit-a/primary/msee"))
                .containsExactly("192.168.0.0/16");
    }

    /** A static route comes before BGP; with its link it goes, and BGP is back. Nobody else hears of it. */
    @Test
    void a_static_route() {
        Scenario.Builder world = world().site("site",
                s -> s.router("lan", r -> r.staticRoute("10.0.0.0/16", "172.30.0.3")));
        assertThat(there(run(world), "desk", "vm")).containsExactly(BY_CE2);
        assertThat(there(run(world, "site/lan-ce2"), "desk", "vm")).containsExactly(BY_CE1);
        assertThat(there(run(world, "site/ce2"), "desk", "vm")).containsExactly(BY_CE1);
        assertThat(RouteTables.at(run(world), "site/lan").list())
                .filteredOn(row -> row.table().equals("out") && row.prefix().equals("10.0.0.0/16")
                        && row.state().equals("chosen")).isEmpty();
    }

    /** Without its session to the MSEE, ce1 still sends there by a static route; the answers come over circuit-b. */
    @Test
    void a_static_route_needs_no_session() {
        Scenario.Builder world = world().site("site", s -> s.router("ce1",
                r -> r.staticRoute("10.0.0.0/16", "172.16.1.2")).router("lan", r -> r.staticRoute("10.0.0.0/16", "172.30.0.1")));
        Outcome outcome = run(world, "circuit-a/primary/bgp");
        assertThat(there(outcome, "desk", "vm")).containsExactly(BY_CE1);
        assertThat(there(outcome, "vm", "desk"))
                .containsExactly("vm > circuit-b/primary/msee > site/ce2 > site/lan > desk : reached");
    }

    /** BGP's path tells a loop, static routes do not: two that point at each other turn a packet round (RFC1812-5.3.1). */
    @Test
    void static_routes_make_loops() {
        Outcome outcome = run(world()
                .site("site", s -> s.router("ce1", r -> r.staticRoute("10.0.0.0/16", "172.20.0.1"))
                        .router("lan", r -> r.staticRoute("10.0.0.0/16", "172.30.0.1")))
                .site("other", s -> s.router("edge", r -> r.staticRoute("10.0.0.0/16", "172.20.0.0"))));
        assertThat(lostBy(outcome, "desk", "vm")).isEqualTo("site/ce1 RFC1812-5.3.1");
    }

    /** A static route that leads to no link of its router could never act. */
    @Test
    void a_static_route_to_nowhere_is_refused() {
        Scenario.Builder world = world().site("site",
                s -> s.router("till", r -> r.staticRoute("10.0.0.0/16", "172.30.0.3")));
        assertThat(Network.review(world.build(), List.of())).singleElement().satisfies(finding -> {
            assertThat(finding.text()).isEqualTo(
                    "found 172.30.0.3, which no link of router site/till leads to; expected one of 172.30.0.7");
            assertThat(String.join(" > ", finding.path()))
                    .isEqualTo("sites > site > routers > till > staticRoutes > 10.0.0.0/16");
        });
    }
}
