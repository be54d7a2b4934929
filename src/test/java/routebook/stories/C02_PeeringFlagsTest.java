package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.azure.review.AzureReview;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * What the flags of a peering do, and its states.
 *
 * <pre>
 *   near 10.1.0.0/16 (same region)  ---+
 *                                      +--- hub 10.0.0.0/16  gw --- vpn --- dc 192.168.1.0/24  dc-host
 *   far  10.2.0.0/16 (other region) ---+
 *
 *   hub allows gateway transit, near and far use the hub's gateways
 * </pre>
 */
class C02_PeeringFlagsTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("peering flags")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("dc-host", "192.168.1.10"))
                .tunnel("dc-vpn", t -> t.gateway("hub/gw").remote("dc/ce").siteAddress("192.168.1.1"));
        spoke(world, "near", "10.1.0", "West Europe");
        spoke(world, "far", "10.2.0", "North Europe");
        return world;
    }

    private static void spoke(Scenario.Builder world, String name, String net, String region) {
        world.virtualNetwork(name, v -> v.region(region).space(net + ".0/16")
                        .subnet("default", net + ".0/24").machine(name + "-vm", "default", net + ".4"))
                .peering("hub", name, p -> p.allowGatewayTransit(true))
                .peering(name, "hub", p -> p.useRemoteGateways(true));
    }

    private static List<String> refusals(Scenario.Builder world) {
        return Network.review(world.build(), AzureReview.CHECKS).stream()
                .map(finding -> finding.check().id() + " " + finding.effect()).toList();
    }

    /** What the site's router takes from the hub's gateway. */
    private static List<String> takenAtSite(Outcome outcome) {
        return RouteTables.at(outcome, "dc/ce").list().stream()
                .filter(row -> row.table().equals("in") && row.peer().equals("hub/gw") && row.state().equals("chosen"))
                .map(RouteRow::prefix).toList();
    }

    /** R-PEER-09, R-PEER-12: both flags set, the spoke has the hub's gateway: out, and in, since it is announced. */
    @Test
    void gateway_transit() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "near-vm", "dc-host")).containsExactly("near-vm > hub/gw > dc/ce > dc-host : reached");
        assertThat(back(outcome, "near-vm", "dc-host")).containsExactly("dc-host > dc/ce > hub/gw > near-vm : reached");
        assertThat(takenAtSite(outcome)).containsExactlyInAnyOrder("10.0.0.0/16", "10.1.0.0/16", "10.2.0.0/16");
    }

    /** R-PEER-09: either flag alone does nothing. */
    @Test
    void one_flag_of_two() {
        Outcome notAllowed = run(world().peering("hub", "near", p -> p.allowGatewayTransit(false)));
        Outcome notUsed = run(world().peering("near", "hub", p -> p.useRemoteGateways(false)));
        for (Outcome outcome : List.of(notAllowed, notUsed)) {
            assertThat(lostBy(outcome, "near-vm", "dc-host")).isEqualTo("near-vm R-RT-03");
            assertThat(takenAtSite(outcome)).doesNotContain("10.1.0.0/16");
            assertThat(outcome.journey("near-vm", "hub-vm").reached()).as("the peering itself works").isTrue();
        }
    }

    /** R-PEER-09: VPN and ExpressRoute together. */
    @Test
    void both_gateways_at_once() {
        Outcome outcome = run(world().metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> {}))
                .site("er", s -> s.asn(65002).router("ce", r -> r.lan("192.168.2.0/24", "192.168.2.1"))
                        .host("er-host", "192.168.2.10"))
                .circuit("circuit", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("er/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30")))
                .connection("hub-circuit", k -> k.gateway("hub/er-gw").circuit("circuit")));
        assertThat(there(outcome, "near-vm", "dc-host")).containsExactly("near-vm > hub/gw > dc/ce > dc-host : reached");
        assertThat(there(outcome, "near-vm", "er-host"))
                .containsExactly("near-vm > circuit/primary/msee > er/ce > er-host : reached");
        assertThat(there(outcome, "er-host", "near-vm"))
                .containsExactly("er-host > er/ce > circuit/primary/msee > hub/er-gw > near-vm : reached");
    }

    /** R-PEER-11: over global peering transit was refused in 2018 and works since 2019; locally it always did. */
    @Test
    void global_transit_by_date() {
        assertThat(lostBy(run(world().profile(2018)), "far-vm", "dc-host")).isEqualTo("far-vm R-RT-03");
        assertThat(run(world().profile(2018)).journey("near-vm", "dc-host").reached()).isTrue();
        assertThat(run(world().profile(2018)).journey("far-vm", "hub-vm").reached()).isTrue();
        for (int year : new int[] {2021, 2024, 2026}) {
            assertThat(there(run(world().profile(year)), "far-vm", "dc-host"))
                    .containsExactly("far-vm > hub/gw > dc/ce > dc-host : reached");
        }
    }

    /** R-PEER-13: networks behind the hub's gateway are among what the spoke gets. */
    @Test
    void transit_to_a_network_behind_the_gateway() {
        Outcome outcome = run(world()
                .virtualNetwork("other", v -> v.region("West Europe").space("10.9.0.0/16")
                        .subnet("default", "10.9.0.0/24").subnet("GatewaySubnet", "10.9.255.0/27")
                        .machine("other-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).address("10.9.255.4").bgpAddress("10.9.255.30")))
                .tunnel("to-other", t -> t.gateway("hub/gw").remote("other/gw")));
        assertThat(there(outcome, "near-vm", "other-vm"))
                .containsExactly("near-vm > hub/gw > other/gw > other-vm : reached");
    }

    /** R-PEER-01: two spokes that use one gateway do not meet in it of their own. */
    @Test
    void transit_joins_no_spokes() {
        assertThat(lostBy(run(world()), "near-vm", "far-vm")).isEqualTo("near-vm R-RT-03");
    }

    /** R-PEER-10: not with an own gateway, and not over two peerings. Azure refuses both. */
    @Test
    void remote_gateways_of_one_network_only() {
        assertThat(refusals(world().virtualNetwork("near", v -> v.subnet("GatewaySubnet", "10.1.255.0/27")
                .vpnGateway("gw", g -> g.asn(65010).address("10.1.255.4").bgpAddress("10.1.255.30")))))
                .contains("PEERING_REMOTE_GW_AND_LOCAL_GW REFUSED");
        assertThat(refusals(world()
                .virtualNetwork("hub2", v -> v.region("West Europe").space("10.8.0.0/16")
                        .subnet("GatewaySubnet", "10.8.255.0/27")
                        .vpnGateway("gw", g -> g.address("10.8.255.4").bgpAddress("10.8.255.30")))
                .peering("hub2", "near", p -> p.allowGatewayTransit(true))
                .peering("near", "hub2", p -> p.useRemoteGateways(true))))
                .contains("PEERING_MULTIPLE_REMOTE_GW REFUSED");
    }

    /** R-PEER-15: a peering and a VPN between the same two networks: traffic uses the peering, and the VPN after it. */
    @Test
    void peering_before_vpn() {
        Scenario.Builder both = Routebook.scenario("peering and vpn")
                .virtualNetwork("one", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").subnet("GatewaySubnet", "10.1.255.0/27")
                        .machine("one-vm", "default", "10.1.0.4")
                        .vpnGateway("gw", g -> g.address("10.1.255.4").bgpAddress("10.1.255.30")))
                .virtualNetwork("two", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").subnet("GatewaySubnet", "10.2.255.0/27")
                        .machine("two-vm", "default", "10.2.0.4")
                        .vpnGateway("gw", g -> g.asn(65010).address("10.2.255.4").bgpAddress("10.2.255.30")))
                .tunnel("v2v", t -> t.gateway("one/gw").remote("two/gw"))
                .peering("one", "two", p -> {}).peering("two", "one", p -> {});
        assertThat(there(run(both), "one-vm", "two-vm")).containsExactly("one-vm > two-vm : reached");
        assertThat(there(run(both, "one/peering/two"), "one-vm", "two-vm"))
                .containsExactly("one-vm > one/gw > two/gw > two-vm : reached");
    }

    /** R-PEER-15: the same against a circuit that both networks share (2018: the circuit would carry it, R-ERT-03). */
    @Test
    void peering_before_a_shared_circuit() {
        Scenario.Builder both = Routebook.scenario("peering and circuit").profile(2018)
                .metro("Amsterdam", m -> m.region("West Europe"))
                .circuit("circuit", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30")).secondary(l -> l.subnet("172.31.1.4/30")))
                .peering("one", "two", p -> {}).peering("two", "one", p -> {});
        for (String net : new String[] {"one 10.1", "two 10.2"}) {
            String name = net.split(" ")[0];
            String range = net.split(" ")[1];
            both.virtualNetwork(name, v -> v.region("West Europe").space(range + ".0.0/16")
                            .subnet("default", range + ".0.0/24").subnet("GatewaySubnet", range + ".255.0/27")
                            .machine(name + "-vm", "default", range + ".0.4").expressRouteGateway("gw", g -> {}))
                    .connection(name + "-circuit", k -> k.gateway(name + "/gw").circuit("circuit"));
        }
        assertThat(there(run(both), "one-vm", "two-vm")).containsExactly("one-vm > two-vm : reached");
        assertThat(there(run(both, "one/peering/two"), "one-vm", "two-vm")).containsExactly(
                "one-vm > circuit/primary/msee > two/gw > two-vm : reached",
                "one-vm > circuit/secondary/msee > two/gw > two-vm : reached");
    }

    /** R-PEER-03: Connected needs both sides; with one the state is Initiated, and transit has nothing to stand on. */
    @Test
    void one_side_only() {
        Scenario.Builder half = Routebook.scenario("initiated")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").machine("hub-vm", "default", "10.0.0.4"))
                .virtualNetwork("near", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("near-vm", "default", "10.1.0.4"))
                .peering("near", "hub", p -> {});
        assertThat(lostBy(run(half), "near-vm", "hub-vm")).isEqualTo("near-vm R-RT-03");
        assertThat(lostBy(run(half), "hub-vm", "near-vm")).isEqualTo("hub-vm R-RT-03");
    }

    /** R-PEER-03, R-PEER-12: one side deleted (Disconnected): direct traffic and transit are gone together. */
    @Test
    void one_side_lost() {
        Outcome outcome = run(world(), "hub/peering/near");
        assertThat(lostBy(outcome, "near-vm", "hub-vm")).isEqualTo("near-vm R-RT-03");
        assertThat(lostBy(outcome, "near-vm", "dc-host")).isEqualTo("near-vm R-RT-03");
        assertThat(takenAtSite(outcome)).doesNotContain("10.1.0.0/16");
    }

    /**
     * R-PEER-05: a classic network is peered from the Resource Manager side alone: there is no object on the classic side,
     * and traffic flows both ways. R-RT-12: the classic network's tables have no row "VNet peering".
     */
    @Test
    void a_classic_network_is_peered_from_one_side() {
        Outcome outcome = run(Routebook.scenario("classic")
                .virtualNetwork("modern", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("modern-vm", "default", "10.1.0.4"))
                .virtualNetwork("old", v -> v.region("West Europe").space("10.2.0.0/16").classic(true)
                        .subnet("default", "10.2.0.0/24").machine("old-vm", "default", "10.2.0.4"))
                .peering("modern", "old", p -> {}));
        assertThat(there(outcome, "modern-vm", "old-vm")).containsExactly("modern-vm > old-vm : reached");
        assertThat(there(outcome, "old-vm", "modern-vm")).containsExactly("old-vm > modern-vm : reached");
        assertThat(RouteTables.at(outcome, "old/default").list()).extracting(RouteRow::nextHop)
                .doesNotContain("VNet peering");
    }

    /** R-PEER-05: classic with classic is refused. */
    @Test
    void two_classic_networks_cannot_be_peered() {
        assertThat(refusals(Routebook.scenario("classic")
                .virtualNetwork("old1", v -> v.region("West Europe").space("10.1.0.0/16").classic(true)
                        .subnet("default", "10.1.0.0/24"))
                .virtualNetwork("old2", v -> v.region("West Europe").space("10.2.0.0/16").classic(true)
                        .subnet("default", "10.2.0.0/24"))
                .peering("old1", "old2", p -> {}).peering("old2", "old1", p -> {})))
                .contains("PEERING_CLASSIC_PAIR REFUSED");
    }

    /**
     * Subnet peering: only the subnets that both sides name take part. Here web of one network and db of the other; app of
     * the first and cache of the second stay apart, as does everything else.
     */
    @Test
    void subnet_peering_joins_chosen_subnets_only() {
        Scenario.Builder world = Routebook.scenario("subnet peering")
                .virtualNetwork("one", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("web", "10.1.1.0/24").subnet("app", "10.1.2.0/24")
                        .machine("web-vm", "web", "10.1.1.4").machine("app-vm", "app", "10.1.2.4"))
                .virtualNetwork("two", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("db", "10.2.1.0/24").subnet("cache", "10.2.2.0/24")
                        .machine("db-vm", "db", "10.2.1.4").machine("cache-vm", "cache", "10.2.2.4"))
                .peering("one", "two", p -> p.localSubnets("web").remoteSubnets("db"))
                .peering("two", "one", p -> p.localSubnets("db").remoteSubnets("web"));
        Outcome outcome = run(world);
        assertThat(there(outcome, "web-vm", "db-vm")).containsExactly("web-vm > db-vm : reached");
        assertThat(lostBy(outcome, "app-vm", "db-vm")).isEqualTo("app-vm R-RT-03");
        assertThat(lostBy(outcome, "web-vm", "cache-vm")).isEqualTo("web-vm R-RT-03");
        assertThat(lostBy(outcome, "cache-vm", "app-vm")).isEqualTo("cache-vm R-RT-03");
    }

    /** R-PEER-04: subscriptions and tenants may differ; a peering crosses them without anything changing. */
    @Test
    void a_peering_across_subscriptions_and_tenants() {
        Scenario.Builder world = Routebook.scenario("across tenants")
                .virtualNetwork("ours", v -> v.region("West Europe").space("10.1.0.0/16").subscription("sub-a")
                        .tenant("contoso").subnet("default", "10.1.0.0/24").machine("our-vm", "default", "10.1.0.4"))
                .virtualNetwork("theirs", v -> v.region("West Europe").space("10.2.0.0/16").subscription("sub-b")
                        .tenant("fabrikam").subnet("default", "10.2.0.0/24").machine("their-vm", "default", "10.2.0.4"))
                .peering("ours", "theirs", p -> { }).peering("theirs", "ours", p -> { });
        assertThat(there(run(world), "our-vm", "their-vm")).containsExactly("our-vm > their-vm : reached");
        assertThat(Routebook.review(world.build()).findings()).isEmpty();
    }
}
