package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.RouteTables;
import routebook.analysis.row.RouteRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Two networks in different regions on one circuit: one routing domain (R-ER-08). What one of them or the site announces
 * concerns the other.
 *
 * <pre>
 *                                        +--- weu/gw (West Europe)  10.1.0.0/16 weu-vm
 *   host - site/ce === er (Amsterdam) ---+
 *   192.168.1.0/24                       +--- neu/gw (North Europe) 10.2.0.0/16 neu-vm
 *                                                  \ (peering) - spoke 10.3.0.0/16
 * </pre>
 */
class E05_OneCircuitTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("one circuit")
                .region("West Europe", 0).region("North Europe", 0)
                .regionPair("West Europe", "North Europe", 20).regionPair("North Europe", "West Europe", 20)
                .metro("Amsterdam", m -> m.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .virtualNetwork("weu", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").subnet("GatewaySubnet", "10.1.255.0/27")
                        .machine("weu-vm", m -> m.subnet("default").address("10.1.0.4").publicAddress("203.0.113.4"))
                        .expressRouteGateway("gw", g -> {}))
                .virtualNetwork("neu", v -> v.region("North Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").subnet("GatewaySubnet", "10.2.255.0/27")
                        .machine("neu-vm", "default", "10.2.0.4").expressRouteGateway("gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("North Europe").space("10.3.0.0/16").subnet("default", "10.3.0.0/24"))
                .peering("neu", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "neu", p -> p.useRemoteGateways(true))
                .internetHost("web", "198.51.100.7")
                .site("site", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("host", "192.168.1.10"))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30")))
                .connection("weu-er", k -> k.gateway("weu/gw").circuit("er"))
                .connection("neu-er", k -> k.gateway("neu/gw").circuit("er"));
    }

    private static Scenario.Builder allowing(boolean weu, boolean neu) {
        return world()
                .virtualNetwork("weu", v -> v.expressRouteGateway("gw", g -> g.allowRemoteVnetTraffic(weu)))
                .virtualNetwork("neu", v -> v.expressRouteGateway("gw", g -> g.allowRemoteVnetTraffic(neu)));
    }

    /** R-ERT-03: on by default in the profile of 2018, off in that of 2024 and later. */
    @Test
    void the_default_is_a_matter_of_the_year() {
        assertThat(run(world().profile(2018)).journey("weu-vm", "neu-vm").reached()).isTrue();
        assertThat(run(world().profile(2021)).journey("weu-vm", "neu-vm").reached()).isTrue();
        assertThat(lostBy(run(world().profile(2024)), "weu-vm", "neu-vm")).isEqualTo("weu-vm R-RT-03");
        assertThat(lostBy(run(world()), "weu-vm", "neu-vm")).isEqualTo("weu-vm R-RT-03");
    }

    /**
     * R-ERT-03: each gateway's switch is about what that network takes. With one of them on, packets arrive and their
     * answers find no way back; the site is reached in any case.
     */
    @Test
    void each_switch_is_about_one_direction() {
        Outcome one = run(allowing(true, false));
        assertThat(there(one, "weu-vm", "neu-vm")).containsExactly(
                "weu-vm > er/primary/msee > neu/gw > neu-vm : reached",
                "weu-vm > er/secondary/msee > neu/gw > neu-vm : reached");
        assertThat(back(one, "weu-vm", "neu-vm")).containsExactly("neu-vm : dropped");
        assertThat(lostBy(one, "neu-vm", "weu-vm")).isEqualTo("neu-vm R-RT-03");
        assertThat(run(allowing(true, true)).journey("weu-vm", "neu-vm").reached()).isTrue();
        assertThat(run(allowing(false, false)).journey("weu-vm", "host").reached()).isTrue();
    }

    /**
     * R-ERT-04, R-LAT-06: the packet goes to the circuit's metro and from there to the other region. West Europe to
     * Amsterdam is 1 ms there and back, Amsterdam to North Europe 1 + 20 ms, together 22; the regions alone are 20 apart.
     */
    @Test
    void the_way_by_the_circuit_is_longer() {
        var lines = run(allowing(true, true)).journey("weu-vm", "neu-vm").listing().get(0);
        assertThat(lines.get(lines.size() - 1).rttMs()).hasValue(22);
        var peered = run(allowing(true, true).peering("weu", "neu", p -> {}).peering("neu", "weu", p -> {}))
                .journey("weu-vm", "neu-vm").listing().get(0);
        assertThat(peered.get(peered.size() - 1).rttMs()).hasValue(20);
    }

    /** R-ERT-10, R-SEL-02: a default route of the site stands in all networks, spokes too, in the place of the internet. */
    @Test
    void a_default_route_of_the_site_is_for_everybody() {
        Outcome outcome = run(world().site("site", s -> s.router("ce", r -> r.announce("0.0.0.0/0"))));
        for (String subnet : List.of("weu/default", "neu/default", "spoke/default")) {
            assertThat(RouteTables.at(outcome, subnet).list()).filteredOn(row -> row.prefix().equals("0.0.0.0/0"))
                    .extracting(RouteRow::source, RouteRow::state)
                    .containsExactly(tuple("VirtualNetworkGateway", "Active"), tuple("Default", "Invalid"));
        }
    }

    /**
     * R-ERT-10, R-UDR-08: what is for the internet goes to the site, which has no other exit here; what comes from there to
     * a machine's public address is answered to the site as well, and so lost.
     */
    @Test
    void with_it_traffic_to_the_internet_goes_to_the_site() {
        Scenario.Builder world = world().site("site", s -> s.router("ce", r -> r.announce("0.0.0.0/0")));
        assertThat(there(run(world), "weu-vm", "web")).containsExactly(
                "weu-vm > er/primary/msee > site/ce : no route");
        assertThat(run(world).journey("web", "weu-vm").reached()).isFalse();
        assertThat(back(run(world), "web", "weu-vm")).containsExactly(
                "weu-vm > er/primary/msee > site/ce : no route");
        assertThat(run(world()).journey("web", "weu-vm").reached()).isTrue();
    }
}
