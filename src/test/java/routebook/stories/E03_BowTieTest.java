package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Two regions and two circuits, every gateway connected to both, and a company with an office at each circuit and its own
 * WAN between them. All prefixes come over both circuits, so distance has to be told: by weights or prefixes to Azure, by
 * the regions' communities to the company.
 *
 * <pre>
 *   ams-host - co/ams === er-ams (Amsterdam) ===+======+=== weu/gw (West Europe)  10.1.0.0/16 weu-vm
 *   192.168.1.0/24 |                             \    /
 *               (wan)                             \  /
 *                                                 /  \
 *   192.168.2.0/24 |                             /    \
 *   dub-host - co/dub === er-dub (Dublin) ======+======+=== neu/gw (North Europe) 10.2.0.0/16 neu-vm
 * </pre>
 */
class E03_BowTieTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("bow-tie")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .metro("Dublin", m -> m.region("North Europe"))
                .site("co", s -> s.asn(65001)
                        .router("ams", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .router("dub", r -> r.lan("192.168.2.0/24", "192.168.2.1"))
                        .link("wan", l -> l.prefix("192.168.255.0/31").end("ams", "192.168.255.0")
                                .end("dub", "192.168.255.1"))
                        .host("ams-host", "192.168.1.10").host("dub-host", "192.168.2.10"));
        network(world, "weu", "West Europe", "10.1");
        network(world, "neu", "North Europe", "10.2");
        circuit(world, "er-ams", "Amsterdam", "co/ams", "172.31.1");
        circuit(world, "er-dub", "Dublin", "co/dub", "172.31.2");
        return world;
    }

    private static void network(Scenario.Builder world, String name, String region, String net) {
        world.virtualNetwork(name, v -> v.region(region).space(net + ".0.0/16")
                .subnet("default", net + ".0.0/24").subnet("GatewaySubnet", net + ".255.0/27")
                .machine(name + "-vm", "default", net + ".0.4").expressRouteGateway("gw", g -> {}));
    }

    private static void circuit(Scenario.Builder world, String name, String metro, String router, String links) {
        world.circuit(name, c -> c.location(metro)
                        .primary(l -> l.subnet(links + ".0/30").router(router))
                        .secondary(l -> l.subnet(links + ".4/30").router(router)))
                .connection("weu-" + name, k -> k.gateway("weu/gw").circuit(name))
                .connection("neu-" + name, k -> k.gateway("neu/gw").circuit(name));
    }

    /** Each region prefers the circuit next to it. */
    private static Scenario.Builder weighted() {
        return world().connection("weu-er-ams", k -> k.weight(100)).connection("neu-er-dub", k -> k.weight(100));
    }

    /** The company prefers for each region the circuit next to it, by the regions' communities. */
    private static Scenario.Builder byCommunity(Scenario.Builder world) {
        return preferring(preferring(world, "er-ams", "12076:50002"), "er-dub", "12076:50003");
    }

    private static Scenario.Builder preferring(Scenario.Builder world, String circuit, String community) {
        return world.circuit(circuit, c -> c
                .primary(l -> l.fromAzure(m -> m.communityPreference(community, 200)))
                .secondary(l -> l.fromAzure(m -> m.communityPreference(community, 200))));
    }

    /**
     * R-ERP-02, R-HA-03: the office's prefix comes over both circuits with a path of one AS, so half of the flows leave by
     * the far one and come home over the company's WAN.
     */
    @Test
    void without_a_word_half_of_the_flows_take_the_far_circuit() {
        assertThat(there(run(world()), "weu-vm", "ams-host")).containsExactly(
                "weu-vm > er-ams/primary/msee > co/ams > ams-host : reached",
                "weu-vm > er-ams/secondary/msee > co/ams > ams-host : reached",
                "weu-vm > er-dub/primary/msee > co/dub > co/ams > ams-host : reached",
                "weu-vm > er-dub/secondary/msee > co/dub > co/ams > ams-host : reached");
    }

    /** R-ERP-03: with a higher weight for the near circuit no flow takes the far one, until the near one fails. */
    @Test
    void with_weights_each_region_takes_its_own_circuit() {
        assertThat(there(run(weighted()), "weu-vm", "ams-host")).containsExactly(
                "weu-vm > er-ams/primary/msee > co/ams > ams-host : reached",
                "weu-vm > er-ams/secondary/msee > co/ams > ams-host : reached");
        assertThat(run(weighted()).journey("weu-vm", "ams-host").there().get(0).steps().get(1).sentBy().orElseThrow().text())
                .contains("the route from er-dub/").contains("weight 0 against 100");
        assertThat(there(run(weighted(), "er-ams"), "weu-vm", "ams-host")).containsExactly(
                "weu-vm > er-dub/primary/msee > co/dub > co/ams > ams-host : reached",
                "weu-vm > er-dub/secondary/msee > co/dub > co/ams > ams-host : reached");
    }

    /** R-ERP-04: a weight is of a connection, whatever the prefix, so what is for the other office goes the same way. */
    @Test
    void a_weight_does_not_tell_offices_apart() {
        assertThat(there(run(weighted()), "weu-vm", "dub-host")).containsExactly(
                "weu-vm > er-ams/primary/msee > co/ams > co/dub > dub-host : reached",
                "weu-vm > er-ams/secondary/msee > co/ams > co/dub > dub-host : reached");
    }

    /**
     * R-ERP-03: each office announces its own prefix on its own circuit only, and a summary of both on each. So the longest
     * prefix leads to the office's circuit, and the summary takes over when that fails.
     */
    @Test
    void longer_prefixes_tell_offices_apart() {
        Scenario.Builder world = world()
                .site("co", s -> s.router("ams", r -> r.announce("192.168.0.0/16"))
                        .router("dub", r -> r.announce("192.168.0.0/16")));
        world.circuit("er-ams", c -> c.primary(l -> l.toAzure(m -> m.deny("192.168.2.0/24")))
                .secondary(l -> l.toAzure(m -> m.deny("192.168.2.0/24"))));
        world.circuit("er-dub", c -> c.primary(l -> l.toAzure(m -> m.deny("192.168.1.0/24")))
                .secondary(l -> l.toAzure(m -> m.deny("192.168.1.0/24"))));
        assertThat(there(run(world), "weu-vm", "ams-host")).containsExactly(
                "weu-vm > er-ams/primary/msee > co/ams > ams-host : reached",
                "weu-vm > er-ams/secondary/msee > co/ams > ams-host : reached");
        assertThat(there(run(world), "weu-vm", "dub-host")).containsExactly(
                "weu-vm > er-dub/primary/msee > co/dub > dub-host : reached",
                "weu-vm > er-dub/secondary/msee > co/dub > dub-host : reached");
        assertThat(there(run(world, "er-dub"), "weu-vm", "dub-host")).containsExactly(
                "weu-vm > er-ams/primary/msee > co/ams > co/dub > dub-host : reached",
                "weu-vm > er-ams/secondary/msee > co/ams > co/dub > dub-host : reached");
    }

    /** R-ERB-12: West Europe is 12076:50002, North Europe 12076:50003 (expressroute-routing.md). */
    @Test
    void prefixes_carry_their_region() {
        assertThat(received(run(world()), "er-ams/primary/msee")).containsExactly(
                tuple("10.1.0.0/16", "12076:50002"), tuple("10.2.0.0/16", "12076:50003"));
    }

    /**
     * R-ERB-12: a network may have a community of its own beside that of its region. Preferred higher on the far circuit than
     * the region is on the near one, it leads this network's traffic there.
     */
    @Test
    void a_community_of_the_network_itself() {
        Scenario.Builder world = byCommunity(world())
                .virtualNetwork("neu", v -> v.bgpCommunity("12076:20001"))
                .circuit("er-ams", c -> c.primary(l -> l.fromAzure(m -> m.communityPreference("12076:20001", 300)))
                        .secondary(l -> l.fromAzure(m -> m.communityPreference("12076:20001", 300))));
        assertThat(received(run(world), "er-ams/primary/msee")).contains(tuple("10.2.0.0/16", "12076:20001+12076:50003"));
        assertThat(there(run(world), "dub-host", "neu-vm")).containsExactly(
                "dub-host > co/dub > co/ams > er-ams/primary/msee > neu/gw > neu-vm : reached",
                "dub-host > co/dub > co/ams > er-ams/secondary/msee > neu/gw > neu-vm : reached");
    }

    /** R-ERB-12: texts before 2023 know no communities on private peering. */
    @Test
    void in_older_profiles_they_carry_none() {
        assertThat(received(run(world().profile(2021)), "er-ams/primary/msee")).containsExactly(
                tuple("10.1.0.0/16", ""), tuple("10.2.0.0/16", ""));
    }

    /** R-ERB-12, R-PEER-12: the prefix of a spoke in another region carries that region, whose network it belongs to. */
    @Test
    void a_spoke_carries_its_own_region() {
        Outcome outcome = run(world()
                .virtualNetwork("spoke", v -> v.region("UK South").space("10.3.0.0/16"))
                .peering("weu", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "weu", p -> p.useRemoteGateways(true)));
        assertThat(received(outcome, "er-ams/primary/msee")).contains(tuple("10.3.0.0/16", "12076:50024"));
    }

    /** The published list is of 2023 and lacks newer regions: what is not known is not made up. */
    @Test
    void a_region_without_a_published_community_carries_none() {
        Outcome outcome = run(world().virtualNetwork("weu", v -> v.region("Spain Central")));
        assertThat(received(outcome, "er-ams/primary/msee")).contains(tuple("10.1.0.0/16", ""));
    }

    /** RFC4271-9.1.2.2-d: without preferences a router leaves by its own circuit, however far that is from the region. */
    @Test
    void from_an_office_to_the_far_region_over_the_near_circuit() {
        assertThat(there(run(world()), "ams-host", "neu-vm")).containsExactly(
                "ams-host > co/ams > er-ams/primary/msee > neu/gw > neu-vm : reached",
                "ams-host > co/ams > er-ams/secondary/msee > neu/gw > neu-vm : reached");
    }

    /** R-ERB-12, R-ERP-06: with a local preference by community the company carries it on its own WAN instead. */
    @Test
    void with_communities_the_company_takes_the_circuit_next_to_the_region() {
        Outcome outcome = run(byCommunity(world()));
        assertThat(there(outcome, "ams-host", "neu-vm")).containsExactly(
                "ams-host > co/ams > co/dub > er-dub/primary/msee > neu/gw > neu-vm : reached",
                "ams-host > co/ams > co/dub > er-dub/secondary/msee > neu/gw > neu-vm : reached");
        assertThat(there(outcome, "ams-host", "weu-vm")).containsExactly(
                "ams-host > co/ams > er-ams/primary/msee > weu/gw > weu-vm : reached",
                "ams-host > co/ams > er-ams/secondary/msee > weu/gw > weu-vm : reached");
    }

    /** The same preferences do nothing where no route carries a community. */
    @Test
    void without_communities_there_is_nothing_to_prefer() {
        assertThat(there(run(byCommunity(world().profile(2018))), "ams-host", "neu-vm")).containsExactly(
                "ams-host > co/ams > er-ams/primary/msee > neu/gw > neu-vm : reached",
                "ams-host > co/ams > er-ams/secondary/msee > neu/gw > neu-vm : reached");
    }

    /** R-ERP-06: weights there and communities here: each region's traffic keeps to one circuit in both directions. */
    @Test
    void weights_and_communities_together_are_steady() {
        Outcome outcome = run(byCommunity(weighted()));
        for (String host : new String[] {"ams-host", "dub-host"}) {
            assertThat(there(outcome, "weu-vm", host)).hasSize(2).allMatch(line -> line.contains("er-ams/"));
            assertThat(back(outcome, "weu-vm", host)).hasSize(2).allMatch(line -> line.contains("er-ams/"));
            assertThat(there(outcome, "neu-vm", host)).hasSize(2).allMatch(line -> line.contains("er-dub/"));
            assertThat(back(outcome, "neu-vm", host)).hasSize(2).allMatch(line -> line.contains("er-dub/"));
        }
    }

    /** What co/ams received from a neighbour: prefix and communities. */
    private static java.util.List<org.assertj.core.groups.Tuple> received(Outcome outcome, String peer) {
        return RouteTables.at(outcome, "co/ams").list().stream()
                .filter(row -> row.table().equals("in") && row.peer().equals(peer))
                .map((RouteRow row) -> tuple(row.prefix(), row.communities())).toList();
    }
}
