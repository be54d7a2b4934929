package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.analysis.row.SymmetryRow;
import routebook.network.Finding;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * ExpressRoute and a VPN into one network, on beds derived from the shipped interoperability testbed (facts 10.3): who wins,
 * who stands in, and what happens when the two sides do not agree.
 *
 * <pre>
 *     spoke ==peering== hub ------- er1 ------- loc1/ce1 - loc1/lan - loc1-host   10.2.30.0/25
 *                        | \                      |
 *                        |  +------ loc1-vpn -----+
 *                     branch (by VPN only)              remote (on er1 only)
 * </pre>
 */
class H01_CoexistenceTest {

    private static final String HUB_TO_LOC1_BY_ER = "hub-vm > er1/primary/msee > loc1/ce1 > loc1/lan > loc1-host : reached";
    private static final String HUB_TO_LOC1_BY_VPN = "hub-vm > hub/vpn-gw > loc1/ce1 > loc1/lan > loc1-host : reached";
    private static final String LOC1_TO_HUB_BY_ER =
            "loc1-host > loc1/lan > loc1/ce1 > er1/primary/msee > hub/er-gw > hub-vm : reached";
    private static final String LOC1_TO_HUB_BY_VPN = "loc1-host > loc1/lan > loc1/ce1 > hub/vpn-gw > hub-vm : reached";

    private static Scenario.Builder bed() {
        return Routebook.design("interop-testbed").edit();
    }

    private static Outcome run(Scenario.Builder bed, String... failed) {
        return Routebook.outcome(bed.build(), failed);
    }

    /** R-COEX-02, R-COEX-05: the same prefix over both; Azure takes ExpressRoute, and the site's local preference does. */
    @Test
    void expressroute_wins_for_the_same_prefix() {
        Outcome outcome = run(bed());
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_ER);
        assertThat(there(outcome, "loc1-host", "hub-vm")).containsExactly(LOC1_TO_HUB_BY_ER);
        assertThat(RouteTables.at(outcome, "hub/default").list())
                .filteredOn(row -> row.prefix().equals("10.2.30.0/25"))
                .extracting(RouteRow::peer, RouteRow::state)
                .containsExactlyInAnyOrder(tuple("hub/er-gw", "Active"), tuple("hub/vpn-gw", "Invalid"));
    }

    /** R-HA-04: the circuit fails and both directions take the VPN; it is repaired and both come back. */
    @Test
    void the_vpn_stands_in_for_the_circuit_and_hands_back() {
        for (String failed : List.of("er1", "er1/primary", "er1/primary/bgp", "hub-er1")) {
            Outcome outcome = run(bed(), failed);
            assertThat(there(outcome, "hub-vm", "loc1-host")).as(failed).containsExactly(HUB_TO_LOC1_BY_VPN);
            assertThat(there(outcome, "loc1-host", "hub-vm")).as(failed).containsExactly(LOC1_TO_HUB_BY_VPN);
            assertThat(outcome.settling().cuts()).as("the tunnel runs over the internet").isEmpty();
        }
        assertThat(there(run(bed()), "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_ER);
    }

    /** The backup is location 1's alone: location 2 has no VPN, and the remote network no VPN gateway. */
    @Test
    void the_backup_serves_one_site() {
        assertThat(lostBy(run(bed(), "er2"), "hub-vm", "loc2-host")).isEqualTo("hub-vm R-RT-03");
        assertThat(lostBy(run(bed(), "er1"), "remote-vm", "loc1-host")).isEqualTo("remote-vm R-RT-03");
    }

    /** R-COEX-02 (10.3): a longer prefix over the VPN wins in Azure; the site still answers over ExpressRoute. */
    @Test
    void a_longer_prefix_over_the_vpn_wins_and_makes_it_asymmetric() {
        Scenario bed = bed().site("loc1", s -> s.router("lan", r -> r.announce("10.2.30.0/26")))
                .tunnel("loc1-vpn", t -> t.toAzure(m -> m.permit("10.2.30.0/25", "10.2.30.0/26"))).build();
        Outcome outcome = Routebook.outcome(bed);
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_VPN);
        assertThat(back(outcome, "hub-vm", "loc1-host")).containsExactly(LOC1_TO_HUB_BY_ER);
        assertThat(Answers.all(outcome).symmetry().list())
                .filteredOn(row -> row.from().equals("hub-vm") && row.to().equals("loc1-host"))
                .extracting(SymmetryRow::verdict).containsExactly("asymmetric");
        assertThat(findings(bed)).contains("COEX_PREFIX_LONGER_VPN");
    }

    /**
     * COEX_NO_LOCALPREF (10.3): without local preference location 1 hears 10.10.30.0/24 with paths 12076 and 65515, one AS
     * each, so that the lower router id decides; here the VPN gateway's. Azure sends over ExpressRoute all the same.
     */
    @Test
    void a_site_that_does_not_reciprocate_answers_another_way() {
        Scenario bed = bed()
                .virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.routerId("10.0.0.1")))
                .circuit("er1", c -> c.primary(l -> l.mseeRouterId("10.0.0.2").fromAzure(m -> m.withoutLocalPreference())))
                .build();
        Outcome outcome = Routebook.outcome(bed);
        assertThat(there(outcome, "hub-vm", "loc1-host")).containsExactly(HUB_TO_LOC1_BY_ER);
        assertThat(back(outcome, "hub-vm", "loc1-host")).containsExactly(LOC1_TO_HUB_BY_VPN);
        assertThat(findings(bed)).contains("COEX_NO_LOCALPREF");
        assertThat(findings(bed().build())).doesNotContain("COEX_NO_LOCALPREF", "COEX_PREFIX_LONGER_VPN");
    }

    /**
     * R-ERT-10 (10.3): location 1 announces 0.0.0.0/0 over circuit 1 only. In the hub, the spoke and the remote network it
     * takes the place of the system's default route (R-SEL-02). The branch gets none: the hub's VPN gateway does not learn
     * what the ExpressRoute gateway learned (R-BGP-13), and would not pass a default on (R-BGP-07).
     */
    @Test
    void a_default_route_over_expressroute_reaches_all_but_the_branch() {
        Outcome outcome = run(bed()
                .site("loc1", s -> s.router("lan", r -> r.announce("0.0.0.0/0")))
                .circuit("er1", c -> c.primary(l -> l.toAzure(m -> m.permit("10.2.30.0/25", "0.0.0.0/0")))));
        for (String network : List.of("hub", "spoke", "remote")) {
            assertThat(defaultRoutes(outcome, network)).as(network)
                    .contains(tuple("VirtualNetworkGateway", "Active"), tuple("Default", "Invalid"));
        }
        assertThat(defaultRoutes(outcome, "branch")).containsExactly(tuple("Default", "Active"));
    }

    /**
     * R-ERT-10, R-UDR-08 (10.3): what hub, spoke and remote network send to the internet goes to location 1, which has a way
     * out; a public address of a machine is dead, since its answers go there too.
     */
    @Test
    void a_default_route_over_expressroute_takes_internet_traffic_and_public_addresses() {
        Scenario.Builder before = bed().internetHost("web", "198.51.100.7").site("loc1", s -> s.router("lan",
                        r -> r.internetExit("203.0.113.20")))
                .virtualNetwork("hub", v -> v.machine("hub-vm", m -> m.publicAddress("203.0.113.5")));
        assertThat(there(run(before), "hub-vm", "web")).containsExactly("hub-vm > internet > web : reached");
        assertThat(run(before).journey("web", "hub-vm").reached()).isTrue();
        Outcome outcome = run(before
                .site("loc1", s -> s.router("lan", r -> r.announce("0.0.0.0/0")))
                .circuit("er1", c -> c.primary(l -> l.toAzure(m -> m.permit("10.2.30.0/25", "0.0.0.0/0")))));
        for (String machine : List.of("hub-vm", "spoke-vm", "remote-vm")) {
            assertThat(there(outcome, machine, "web"))
                    .containsExactly(machine + " > er1/primary/msee > loc1/ce1 > loc1/lan > internet > web : reached");
            assertThat(outcome.journey(machine, "web").reached()).isTrue();
        }
        assertThat(there(outcome, "web", "hub-vm")).containsExactly("web > internet > hub-vm : reached");
        assertThat(outcome.journey("web", "hub-vm").reached()).isFalse();
    }

    private static List<org.assertj.core.groups.Tuple> defaultRoutes(Outcome outcome, String network) {
        return RouteTables.at(outcome, network + "/default").list().stream()
                .filter(row -> row.prefix().equals("0.0.0.0/0")).map(row -> tuple(row.source(), row.state())).toList();
    }

    /** R-PEER-12 (10.3): a spoke that does not use the hub's gateways reaches the hub and nothing else. */
    @Test
    void a_spoke_without_remote_gateways_reaches_the_hub_only() {
        Outcome outcome = run(bed().peering("spoke", "hub", p -> p.useRemoteGateways(false)));
        assertThat(there(outcome, "spoke-vm", "hub-vm")).containsExactly("spoke-vm > hub-vm : reached");
        for (String other : List.of("branch-vm", "remote-vm", "loc1-host", "loc2-host")) {
            assertThat(lostBy(outcome, "spoke-vm", other)).as(other).isEqualTo("spoke-vm R-RT-03");
        }
    }

    private static List<String> findings(Scenario bed) {
        return Routebook.review(bed).findings().stream().map((Finding each) -> each.check().id()).distinct().toList();
    }
}
