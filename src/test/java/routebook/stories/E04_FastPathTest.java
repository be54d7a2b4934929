package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.scenario.ExpressRouteGateway.Sku;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * FastPath (R-ERG-05): what comes from the circuit goes past the gateway, where that is supported.
 *
 * <pre>
 *                         FastPath ......................
 *                                 :                     v
 *   host - site/ce === er ========+=== net/gw --------- vm    10.0.0.0/16, with fw 10.0.1.4
 *                                          \
 *                                           (peering) - s-vm  10.1.0.0/16, uses net/gw
 * </pre>
 */
class E04_FastPathTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("fast path")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("nva", "10.0.1.0/24")
                        .subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm", "default", "10.0.0.4")
                        .appliance("fw", a -> a.subnet("nva").address("10.0.1.4").stateful(false))
                        .expressRouteGateway("gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("s-vm", "default", "10.1.0.4"))
                .peering("net", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "net", p -> p.useRemoteGateways(true))
                .site("site", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("host", "192.168.1.10"))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30")))
                .connection("net-er", k -> k.gateway("net/gw").circuit("er").fastPath(true));
    }

    private static Scenario.Builder direct() {
        return world().circuit("er", c -> c.directPortGbps(10));
    }

    /** All that comes to the GatewaySubnet for the machines passes the firewall. */
    private static Scenario.Builder steered(Scenario.Builder world) {
        return world.routeTable("steer", t -> t.toAppliance("machines", "10.0.0.0/24", "10.0.1.4"))
                .virtualNetwork("net", v -> v.subnet("GatewaySubnet", s -> s.routeTable("steer")));
    }

    private static Scenario.Builder sold(Sku sku, int units) {
        return world().virtualNetwork("net", v -> v.expressRouteGateway("gw", g -> g.sku(sku).scaleUnits(units)));
    }

    /** R-TR-06: without FastPath the gateway is passed. */
    @Test
    void without_it_packets_pass_the_gateway() {
        assertThat(there(run(world().connection("net-er", k -> k.fastPath(false))), "host", "vm"))
                .containsExactly("host > site/ce > er/primary/msee > net/gw > vm : reached");
    }

    /** R-ERG-05: with it they do not, and a trace has a line less; the way out never passed it (R-TR-04). */
    @Test
    void with_it_they_go_straight_to_the_machine() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "host", "vm"))
                .containsExactly("host > site/ce > er/primary/msee > vm : reached");
        assertThat(back(outcome, "host", "vm")).containsExactly("vm > er/primary/msee > site/ce > host : reached");
        assertThat(outcome.journey("host", "vm").listing().get(0)).hasSize(3);
        assertThat(outcome.journey("host", "vm").there().get(0).steps().get(3).sentBy().orElseThrow().rule().id())
                .isEqualTo("R-ERG-05");
    }

    /** R-ERG-05: the gateway still exchanges the routes, so without it nothing is reached. */
    @Test
    void without_the_gateway_there_are_no_routes() {
        assertThat(lostBy(run(world(), "net/gw"), "host", "vm")).isEqualTo("site/ce RFC1812-5.2.7.1");
    }

    /** R-ERG-05: peered networks are reached through the gateway, but on ExpressRoute Direct, in texts since 2024. */
    @Test
    void a_peered_network_is_reached_through_the_gateway_unless_on_direct() {
        List<String> through = List.of("host > site/ce > er/primary/msee > net/gw > s-vm : reached");
        assertThat(there(run(world()), "host", "s-vm")).isEqualTo(through);
        assertThat(there(run(direct().profile(2021)), "host", "s-vm")).isEqualTo(through);
        assertThat(there(run(direct()), "host", "s-vm"))
                .containsExactly("host > site/ce > er/primary/msee > s-vm : reached");
    }

    /** R-ERG-05: with a route table on the GatewaySubnet all goes through the gateway; on Direct the table is heeded. */
    @Test
    void a_route_table_on_the_gateway_subnet_is_heeded() {
        List<String> through = List.of("host > site/ce > er/primary/msee > net/gw > net/fw > vm : reached");
        assertThat(there(run(steered(world())), "host", "vm")).isEqualTo(through);
        assertThat(there(run(steered(direct()).profile(2021)), "host", "vm")).isEqualTo(through);
        assertThat(there(run(steered(direct())), "host", "vm"))
                .containsExactly("host > site/ce > er/primary/msee > net/fw > vm : reached");
    }

    /** R-ERG-05: UltraPerformance, ErGw3AZ and ErGwScale from ten units on offer it. */
    @Test
    void not_every_gateway_offers_it() {
        for (Sku sku : List.of(Sku.STANDARD, Sku.HIGH_PERFORMANCE, Sku.ER_GW1_AZ, Sku.ER_GW2_AZ)) {
            assertThat(there(run(sold(sku, 1)), "host", "vm")).as(sku.word()).allMatch(line -> line.contains("net/gw"));
        }
        for (Sku sku : List.of(Sku.ULTRA_PERFORMANCE, Sku.ER_GW3_AZ)) {
            assertThat(there(run(sold(sku, 1)), "host", "vm")).as(sku.word()).noneMatch(line -> line.contains("net/gw"));
        }
        assertThat(there(run(sold(Sku.ER_GW_SCALE, 9)), "host", "vm")).allMatch(line -> line.contains("net/gw"));
        assertThat(there(run(sold(Sku.ER_GW_SCALE, 10)), "host", "vm")).noneMatch(line -> line.contains("net/gw"));
    }
}
