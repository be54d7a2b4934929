package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * Global Reach between circuits.
 *
 * <pre>
 *   a-host - a/lan - a/ce === circuit-a (Amsterdam) --- net-a/gw   a-vm
 *                                 |  |
 *                           reach |  |  primary - primary, secondary - secondary
 *                                 |  |
 *   b-host - b/lan - b/ce === circuit-b (Dublin) ------ net-b/gw   b-vm
 * </pre>
 *
 * <p>A third such circuit-c (London) stands apart.
 */
class F01_GlobalReachTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("global reach").profile(2018);
        place(world, "a", "Amsterdam", "West Europe", 1);
        place(world, "b", "Dublin", "North Europe", 2);
        place(world, "c", "London", "UK South", 3);
        return world.globalReach("reach", g -> g.circuit("circuit-a").peerCircuit("circuit-b")
                .subnet("172.16.100.0/29"));
    }

    private static void place(Scenario.Builder world, String name, String metro, String region, int n) {
        world.metro(metro, m -> m.region(region))
                .virtualNetwork("net-" + name, v -> v.region(region).space("10." + n + ".0.0/16")
                        .subnet("default", "10." + n + ".0.0/24").subnet("GatewaySubnet", "10." + n + ".255.0/27")
                        .machine(name + "-vm", "default", "10." + n + ".0.4")
                        .expressRouteGateway("gw", g -> {}))
                .site(name, s -> s.asn(65000 + n).metro(metro)
                        .router("lan", r -> r.lan("192.168." + n + ".0/24", "192.168." + n + ".1"))
                        .router("ce", r -> {})
                        .link("between", l -> l.prefix("192.168.255." + 2 * n + "/31")
                                .end("lan", "192.168.255." + 2 * n).end("ce", "192.168.255." + (2 * n + 1)))
                        .host(name + "-host", "192.168." + n + ".10"))
                .circuit("circuit-" + name, c -> c.location(metro)
                        .primary(l -> l.subnet("172.16." + n + ".0/30").router(name + "/ce"))
                        .secondary(l -> l.subnet("172.16." + n + ".4/30").router(name + "/ce")))
                .connection("k-" + name, k -> k.gateway("net-" + name + "/gw").circuit("circuit-" + name));
    }

    /**
     * R-GR-02: the primary MSEEs are joined, and the secondary ones. R-TR-15: six routers between two sites, and no
     * virtual network, gateway or firewall among them (R-GR-09).
     */
    @Test
    void site_to_site_stays_on_the_edge_routers() {
        assertThat(there(run(world()), "a-host", "b-host")).containsExactly(
                "a-host > a/lan > a/ce > circuit-a/primary/msee > circuit-b/primary/msee > b/ce > b/lan > b-host : reached",
                "a-host > a/lan > a/ce > circuit-a/secondary/msee > circuit-b/secondary/msee > b/ce > b/lan > b-host"
                        + " : reached");
    }

    /**
     * R-TR-15: the documented answers arrive with TTL 125, 124, 122 and 125 of 128, so they passed 3, 4, 6 and 3
     * routers. An answer out of a virtual network does not pass the gateway (R-TR-04), one into it does (R-TR-06).
     */
    @Test
    void hop_counts_are_those_of_the_documented_time_to_live() {
        Outcome outcome = run(world());
        assertThat(routersOfTheAnswer(outcome, "a-host", "a-vm")).isEqualTo(3);
        assertThat(routersOfTheAnswer(outcome, "a-host", "b-vm")).isEqualTo(4);
        assertThat(routersOfTheAnswer(outcome, "a-host", "b-host")).isEqualTo(6);
        assertThat(routersOfTheAnswer(outcome, "a-vm", "b-vm")).isEqualTo(3);
    }

    private static long routersOfTheAnswer(Outcome outcome, String from, String to) {
        return outcome.journey(from, to).back().get(0).nodes().size() - 2;
    }

    /** R-GR-04: a site reaches the virtual networks of the other circuit, and they answer. */
    @Test
    void site_to_the_other_circuits_network() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-host", "b-vm")).containsExactly(
                "a-host > a/lan > a/ce > circuit-a/primary/msee > circuit-b/primary/msee > net-b/gw > b-vm : reached",
                "a-host > a/lan > a/ce > circuit-a/secondary/msee > circuit-b/secondary/msee > net-b/gw > b-vm : reached");
        assertThat(back(outcome, "a-host", "b-vm")).containsExactly(
                "b-vm > circuit-b/primary/msee > circuit-a/primary/msee > a/ce > a/lan > a-host : reached",
                "b-vm > circuit-b/secondary/msee > circuit-a/secondary/msee > a/ce > a/lan > a-host : reached");
    }

    /** R-ERT-03: between virtual networks the switch of each gateway decides here too: on in 2018, off in 2026. */
    @Test
    void network_to_network_is_a_switch() {
        assertThat(there(run(world()), "a-vm", "b-vm")).containsExactly(
                "a-vm > circuit-a/primary/msee > circuit-b/primary/msee > net-b/gw > b-vm : reached",
                "a-vm > circuit-a/secondary/msee > circuit-b/secondary/msee > net-b/gw > b-vm : reached");
        Outcome today = run(world().profile(2026));
        assertThat(lostBy(today, "a-vm", "b-vm")).isEqualTo("a-vm R-RT-03");
        assertThat(today.journey("a-host", "b-vm").reached()).isTrue();
        assertThat(run(world().profile(2026)
                .virtualNetwork("net-a", v -> v.expressRouteGateway("gw", g -> g.allowRemoteVnetTraffic(true)))
                .virtualNetwork("net-b", v -> v.expressRouteGateway("gw", g -> g.allowRemoteVnetTraffic(true))))
                .journey("a-vm", "b-vm").reached()).isTrue();
    }

    /**
     * R-GR-04-as: each MSEE passed adds 12076; the private AS of the far site goes (R-ERB-13) and that of the far gateway
     * is overridden (R-ERT-03-as).
     */
    @Test
    void as_paths_grow_by_one() {
        Outcome outcome = run(world());
        assertThat(heard(outcome, "a/ce", "192.168.2.0/24")).isEqualTo("12076 12076");
        assertThat(heard(outcome, "a/ce", "10.1.0.0/16")).isEqualTo("12076");
        assertThat(heard(outcome, "a/ce", "10.2.0.0/16")).isEqualTo("12076 12076");
        assertThat(heard(outcome, "net-a/gw", "192.168.2.0/24")).isEqualTo("12076 12076 65002");
        assertThat(heard(outcome, "net-a/gw", "10.2.0.0/16")).isEqualTo("12076 12076 12076");
    }

    private static String heard(Outcome outcome, String at, String prefix) {
        return RouteTables.at(outcome, at).list().stream()
                .filter(row -> row.table().equals("in") && row.prefix().equals(prefix)
                        && row.peer().endsWith("/primary/msee"))
                .map(RouteRow::asPath).findFirst().orElse("nothing");
    }

    /**
     * A network on both circuits hears of site a twice: over circuit-a with two ASes, over circuit-b and Global Reach with
     * three. The site's own circuit is nearer (R-ERP-03, R-GR-04-as).
     */
    @Test
    void a_sites_own_circuit_stays_preferred() {
        Scenario.Builder both = world().connection("k-ab", k -> k.gateway("net-a/gw").circuit("circuit-b"));
        assertThat(there(run(both), "a-vm", "a-host")).containsExactly(
                "a-vm > circuit-a/primary/msee > a/ce > a/lan > a-host : reached",
                "a-vm > circuit-a/secondary/msee > a/ce > a/lan > a-host : reached");
    }

    /** The trap beside it: a weight is looked at before the path (R-ERP-03), so it sends site a's answers around. */
    @Test
    void a_weight_on_the_far_circuit_sends_everything_around() {
        Scenario.Builder weighted = world()
                .connection("k-ab", k -> k.gateway("net-a/gw").circuit("circuit-b").weight(10));
        assertThat(there(run(weighted), "a-vm", "a-host")).containsExactly(
                "a-vm > circuit-b/primary/msee > circuit-a/primary/msee > a/ce > a/lan > a-host : reached",
                "a-vm > circuit-b/secondary/msee > circuit-a/secondary/msee > a/ce > a/lan > a-host : reached");
    }

    /** When its own circuit loses both links to the site, the way over the other circuit is none: it leads to no site. */
    @Test
    void global_reach_is_no_backup_of_a_sites_links() {
        Outcome outcome = run(world(), "circuit-a/primary", "circuit-a/secondary");
        assertThat(outcome.journey("a-host", "b-host").reached()).isFalse();
        assertThat(outcome.journey("a-vm", "b-host").reached()).isTrue();
    }

    /** R-GR-03: a-b and b-c do not give a-c; a third link does. */
    @Test
    void not_transitive() {
        Scenario.Builder chain = world().globalReach("reach-bc",
                g -> g.circuit("circuit-b").peerCircuit("circuit-c").subnet("172.16.100.8/29"));
        Outcome outcome = run(chain);
        assertThat(outcome.journey("b-host", "c-host").reached()).isTrue();
        assertThat(lostBy(outcome, "a-host", "c-host")).isEqualTo("a/lan RFC1812-5.2.7.1");
        assertThat(RouteTables.at(outcome, "circuit-b/primary/msee").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("circuit-c/primary/msee")
                        && row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-GR-03"));
        assertThat(run(chain.globalReach("reach-ac",
                g -> g.circuit("circuit-a").peerCircuit("circuit-c").subnet("172.16.100.16/29")))
                .journey("a-host", "c-host").reached()).isTrue();
    }

    /**
     * Site a is on both circuits and announces itself on circuit-a only. Over Global Reach circuit-b's MSEE hears of it and
     * tells it to the site itself, whose AS stays in the path towards it (R-ERB-13): the site's own loop check refuses.
     */
    @Test
    void no_loop_at_a_site_on_both_circuits() {
        Outcome outcome = run(world().circuit("circuit-b",
                c -> c.primary(l -> l.router("a/ce").toAzure(m -> m.permit()))));
        assertThat(RouteTables.at(outcome, "a/ce").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("192.168.1.0/24")
                        && row.peer().equals("circuit-b/primary/msee"))
                .isNotEmpty().allSatisfy(row -> assertThat(row.rule()).isEqualTo("RFC4271-9.1.2-loop"));
    }

    /** Either link alone carries it; it fails by name, half by half, and with either circuit or both MSEEs of one. */
    @Test
    void it_fails() {
        assertThat(there(run(world(), "reach/primary"), "a-host", "b-host")).containsExactly(
                "a-host > a/lan > a/ce > circuit-a/secondary/msee > circuit-b/secondary/msee > b/ce > b/lan > b-host"
                        + " : reached");
        assertThat(there(run(world(), "circuit-b/secondary/msee"), "a-host", "b-host")).containsExactly(
                "a-host > a/lan > a/ce > circuit-a/primary/msee > circuit-b/primary/msee > b/ce > b/lan > b-host : reached");
        for (String down : new String[] {"reach", "circuit-a", "circuit-b"}) {
            assertThat(run(world(), down).journey("a-host", "b-host").reached()).as(down).isFalse();
        }
        // The primary and the secondary MSEE of a circuit tell each other nothing: one link left at each end, crosswise.
        assertThat(run(world(), "circuit-a/primary", "circuit-b/secondary").journey("a-host", "b-host").reached())
                .isFalse();
    }

    /**
     * The hub of net-b inspects what comes in over its gateway, yet between the sites there is no firewall: the packet
     * never enters a virtual network (R-GR-09).
     */
    @Test
    void a_firewall_in_the_hub_sees_nothing_of_it() {
        Scenario.Builder inspected = world()
                .virtualNetwork("net-b", v -> v.subnet("AzureFirewallSubnet", "10.2.1.0/26")
                        .appliance("fw", f -> f.subnet("AzureFirewallSubnet").address("10.2.1.4").azureFirewall(true))
                        .subnet("GatewaySubnet", s -> s.prefix("10.2.255.0/27").routeTable("gateway-routes")))
                .routeTable("gateway-routes", t -> t.toAppliance("in", "10.2.0.0/24", "10.2.1.4"));
        Outcome outcome = run(inspected);
        assertThat(lostBy(outcome, "a-host", "b-vm")).isEqualTo("net-b/fw RB-APPLIANCE");
        assertThat(outcome.journey("a-host", "b-host").reached()).isTrue();
    }

    /**
     * The interoperability testbed with Global Reach between its two circuits. Location 1 and location 2 reach each other:
     * 70.5 ms, that is 1 ms from each metro to its region (declared) and the published 69 ms of East US 2 - West US 2 one
     * way and 68 ms the other: (1 + 69 + 1)/2 + (1 + 68 + 1)/2. The documented pair of sites takes 69 ms (R-TR-16).
     * Only the primary MSEEs carry it, since the secondary link of circuit 1 is shut.
     */
    @Test
    void the_testbed_with_global_reach() {
        Scenario.Builder testbed = InteropTestbed.builder()
                .globalReach("er1-er2", g -> g.circuit("er1").peerCircuit("er2").subnet("172.16.100.0/29"));
        Outcome outcome = run(testbed);
        assertThat(there(outcome, "loc1-host", "loc2-host")).containsExactly("loc1-host > loc1/lan > loc1/ce1"
                + " > er1/primary/msee > er2/primary/msee > loc2/ce1 > loc2/lan > loc2-host : reached");
        assertThat(there(outcome, "loc2-host", "loc1-host")).containsExactly("loc2-host > loc2/lan > loc2/ce1"
                + " > er2/primary/msee > er1/primary/msee > loc1/ce1 > loc1/lan > loc1-host : reached");
        var lines = outcome.journey("loc1-host", "loc2-host").listing().get(0);
        assertThat(lines.get(lines.size() - 1).rttMs()).hasValue(70.5);
        // R-GR-04: the remote network is on circuit 1 alone.
        assertThat(there(outcome, "loc2-host", "remote-vm")).containsExactly(
                "loc2-host > loc2/lan > loc2/ce1 > er2/primary/msee > er1/primary/msee > remote/er-gw > remote-vm : reached",
                "loc2-host > loc2/lan > loc2/ce2 > er2/secondary/msee > er1/secondary/msee > remote/er-gw > remote-vm"
                        + " : reached");
        // Still nobody tells the branch of what came over ExpressRoute, nor the other way (R-ERT-07).
        assertThat(lostBy(outcome, "branch-vm", "loc2-host")).isEqualTo("branch-vm R-RT-03");
        assertThat(lostBy(outcome, "loc2-host", "branch-vm")).isEqualTo("loc2/lan RFC1812-5.2.7.1");
        // What went before goes on the same way: nobody takes a longer path.
        Outcome before = run(InteropTestbed.builder());
        before.journeys().stream().filter(journey -> journey.reached()).forEach(journey -> assertThat(
                there(outcome, journey.traffic().from(), journey.traffic().to()))
                .isEqualTo(there(before, journey.traffic().from(), journey.traffic().to())));
    }
}
