package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;

/**
 * Peering joins two networks and no third.
 *
 * <pre>
 *   left 10.1.0.0/16 ---- middle 10.2.0.0/16 ---- right 10.3.0.0/16 (other region)
 *   left-vm               middle-vm               right-vm
 * </pre>
 */
class C01_PeeringTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("peering")
                .virtualNetwork("left", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("left-vm", "default", "10.1.0.4"))
                .virtualNetwork("middle", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").machine("middle-vm", "default", "10.2.0.4"))
                .virtualNetwork("right", v -> v.region("North Europe").space("10.3.0.0/16")
                        .subnet("default", "10.3.0.0/24").machine("right-vm", "default", "10.3.0.4"))
                .peering("left", "middle", p -> {}).peering("middle", "left", p -> {})
                .peering("middle", "right", p -> {}).peering("right", "middle", p -> {});
    }

    /** R-RT-07, R-TR-02: the remote prefix is a system route, and peering adds no hop, near or far. */
    @Test
    void neighbours_reach_each_other_directly() {
        assertThat(there(run(world()), "left-vm", "middle-vm")).containsExactly("left-vm > middle-vm : reached");
        assertThat(there(run(world()), "middle-vm", "right-vm")).containsExactly("middle-vm > right-vm : reached");
    }

    /** R-PEER-01. */
    @Test
    void peering_is_not_transitive() {
        assertThat(lostBy(run(world()), "left-vm", "right-vm")).isEqualTo("left-vm R-RT-03");
    }

    /** R-PEER-03: with one side missing the peering stays in state Initiated. */
    @Test
    void one_side_alone_carries_nothing() {
        Scenario.Builder half = Routebook.scenario("half")
                .virtualNetwork("left", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("left-vm", "default", "10.1.0.4"))
                .virtualNetwork("middle", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").machine("middle-vm", "default", "10.2.0.4"))
                .peering("left", "middle", p -> {});
        assertThat(lostBy(run(half), "left-vm", "middle-vm")).isEqualTo("left-vm R-RT-03");
    }

    @Test
    void a_peering_that_is_down_carries_nothing() {
        assertThat(lostBy(run(world(), "left/peering/middle"), "middle-vm", "left-vm"))
                .isEqualTo("middle-vm R-RT-03");
    }

    /** R-PEER-07, two dates: off cut all traffic in 2018; later it only leaves the VirtualNetwork tag. */
    @Test
    void virtual_network_access_off() {
        Scenario.Builder off = world().peering("left", "middle", p -> p.allowVirtualNetworkAccess(false));
        assertThat(run(off.profile(2018)).journey("left-vm", "middle-vm").reached()).isFalse();
        assertThat(run(off.profile(2026)).journey("left-vm", "middle-vm").reached()).isTrue();
    }

    /** R-OUT-02: Azure names the next hop by the two regions. */
    @Test
    void effective_routes_tell_global_peering_from_local() {
        assertThat(RouteTables.at(run(world()), "middle/default").list()).filteredOn(row -> !row.peer().isEmpty())
                .extracting(RouteRow::peer, RouteRow::nextHop)
                .containsExactly(tuple("left", "VNet peering"),
                        tuple("right", "VNetGlobalPeering"));
    }
}
