package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.back;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.net.Protocol;
import routebook.scenario.Appliance.SourceNat;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Journey.Verdict;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * Spoke to spoke through an appliance in the hub.
 *
 * <pre>
 *   a 10.1.0.0/16 ---peering--- hub 10.0.0.0/16 ---peering--- b 10.2.0.0/16
 *     a-vm                        nva 10.0.1.4                  b-vm
 *     10.2.0.0/16 to nva                                        10.1.0.0/16 to nva
 * </pre>
 */
class B05_ServiceChainingTest {

    private static Scenario.Builder world() {
        return unrouted()
                .virtualNetwork("a", v -> v.subnet("default", s -> s.routeTable("of-a")))
                .virtualNetwork("b", v -> v.subnet("default", s -> s.routeTable("of-b")))
                .routeTable("of-a", t -> t.toAppliance("to-b", "10.2.0.0/16", "10.0.1.4"))
                .routeTable("of-b", t -> t.toAppliance("to-a", "10.1.0.0/16", "10.0.1.4"));
    }

    private static Scenario.Builder unrouted() {
        return Routebook.scenario("service chaining")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("dmz", "10.0.1.0/24")
                        .appliance("nva", a -> a.subnet("dmz").address("10.0.1.4")))
                .virtualNetwork("a", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("a-vm", "default", "10.1.0.4"))
                .virtualNetwork("b", v -> v.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").machine("b-vm", "default", "10.2.0.4"))
                .peering("hub", "a", p -> {}).peering("a", "hub", p -> p.allowForwardedTraffic(true))
                .peering("hub", "b", p -> {}).peering("b", "hub", p -> p.allowForwardedTraffic(true));
    }

    /** R-PEER-01: without user routes the spokes do not know each other. */
    @Test
    void peering_alone_is_no_transit() {
        assertThat(lostBy(run(unrouted()), "a-vm", "b-vm")).isEqualTo("a-vm R-RT-03");
    }

    /** R-PEER-14, R-PEER-22: routes in both spokes, a forwarding appliance, forwarded traffic allowed in both spokes. */
    @Test
    void chained_through_the_appliance() {
        Outcome outcome = run(world());
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/nva > b-vm : reached");
        assertThat(back(outcome, "a-vm", "b-vm")).containsExactly("b-vm > hub/nva > a-vm : reached");
        assertThat(outcome.journey("a-vm", "b-vm", Probe.to(Protocol.TCP, 443)).verdict()).isEqualTo(Verdict.REACHED);
    }

    /** R-PEER-08: the receiving side's flag counts, here b's; a's own flag is for the answer. */
    @Test
    void forwarded_traffic_not_allowed_by_the_receiver() {
        Outcome outcome = run(world().peering("b", "hub", p -> p.allowForwardedTraffic(false)));
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/nva : dropped");
        assertThat(lostBy(outcome, "a-vm", "b-vm")).isEqualTo("hub/nva R-PEER-08");
    }

    /** R-PEER-08: with a's flag off the request arrives, and the answer is lost between the appliance and a. */
    @Test
    void forwarded_traffic_not_allowed_by_the_sender() {
        Outcome outcome = run(world().peering("a", "hub", p -> p.allowForwardedTraffic(false)));
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/nva > b-vm : reached");
        assertThat(back(outcome, "a-vm", "b-vm")).containsExactly("b-vm > hub/nva : dropped");
        assertThat(lostBy(outcome, "a-vm", "b-vm")).isEqualTo("hub/nva R-PEER-08");
    }

    /** R-PEER-08: the hub's own sides do not matter: what it receives comes from the spokes themselves. */
    @Test
    void the_hubs_own_flags_do_not_matter() {
        assertThat(run(world().peering("hub", "a", p -> p.allowForwardedTraffic(true))).journey("a-vm", "b-vm").reached())
                .isEqualTo(run(world()).journey("a-vm", "b-vm").reached()).isTrue();
    }

    /**
     * R-PEER-08 with R-NVA-04: behind source NAT the packet has the appliance's address, which is the hub's own, so b's
     * flag is not needed; a's is, for the answer that the appliance hands on with b's address.
     */
    @Test
    void source_nat_needs_the_flag_on_one_side_only() {
        Scenario.Builder natted = world().virtualNetwork("hub",
                v -> v.appliance("nva", a -> a.sourceNat(SourceNat.ALWAYS)));
        assertThat(lostBy(run(natted.peering("b", "hub", p -> p.allowForwardedTraffic(false))), "a-vm", "b-vm"))
                .isEqualTo("reached");
        assertThat(lostBy(run(natted.peering("a", "hub", p -> p.allowForwardedTraffic(false))), "a-vm", "b-vm"))
                .isEqualTo("hub/nva R-PEER-08");
    }

    /** R-NVA-01: IP forwarding is off at the appliance's interface, or in its operating system. */
    @Test
    void the_appliance_does_not_forward() {
        assertThat(lostBy(run(world().virtualNetwork("hub", v -> v.appliance("nva", a -> a.ipForwarding(false)))),
                "a-vm", "b-vm")).isEqualTo("hub/nva R-NVA-01");
        assertThat(lostBy(run(world().virtualNetwork("hub", v -> v.appliance("nva", a -> a.forwards(false)))),
                "a-vm", "b-vm")).isEqualTo("hub/nva R-NVA-01");
    }

    /** R-PEER-14: a route in one spoke only: the request arrives, the answer falls into b's None route. */
    @Test
    void routes_in_one_spoke_only() {
        Outcome outcome = run(unrouted()
                .virtualNetwork("a", v -> v.subnet("default", s -> s.routeTable("of-a")))
                .routeTable("of-a", t -> t.toAppliance("to-b", "10.2.0.0/16", "10.0.1.4")));
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/nva > b-vm : reached");
        assertThat(lostBy(outcome, "a-vm", "b-vm")).isEqualTo("b-vm R-RT-03");
    }

    /**
     * R-PEER-14: the hub's VPN gateway as next hop does it too, with gateway transit, without any appliance and without
     * allowForwardedTraffic (R-PEER-08: not for what a gateway forwards).
     */
    @Test
    void chained_through_the_vpn_gateway() {
        Outcome outcome = run(unrouted()
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", "10.0.255.0/27")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("a", v -> v.subnet("default", s -> s.routeTable("of-a")))
                .virtualNetwork("b", v -> v.subnet("default", s -> s.routeTable("of-b")))
                .routeTable("of-a", t -> t.route("to-b", "10.2.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .routeTable("of-b", t -> t.route("to-a", "10.1.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .peering("hub", "a", p -> p.allowGatewayTransit(true)).peering("hub", "b", p -> p.allowGatewayTransit(true))
                .peering("a", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(false))
                .peering("b", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(false)));
        assertThat(there(outcome, "a-vm", "b-vm")).containsExactly("a-vm > hub/gw > b-vm : reached");
        assertThat(back(outcome, "a-vm", "b-vm")).containsExactly("b-vm > hub/gw > a-vm : reached");
    }

    /** R-PEER-14: an ExpressRoute gateway cannot be that next hop. (The review refuses such a design.) */
    @Test
    void not_through_an_expressroute_gateway() {
        Outcome outcome = run(unrouted()
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", "10.0.255.0/27").expressRouteGateway("gw", g -> {}))
                .virtualNetwork("a", v -> v.subnet("default", s -> s.routeTable("of-a")))
                .routeTable("of-a", t -> t.route("to-b", "10.2.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .peering("hub", "a", p -> p.allowGatewayTransit(true))
                .peering("a", "hub", p -> p.useRemoteGateways(true)));
        assertThat(lostBy(outcome, "a-vm", "b-vm")).isEqualTo("a-vm R-UDR-02");
    }
}
