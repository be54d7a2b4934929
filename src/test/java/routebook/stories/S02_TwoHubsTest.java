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

/**
 * Two regions, each with a hub, a spoke, a Route Server and an appliance; the hubs are peered, and the appliances tell each
 * other over an overlay what their Route Servers told them.
 *
 * <pre>
 *   spoke1 10.2.0.0/16 --- hub1 10.0.0.0/16 ------ hub2 10.1.0.0/16 --- spoke2 10.3.0.0/16
 *                          ars                      ars
 *                          nva (AS 65001) ========= nva (AS 65002)
 * </pre>
 */
class S02_TwoHubsTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("two hubs");
        region(world, "1", "West Europe", "10.0", "10.2", 65001);
        region(world, "2", "North Europe", "10.1", "10.3", 65002);
        return world.peering("hub1", "hub2", p -> {}).peering("hub2", "hub1", p -> {})
                .overlay("between", o -> o.appliance("hub1/nva").remote("hub2/nva"));
    }

    private static void region(Scenario.Builder world, String number, String region, String hub, String spoke, long asn) {
        String name = "hub" + number;
        world.virtualNetwork(name, v -> v.region(region).space(hub + ".0.0/16").subnet("nvas", hub + ".1.0/24")
                        .subnet("RouteServerSubnet", hub + ".254.0/26")
                        .appliance("nva", a -> a.subnet("nvas").address(hub + ".1.4").stateful(false).bgp(b -> b.asn(asn)))
                        .routeServer("ars", r -> r.peer("nva", p -> p.appliance(name + "/nva"))))
                .virtualNetwork("spoke" + number, v -> v.region(region).space(spoke + ".0.0/16")
                        .subnet("default", spoke + ".0.0/24").machine("vm" + number, "default", spoke + ".0.4"))
                .peering(name, "spoke" + number, p -> p.allowGatewayTransit(true).allowForwardedTraffic(true))
                .peering("spoke" + number, name, p -> p.useRemoteGateways(true).allowForwardedTraffic(true));
    }

    /** Each appliance writes its own AS over 65515 in what it tells its Route Server. */
    private static Scenario.Builder overridden() {
        return world().virtualNetwork("hub1", v -> v.routeServer("ars", r -> r.peer("nva", p -> p.asOverride(true))))
                .virtualNetwork("hub2", v -> v.routeServer("ars", r -> r.peer("nva", p -> p.asOverride(true))));
    }

    /** RFC 4271, 9.1.2: both Route Servers have AS 65515, so the second finds its own in the path and takes nothing. */
    @Test
    void the_second_route_server_takes_it_for_a_loop() {
        Outcome outcome = run(world());
        assertThat(RouteTables.at(outcome, "hub2/ars").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.2.0.0/16"))
                .extracting(RouteRow::asPath, RouteRow::state, RouteRow::rule)
                .containsOnly(tuple("65002 65001 65515", "refused", "RFC4271-9.1.2-loop"));
        assertThat(lostBy(outcome, "vm1", "vm2")).isEqualTo("vm1 R-RT-03");
    }

    /** With the override the path reads 65002 65001 65002, and spokes reach each other through both appliances. */
    @Test
    void as_override_at_the_appliances_is_the_way_out() {
        Outcome outcome = run(overridden());
        assertThat(RouteTables.at(outcome, "hub2/ars").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.2.0.0/16"))
                .extracting(RouteRow::asPath).containsOnly("65002 65001 65002");
        assertThat(there(outcome, "vm1", "vm2")).containsExactly("vm1 > hub1/nva > hub2/nva > vm2 : reached");
        assertThat(back(outcome, "vm1", "vm2")).containsExactly("vm2 > hub2/nva > hub1/nva > vm1 : reached");
    }

    /**
     * Without a tunnel the routes are the same, but the packet leaves by the first appliance's interface, and the platform
     * looks at its destination alone: the subnet's route for it leads to that very appliance (R-RT-11).
     */
    @Test
    void without_a_tunnel_packets_loop() {
        Outcome outcome = run(overridden().overlay("between", o -> o.encapsulated(false)));
        assertThat(there(outcome, "vm1", "vm2")).containsExactly("vm1 > hub1/nva > hub1/nva : loop");
    }

    /** Then a table at the appliance's subnet helps: a user route to the other appliance, without propagation (R-UDR-09). */
    @Test
    void without_a_tunnel_but_with_user_routes() {
        Outcome outcome = run(overridden().overlay("between", o -> o.encapsulated(false))
                .routeTable("nvas1", t -> t.propagateGatewayRoutes(false).toAppliance("far", "10.3.0.0/16", "10.1.1.4"))
                .routeTable("nvas2", t -> t.propagateGatewayRoutes(false).toAppliance("far", "10.2.0.0/16", "10.0.1.4"))
                .virtualNetwork("hub1", v -> v.subnet("nvas", s -> s.routeTable("nvas1")))
                .virtualNetwork("hub2", v -> v.subnet("nvas", s -> s.routeTable("nvas2")))
                .peering("hub1", "hub2", p -> p.allowForwardedTraffic(true))
                .peering("hub2", "hub1", p -> p.allowForwardedTraffic(true)));
        assertThat(there(outcome, "vm1", "vm2")).containsExactly("vm1 > hub1/nva > hub2/nva > vm2 : reached");
    }

    /** A bare session needs the peering between the hubs; a tunnel goes over anything. */
    @Test
    void the_peering_fails() {
        assertThat(lostBy(run(overridden(), "hub1/peering/hub2"), "vm1", "vm2")).isEqualTo("reached");
        assertThat(lostBy(run(overridden().overlay("between", o -> o.encapsulated(false)), "hub1/peering/hub2"), "vm1", "vm2"))
                .isEqualTo("vm1 R-RT-03");
    }

    /**
     * R-ERT-08, R-ARS-16: both hubs on one circuit, branch-to-branch on, and an appliance in hub1 that announces
     * 172.16.0.0/24. The circuit and the gateway of hub2 hear of it; the Route Server of hub2 drops it, and so the appliance
     * there does not. The plain prefix of hub1 passes.
     */
    @Test
    void one_route_server_drops_what_another_sent_over_a_circuit() {
        Outcome outcome = run(onOneCircuit());
        assertThat(in(outcome, "hub2/er", "172.16.0.0/24")).extracting(RouteRow::asPath, RouteRow::state)
                .containsOnly(tuple("12076 12076 65001", "chosen"));
        assertThat(in(outcome, "hub2/ars", "172.16.0.0/24")).extracting(RouteRow::asPath, RouteRow::state, RouteRow::rule)
                .containsOnly(tuple("12076 12076 65001", "refused", "R-ERT-08"));
        assertThat(in(outcome, "hub2/nva", "172.16.0.0/24")).isEmpty();
        assertThat(in(outcome, "hub2/nva", "10.0.0.0/16")).extracting(RouteRow::asPath)
                .containsOnly("65515 12076 12076");
    }

    /** R-ERB-13: the customer sees neither 65515 nor what the appliance prepended. */
    @Test
    void private_prepends_are_lost_towards_the_customer() {
        Outcome outcome = run(onOneCircuit().virtualNetwork("hub1",
                v -> v.routeServer("ars", r -> r.peer("nva", p -> p.toAzure(m -> m.prepend(3))))));
        assertThat(in(outcome, "site/ce", "172.16.0.0/24")).extracting(RouteRow::asPath).containsOnly("12076");
    }

    private static java.util.List<RouteRow> in(Outcome outcome, String place, String prefix) {
        return RouteTables.at(outcome, place).list().stream()
                .filter(row -> row.table().equals("in") && row.prefix().equals(prefix)).toList();
    }

    private static Scenario.Builder onOneCircuit() {
        Scenario.Builder world = Routebook.scenario("one circuit").metro("Amsterdam", m -> m.region("West Europe"));
        region(world, "1", "West Europe", "10.0", "10.2", 65001);
        region(world, "2", "North Europe", "10.1", "10.3", 65002);
        world.site("site", s -> s.asn(64900).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("desk", "192.168.1.10"))
                .circuit("er1", c -> c.location("Amsterdam").primary(l -> l.subnet("172.31.1.0/30").router("site/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("site/ce")))
                .virtualNetwork("hub1", v -> v.appliance("nva", a -> a.bgp(b -> b.announce("172.16.0.0/24"))));
        for (String hub : new String[] {"hub1", "hub2"}) {
            world.virtualNetwork(hub, v -> v
                            .expressRouteGateway("er", g -> g.allowRemoteVnetTraffic(true))
                            .routeServer("ars", r -> r.branchToBranch(true)))
                    .connection(hub + "-er1", k -> k.gateway(hub + "/er").circuit("er1"));
        }
        return world;
    }

    /**
     * A dual-homed spoke: it uses the gateways and Route Server of one hub only (R-PEER-10), and is peered with the other.
     * A Route Server of its own hears the appliances of both hubs, which are in peered networks; either can fail.
     */
    @Test
    void a_spoke_between_two_hubs() {
        Scenario.Builder dual = Routebook.scenario("dual-homed");
        dual.virtualNetwork("spoke", v -> v.region("West Europe").space("10.9.0.0/16").subnet("default", "10.9.0.0/24")
                .subnet("RouteServerSubnet", "10.9.254.0/26").machine("vm", "default", "10.9.0.4")
                .routeServer("ars", r -> r.peer("one", p -> p.appliance("hub1/nva"))
                        .peer("two", p -> p.appliance("hub2/nva"))));
        for (String number : new String[] {"1", "2"}) {
            String hub = "hub" + number;
            dual.virtualNetwork(hub, v -> v.region("West Europe").space("10." + number + ".0.0/16")
                            .subnet("nvas", "10." + number + ".1.0/24")
                            .appliance("nva", a -> a.subnet("nvas").address("10." + number + ".1.4").stateful(false)
                                    .bgp(b -> b.asn(65000 + Integer.parseInt(number)))))
                    .peering(hub, "spoke", p -> {})
                    .peering("spoke", hub, p -> p.allowForwardedTraffic(true))
                    .overlay("sdwan" + number, o -> o.appliance(hub + "/nva").remote("office/ce")
                            .siteAddress("192.168.1." + number));
        }
        dual.site("office", s -> s.asn(65020).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.3"))
                .host("desk", "192.168.1.10"));
        assertThat(there(run(dual), "vm", "desk")).containsExactly(
                "vm > hub1/nva > office/ce > desk : reached", "vm > hub2/nva > office/ce > desk : reached");
        assertThat(there(run(dual, "hub1"), "vm", "desk")).containsExactly("vm > hub2/nva > office/ce > desk : reached");
        assertThat(back(run(dual, "hub1"), "vm", "desk")).containsExactly("desk > office/ce > hub2/nva > vm : reached");
    }
}
