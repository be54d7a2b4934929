package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/**
 * The interoperability testbed of G01 with a Route Server in the hub that has branch-to-branch on, and for its sake a second
 * instance of the hub's VPN gateway.
 *
 * <pre>
 *                        loc1 === er1 ---+              +--- remote/er-gw (er1, too)
 *                          |             +- hub/er-gw --+
 *   branch/vpn-gw --+      |    loc2 === er2     |
 *                   +--- hub/vpn-gw ------- hub/ars (AS 65515, reflects between the two gateways)
 * </pre>
 */
class S04_BranchToBranchTest {

    static Scenario.Builder testbed() {
        return InteropTestbed.builder().virtualNetwork("hub", v -> v.space("10.10.30.0/24", "10.10.31.0/24")
                .subnet("RouteServerSubnet", "10.10.31.0/26")
                .vpnGateway("vpn-gw", g -> g.secondInstance(i -> i.address("10.10.30.143").bgpAddress("10.10.30.253")))
                .routeServer("ars", r -> r.branchToBranch(true)));
    }

    /** A way for each of the two instances of the hub's VPN gateway, which share the load (R-AA-02). */
    private static List<String> both(String... ways) {
        return Stream.of(ways).flatMap(way -> Stream.of("/instance0", "/instance1")
                .map(instance -> way.replace("hub/vpn-gw", "hub/vpn-gw" + instance))).sorted().toList();
    }

    /** R-ARS-07: the gateway pair tells each other what it knows. Nobody's choice swings: the exchange comes to rest. */
    @Test
    void it_comes_to_rest() {
        assertThat(run(testbed()).ribs().convergence().isSettled()).isTrue();
    }

    /**
     * R-ARS-07 with R-TR-04: from the VPN gateway the packet goes over ExpressRoute straight to an MSEE; on the way back it
     * passes the ExpressRoute gateway (R-TR-06), which was told that the branch is behind the VPN gateway. Packets never
     * pass the Route Server (R-ARS-01).
     */
    @Test
    void branch_reaches_location_2_and_is_reached() {
        Outcome outcome = run(testbed());
        assertThat(there(outcome, "branch-vm", "loc2-host")).isEqualTo(both(
                "branch-vm > branch/vpn-gw > hub/vpn-gw > er2/primary/msee > loc2/ce1 > loc2/lan > loc2-host : reached",
                "branch-vm > branch/vpn-gw > hub/vpn-gw > er2/secondary/msee > loc2/ce2 > loc2/lan > loc2-host : reached"));
        assertThat(there(outcome, "loc2-host", "branch-vm")).isEqualTo(both(
                "loc2-host > loc2/lan > loc2/ce1 > er2/primary/msee > hub/er-gw > hub/vpn-gw > branch/vpn-gw > branch-vm"
                        + " : reached",
                "loc2-host > loc2/lan > loc2/ce2 > er2/secondary/msee > hub/er-gw > hub/vpn-gw > branch/vpn-gw > branch-vm"
                        + " : reached"));
    }

    /** The same over circuit er1 to the remote network, which takes the branch as it takes any site (R-ERT-03). */
    @Test
    void branch_reaches_the_remote_network() {
        Outcome outcome = run(testbed());
        assertThat(there(outcome, "branch-vm", "remote-vm")).isEqualTo(both(
                "branch-vm > branch/vpn-gw > hub/vpn-gw > er1/primary/msee > remote/er-gw > remote-vm : reached",
                "branch-vm > branch/vpn-gw > hub/vpn-gw > er1/secondary/msee > remote/er-gw > remote-vm : reached"));
        assertThat(back(outcome, "branch-vm", "remote-vm")).isEqualTo(both(
                "remote-vm > er1/primary/msee > hub/er-gw > hub/vpn-gw > branch/vpn-gw > branch-vm : reached",
                "remote-vm > er1/secondary/msee > hub/er-gw > hub/vpn-gw > branch/vpn-gw > branch-vm : reached"));
    }

    /**
     * R-ERT-01: the ExpressRoute gateway still joins no circuits. Location 1 hears of location 2 over its VPN, but of
     * location 1 the Route Server prefers the route over ExpressRoute (R-ARS-12), which comes from the ExpressRoute gateway
     * itself, so that location 2 is told nothing and the answers are lost.
     */
    @Test
    void locations_1_and_2_are_still_not_connected() {
        Outcome outcome = run(testbed());
        assertThat(outcome.journey("loc1-host", "loc2-host").isAnswerLost()).isTrue();
        assertThat(lostBy(outcome, "loc2-host", "loc1-host")).isEqualTo("loc2/lan RFC1812-5.2.7.1");
        assertThat(lostBy(outcome, "loc2-host", "remote-vm")).isEqualTo("loc2/lan RFC1812-5.2.7.1");
    }

    /** Without circuit er1 the hub knows location 1 over VPN only, and that is told to circuit er2: now they are connected. */
    @Test
    void without_its_circuit_location_1_becomes_a_vpn_site_that_location_2_reaches() {
        Outcome outcome = run(testbed(), "er1");
        assertThat(there(outcome, "loc2-host", "loc1-host")).isEqualTo(both(
                "loc2-host > loc2/lan > loc2/ce1 > er2/primary/msee > hub/er-gw > hub/vpn-gw > loc1/ce1 > loc1/lan > loc1-host"
                        + " : reached",
                "loc2-host > loc2/lan > loc2/ce2 > er2/secondary/msee > hub/er-gw > hub/vpn-gw > loc1/ce1 > loc1/lan > loc1-host"
                        + " : reached"));
        assertThat(lostBy(outcome, "loc1-host", "loc2-host")).isEqualTo("reached");
    }

    /** R-ERB-13: on-premises sees 12076 alone, the branch's private 65516 and the hub's 65515 are taken out. */
    @Test
    void the_far_ends_see_different_paths() {
        Outcome outcome = run(testbed());
        assertThat(RouteTables.at(outcome, "loc2/ce1").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.11.30.64/26")
                        && row.peer().equals("er2/primary/msee"))
                .extracting(RouteRow::asPath).containsExactly("12076");
        assertThat(RouteTables.at(outcome, "branch/vpn-gw").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.1.31.0/25"))
                .extracting(RouteRow::asPath).containsOnly("65515 12076 65020");
    }

    /** R-ERT-03-echo: the MSEE overrides AS 65515, yet gives the gateway nothing back that came from it. */
    @Test
    void the_msee_does_not_echo_the_branch() {
        assertThat(RouteTables.at(run(testbed()), "er2/primary/msee").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("hub/er-gw")
                        && row.prefix().equals("10.11.30.64/26"))
                .extracting(RouteRow::state, RouteRow::rule).containsExactly(tuple("refused", "R-ERT-03-echo"));
    }

    /**
     * R-ARS-07-told: of location 1 the VPN gateway has a route of its own over the tunnel, and takes what the Route Server
     * tells it: over circuit er1, as the hub's subnets do (R-COEX-02). Location 1 answers over er1 as well, since it prefers
     * ExpressRoute by local preference.
     */
    @Test
    void branch_to_location_1_moves_to_the_circuit() {
        Outcome outcome = run(testbed());
        assertThat(there(outcome, "branch-vm", "loc1-host")).isEqualTo(both(
                "branch-vm > branch/vpn-gw > hub/vpn-gw > er1/primary/msee > loc1/ce1 > loc1/lan > loc1-host : reached"));
        assertThat(back(outcome, "branch-vm", "loc1-host")).isEqualTo(both(
                "loc1-host > loc1/lan > loc1/ce1 > er1/primary/msee > hub/er-gw > hub/vpn-gw > branch/vpn-gw > branch-vm"
                        + " : reached"));
    }

    /** Off, as it is by default, everything is as in G01; and so it is with a Route Server that is down. */
    @Test
    void without_branch_to_branch_nothing_is_exchanged() {
        Scenario.Builder off = testbed().virtualNetwork("hub", v -> v.routeServer("ars", r -> r.branchToBranch(false)));
        assertThat(lostBy(run(off), "branch-vm", "loc2-host")).isEqualTo("branch-vm R-RT-03");
        assertThat(lostBy(run(testbed(), "hub/ars"), "branch-vm", "loc2-host")).isEqualTo("branch-vm R-RT-03");
    }

    /** Either instance is enough, both together are the Route Server. */
    @Test
    void an_instance_fails_by_name() {
        assertThat(lostBy(run(testbed(), "hub/ars/instance0"), "branch-vm", "loc2-host")).isEqualTo("reached");
        assertThat(lostBy(run(testbed(), "hub/ars/instance0", "hub/ars/instance1"), "branch-vm", "loc2-host"))
                .isEqualTo("branch-vm R-RT-03");
    }

    /** R-ARS-07: nor does one that is active-standby. */
    @Test
    void an_active_standby_gateway_takes_no_part() {
        Outcome outcome = run(InteropTestbed.builder().virtualNetwork("hub", v -> v.space("10.10.30.0/24", "10.10.31.0/24")
                .subnet("RouteServerSubnet", "10.10.31.0/26").routeServer("ars", r -> r.branchToBranch(true))));
        assertThat(lostBy(outcome, "branch-vm", "loc2-host")).isEqualTo("branch-vm R-RT-03");
    }

    /**
     * R-ARS-07-own: an instance is not told what the other one learned over its own tunnel, so that both go on carrying
     * flows from the hub to the branch.
     */
    @Test
    void both_instances_go_on_carrying_flows() {
        assertThat(there(run(testbed()), "hub-vm", "branch-vm")).isEqualTo(both(
                "hub-vm > hub/vpn-gw > branch/vpn-gw > branch-vm : reached"));
        assertThat(there(run(testbed(), "hub/vpn-gw/instance0"), "loc2-host", "branch-vm")).containsExactly(
                "loc2-host > loc2/lan > loc2/ce1 > er2/primary/msee > hub/er-gw > hub/vpn-gw/instance1 > branch/vpn-gw > branch-vm"
                        + " : reached",
                "loc2-host > loc2/lan > loc2/ce2 > er2/secondary/msee > hub/er-gw > hub/vpn-gw/instance1 > branch/vpn-gw > branch-vm"
                        + " : reached");
    }

    /** R-ARS-07: a VPN gateway of another AS takes no part. */
    @Test
    void a_vpn_gateway_of_another_as_takes_no_part() {
        Scenario.Builder other = testbed().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.asn(65010)));
        assertThat(lostBy(run(other), "branch-vm", "hub-vm")).isEqualTo("reached");
        assertThat(lostBy(run(other), "branch-vm", "loc2-host")).isEqualTo("branch-vm R-RT-03");
    }

    /** R-ARS-08: the pool of point-to-site clients is not told to the Route Server, and no circuit hears of it. */
    @Test
    void point_to_site_clients_are_not_exchanged() {
        Outcome outcome = run(testbed().virtualNetwork("hub", v -> v.vpnGateway("vpn-gw",
                g -> g.pointToSite(p -> p.pool("172.20.0.0/24").protocols(PointToSiteProtocol.OPENVPN)))));
        assertThat(RouteTables.at(outcome, "hub/vpn-gw").list())
                .filteredOn(row -> row.table().equals("out") && row.prefix().equals("172.20.0.0/24")
                        && row.peer().startsWith("hub/ars/instance"))
                .isNotEmpty().allMatch(row -> row.state().equals("refused"))
                .extracting(RouteRow::rule).contains("R-ARS-08");
        assertThat(RouteTables.at(outcome, "loc2/ce1").list()).noneMatch(row -> row.prefix().equals("172.20.0.0/24"));
    }

    /**
     * RB-ARS-ECMP: two equal circuits to one site share the load (R-ERP-02), unless the design says that the Route Server
     * ends that; the two links of the one that is left still share.
     */
    @Test
    void the_design_says_whether_circuits_still_share() {
        assertThat(RouteTables.at(run(twoCircuits(true)), "net/gw").list()).filteredOn(S04_BranchToBranchTest::isBest)
                .extracting(RouteRow::peer).containsExactlyInAnyOrder("one/primary/msee", "one/secondary/msee",
                        "two/primary/msee", "two/secondary/msee");
        assertThat(RouteTables.at(run(twoCircuits(false)), "net/gw").list()).filteredOn(S04_BranchToBranchTest::isBest)
                .extracting(RouteRow::peer).containsExactlyInAnyOrder("one/primary/msee", "one/secondary/msee");
    }

    private static boolean isBest(RouteRow row) {
        return row.table().equals("best") && row.prefix().equals("192.168.1.0/24");
    }

    private static Scenario.Builder twoCircuits(boolean ecmp) {
        Scenario.Builder world = Routebook.scenario("two circuits")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("GatewaySubnet", "10.0.255.0/27").subnet("RouteServerSubnet", "10.0.254.0/26")
                        .expressRouteGateway("gw", g -> {}).routeServer("ars", r -> r.circuitEcmp(ecmp)))
                .site("site", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("desk", "192.168.1.10"));
        circuit(world, "one", "172.31.1");
        circuit(world, "two", "172.31.2");
        return world;
    }

    private static void circuit(Scenario.Builder world, String name, String links) {
        world.circuit(name, c -> c.location("Amsterdam")
                        .primary(l -> l.subnet(links + ".0/30").router("site/ce"))
                        .secondary(l -> l.subnet(links + ".4/30").router("site/ce")))
                .connection("net-" + name, k -> k.gateway("net/gw").circuit(name));
    }
}
