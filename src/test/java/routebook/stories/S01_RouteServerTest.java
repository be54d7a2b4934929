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
import routebook.scenario.RouteServerPeer.Instances;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * A Route Server in a hub, an SD-WAN appliance beside it, and an office at the end of the appliance's overlay.
 *
 * <pre>
 *   spoke 10.1.0.0/16 ---(peering)--- hub 10.0.0.0/16
 *     spoke-vm                          vm
 *                                       nva1 (AS 65010) 10.0.1.4 ===(overlay sdwan)=== office/ce (AS 65020) - desk
 *                                       ars  (AS 65515) 10.0.254.4, .5                 192.168.1.0/24
 * </pre>
 */
class S01_RouteServerTest {

    private static Scenario.Builder world() {
        return Routebook.scenario("route server")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("nva", "10.0.1.0/24")
                        .subnet("RouteServerSubnet", "10.0.254.0/26")
                        .machine("vm", "default", "10.0.0.4")
                        .appliance("nva1", a -> a.subnet("nva").address("10.0.1.4").stateful(false).bgp(b -> b.asn(65010)))
                        .routeServer("ars", r -> r.peer("nva1", p -> p.appliance("hub/nva1"))))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("spoke-vm", "default", "10.1.0.4"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(true))
                .site("office", s -> s.asn(65020).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("desk", "192.168.1.10"))
                .overlay("sdwan", o -> o.appliance("hub/nva1").remote("office/ce").siteAddress("192.168.1.1"));
    }

    /** A second appliance with an overlay of its own to the same office. */
    private static Scenario.Builder twoAppliances() {
        return world()
                .virtualNetwork("hub", v -> v
                        .appliance("nva2", a -> a.subnet("nva").address("10.0.1.5").stateful(false).bgp(b -> b.asn(65010)))
                        .routeServer("ars", r -> r.peer("nva2", p -> p.appliance("hub/nva2"))))
                .overlay("sdwan2", o -> o.appliance("hub/nva2").remote("office/ce").siteAddress("192.168.1.2"));
    }

    /** R-RT-11, R-ARS-04: the machine sends straight to the appliance; the Route Server passes no packet on (R-ARS-01). */
    @Test
    void machines_send_straight_to_the_appliance() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "vm", "desk")).containsExactly("vm > hub/nva1 > office/ce > desk : reached");
        assertThat(back(outcome, "vm", "desk")).containsExactly("desk > office/ce > hub/nva1 > vm : reached");
        assertThat(RouteTables.at(outcome, "hub/default").list()).filteredOn(row -> row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::source, RouteRow::state, RouteRow::nextHop, RouteRow::peer)
                .containsExactly(tuple("VirtualNetworkGateway", "Active", "VirtualNetworkGateway 10.0.1.4", "hub/ars"));
    }

    /** The spoke uses the hub's Route Server as a remote gateway (R-PEER-09) and has the same route; without, it has none. */
    @Test
    void spokes_that_use_it_have_its_routes_too() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "spoke-vm", "desk")).containsExactly("spoke-vm > hub/nva1 > office/ce > desk : reached");
        assertThat(back(outcome, "spoke-vm", "desk")).containsExactly("desk > office/ce > hub/nva1 > spoke-vm : reached");
        Outcome alone = run(world().peering("spoke", "hub", p -> p.useRemoteGateways(false)));
        assertThat(lostBy(alone, "spoke-vm", "desk")).isEqualTo("spoke-vm R-RT-03");
    }

    /**
     * R-ARS-05: it tells the appliance the prefixes of its network and of the spoke, and the office hears them from there.
     * What it sends back of the appliance's own, the appliance refuses.
     */
    @Test
    void the_appliance_hears_the_networks() {
        Outcome outcome = run(world());
        assertThat(RouteTables.at(outcome, "hub/nva1").list())
                .filteredOn(row -> row.table().equals("in") && row.peer().equals("hub/ars/instance0")
                        && !row.state().equals("refused"))
                .extracting(RouteRow::prefix, RouteRow::asPath)
                .containsExactly(tuple("10.0.0.0/16", "65515"), tuple("10.1.0.0/16", "65515"));
        assertThat(RouteTables.at(outcome, "office/ce").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("10.1.0.0/16"))
                .extracting(RouteRow::asPath).containsExactly("65010 65515");
    }

    /** R-ARS-06: equal paths from two appliances share the load. */
    @Test
    void two_appliances_share_the_load() {
        assertThat(there(run(twoAppliances()), "vm", "desk")).containsExactly(
                "vm > hub/nva1 > office/ce > desk : reached", "vm > hub/nva2 > office/ce > desk : reached");
    }

    /** R-ARS-06: the longer path loses; when the first appliance fails, the second takes over. */
    @Test
    void prepending_makes_one_of_them_a_standby() {
        Scenario.Builder standby = twoAppliances().virtualNetwork("hub", v -> v.routeServer("ars",
                r -> r.peer("nva2", p -> p.toAzure(m -> m.prepend(2)))));
        assertThat(there(run(standby), "vm", "desk")).containsExactly("vm > hub/nva1 > office/ce > desk : reached");
        assertThat(there(run(standby, "hub/nva1"), "vm", "desk"))
                .containsExactly("vm > hub/nva2 > office/ce > desk : reached");
        assertThat(there(run(standby, "hub/ars/nva1"), "vm", "desk"))
                .containsExactly("vm > hub/nva2 > office/ce > desk : reached");
    }

    /** R-ARS-04: the frontend of a load balancer as next hop leads to the instances behind it. */
    @Test
    void a_load_balancer_as_next_hop() {
        Scenario.Builder behind = twoAppliances().virtualNetwork("hub", v -> v
                .loadBalancer("lb", l -> l.subnet("nva").frontend("10.0.1.10").backends("nva1", "nva2"))
                .routeServer("ars", r -> r.peer("nva1", p -> p.nextHop("10.0.1.10"))
                        .peer("nva2", p -> p.nextHop("10.0.1.10"))));
        Outcome outcome = run(behind);
        assertThat(there(outcome, "vm", "desk")).containsExactly(
                "vm > hub/nva1 > office/ce > desk : reached", "vm > hub/nva2 > office/ce > desk : reached");
        assertThat(RouteTables.at(outcome, "hub/default").list()).filteredOn(row -> row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::nextHop).containsExactly("VirtualNetworkGateway 10.0.1.10");
    }

    /** R-UDR-04: a next hop that nothing holds swallows the packets. */
    @Test
    void a_next_hop_that_nothing_holds() {
        Scenario.Builder nowhere = world().virtualNetwork("hub",
                v -> v.routeServer("ars", r -> r.peer("nva1", p -> p.nextHop("10.0.1.99"))));
        assertThat(lostBy(run(nowhere), "vm", "desk")).isEqualTo("vm R-UDR-04");
    }

    /** R-ARS-10, R-SEL-03: what lies in the network or a peered one, an appliance cannot attract, however specific. */
    @Test
    void system_routes_win_over_more_specific_ones() {
        Outcome outcome = run(world().virtualNetwork("hub", v -> v.appliance("nva1",
                a -> a.bgp(b -> b.announce("10.0.0.0/28", "10.1.0.0/24")))));
        assertThat(RouteTables.at(outcome, "hub/default").list())
                .filteredOn(row -> row.peer().equals("hub/ars") && !row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::prefix, RouteRow::state, RouteRow::rule).containsExactly(
                        tuple("10.0.0.0/28", "Invalid", "R-SEL-03"), tuple("10.1.0.0/24", "Invalid", "R-SEL-03"));
        assertThat(there(outcome, "vm", "spoke-vm")).containsExactly("vm > spoke-vm : reached");
    }

    /** A default route that the appliance announces replaces the one to the internet (R-SEL-02). */
    @Test
    void a_default_route_from_the_appliance() {
        Outcome outcome = run(world().virtualNetwork("hub",
                v -> v.appliance("nva1", a -> a.bgp(b -> b.announce("0.0.0.0/0")))));
        assertThat(RouteTables.at(outcome, "hub/default").list()).filteredOn(row -> row.prefix().equals("0.0.0.0/0"))
                .extracting(RouteRow::source, RouteRow::state)
                .containsExactly(tuple("VirtualNetworkGateway", "Active"), tuple("Default", "Invalid"));
    }

    /** R-UDR-09: a route table without propagation takes these routes out, too. */
    @Test
    void propagation_off() {
        Outcome outcome = run(world().routeTable("quiet", t -> t.propagateGatewayRoutes(false))
                .virtualNetwork("hub", v -> v.subnet("default", s -> s.routeTable("quiet"))));
        assertThat(lostBy(outcome, "vm", "desk")).isEqualTo("vm R-RT-03");
    }

    /** R-ARS-03: with one session alone nobody documents what works, so nothing is claimed. */
    @Test
    void peering_with_one_instance_is_undecided() {
        Outcome outcome = run(world().virtualNetwork("hub",
                v -> v.routeServer("ars", r -> r.peer("nva1", p -> p.instances(Instances.FIRST)))));
        assertThat(there(outcome, "vm", "desk")).containsExactly("vm : inconclusive");
        assertThat(lostBy(outcome, "vm", "desk")).isEqualTo("vm R-ARS-03");
    }

    /** But an instance that is down leaves the other to do the work. */
    @Test
    void one_instance_down() {
        assertThat(there(run(world(), "hub/ars/instance1"), "vm", "desk"))
                .containsExactly("vm > hub/nva1 > office/ce > desk : reached");
        assertThat(there(run(world(), "hub/ars/nva1/instance0"), "vm", "desk"))
                .containsExactly("vm > hub/nva1 > office/ce > desk : reached");
    }

    /** R-ARS-02: an appliance with the Route Server's own AS, a kept one or one of 32 bits has no session. */
    @Test
    void no_session_with_such_an_as() {
        for (long asn : new long[] {65515, 12076, 65520, 4200000001L}) {
            Outcome outcome = run(world().virtualNetwork("hub", v -> v.appliance("nva1", a -> a.bgp(b -> b.asn(asn)))));
            assertThat(lostBy(outcome, "vm", "desk")).as("AS " + asn).isEqualTo("vm R-RT-03");
        }
    }

    /** RFC 1997: what an appliance marks NO_ADVERTISE the subnets use, and no other appliance hears it. */
    @Test
    void no_advertise_is_honoured() {
        Scenario.Builder marked = world().virtualNetwork("hub", v -> v
                .appliance("nva2", a -> a.subnet("nva").address("10.0.1.5").bgp(b -> b.asn(65011)))
                .routeServer("ars", r -> r.peer("nva2", p -> p.appliance("hub/nva2"))
                        .peer("nva1", p -> p.toAzure(m -> m.communities("65535:65282")))));
        Outcome outcome = run(marked);
        assertThat(there(outcome, "vm", "desk")).containsExactly("vm > hub/nva1 > office/ce > desk : reached");
        assertThat(RouteTables.at(outcome, "hub/nva2").list())
                .filteredOn(row -> row.table().equals("in") && row.prefix().equals("192.168.1.0/24")).isEmpty();
        assertThat(RouteTables.at(outcome, "hub/ars").list())
                .filteredOn(row -> row.table().equals("out") && row.peer().equals("hub/nva2")
                        && row.prefix().equals("192.168.1.0/24"))
                .extracting(RouteRow::state, RouteRow::rule).containsOnly(tuple("refused", "RFC1997-NO_ADVERTISE"));
    }

    /** Filters of the appliance, in both directions. */
    @Test
    void route_maps_of_the_appliance() {
        Outcome quiet = run(world().virtualNetwork("hub",
                v -> v.routeServer("ars", r -> r.peer("nva1", p -> p.toAzure(m -> m.deny("192.168.1.0/24"))))));
        assertThat(lostBy(quiet, "vm", "desk")).isEqualTo("vm R-RT-03");
        Outcome deaf = run(world().virtualNetwork("hub",
                v -> v.routeServer("ars", r -> r.peer("nva1", p -> p.fromAzure(m -> m.deny("10.1.0.0/16"))))));
        assertThat(lostBy(deaf, "desk", "spoke-vm")).isEqualTo("office/ce RFC1812-5.2.7.1");
        assertThat(lostBy(deaf, "desk", "vm")).isEqualTo("reached");
    }

    /** The overlay and its session fail by name. */
    @Test
    void the_overlay_fails() {
        assertThat(lostBy(run(world(), "sdwan"), "vm", "desk")).isEqualTo("vm R-RT-03");
        assertThat(lostBy(run(world(), "sdwan/bgp"), "vm", "desk")).isEqualTo("vm R-RT-03");
        assertThat(lostBy(run(world(), "hub/ars"), "vm", "desk")).isEqualTo("vm R-RT-03");
    }
}
