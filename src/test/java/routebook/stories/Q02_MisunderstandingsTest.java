package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.LadderText;
import routebook.net.Ip;
import routebook.net.Protocol;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Explanation;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * What people believe of Azure's routing and is not so: each a tiny world, and what Routebook says of it.
 *
 * <pre>
 *   spoke 10.1.0.0/16 --- hub 10.0.0.0/16   vpn-gw === to-a === a/ce AS 65001  a-host 192.168.1.10
 *   (uses the hub's gateways)               vpn-gw === to-b === b/ce AS 65002  b-host 192.168.2.10
 *                                           er-gw ---- circuit c ---- a/ce, in some stories
 *                                           ars  ---- nva AS 65010 10.0.1.4, in some stories
 * </pre>
 */
class Q02_MisunderstandingsTest {

    private static Scenario.Builder world() {
        Scenario.Builder world = Routebook.scenario("misunderstandings").metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", "10.0.0.0/24").subnet("dmz", "10.0.1.0/24")
                        .subnet("GatewaySubnet", "10.0.255.0/27").machine("hub-vm", "default", "10.0.0.4")
                        .vpnGateway("vpn-gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("spoke-vm", "default", "10.1.0.4"))
                .peering("hub", "spoke", p -> p.allowGatewayTransit(true))
                .peering("spoke", "hub", p -> p.useRemoteGateways(true));
        site(world, "a", 65001, 1);
        site(world, "b", 65002, 2);
        return world;
    }

    private static void site(Scenario.Builder world, String name, long asn, int n) {
        String net = "192.168." + n;
        world.site(name, s -> s.asn(asn).metro("Amsterdam").router("ce", r -> r.lan(net + ".0/24", net + ".1"))
                        .host(name + "-host", net + ".10"))
                .tunnel("to-" + name, t -> t.gateway("hub/vpn-gw").remote(name + "/ce").siteAddress(net + ".1"));
    }

    private static Scenario.Builder withCircuit() {
        return world().virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> {}))
                .circuit("c", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("a/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("a/ce")))
                .connection("hub-c", k -> k.gateway("hub/er-gw").circuit("c"));
    }

    /** Every candidate of a decision in one line. */
    private static List<String> ladder(Outcome outcome, String place, String destination) {
        return outcome.explain(place, Ip.parse(destination)).options().stream().map(option ->
                option.fate().name().toLowerCase(Locale.ROOT) + " " + option.route() + ": " + option.because()).toList();
    }

    private static List<String> lost(Explanation explanation) {
        return LadderText.sentences(explanation.journey().traffic().from(), explanation.journey().traffic().to(),
                explanation.deadEnd().orElseThrow()).stream().map(String::strip).toList();
    }

    /** "The longest prefix always wins": not against a peering (R-SEL-03), be the route from on-premises ever so specific. */
    @Test
    void a_more_specific_bgp_route_against_a_peering() {
        Outcome outcome = run(withCircuit().site("a", s -> s.router("ce", r -> r.announce("10.1.0.0/25")))
                .circuit("c", c -> c.primary(l -> l.toAzure(m -> m.permit("10.1.0.0/25")))
                        .secondary(l -> l.toAzure(m -> m.permit("10.1.0.0/25"))))
                .tunnel("to-a", t -> t.toAzure(m -> m.permit("192.168.1.0/24"))));
        assertThat(ladder(outcome, "hub-vm", "10.1.0.4")).startsWith(
                "taken 10.1.0.0/16 VNet peering from spoke: 10.1.0.0/16 is an address prefix of spoke, peered with hub [R-RT-07]",
                "lost 10.1.0.0/25 VirtualNetworkGateway from hub/er-gw: 10.1.0.0/25 VirtualNetworkGateway from hub/er-gw lies "
                        + "inside 10.1.0.0/16 VNet peering from spoke [R-SEL-03]");
    }

    /** "ExpressRoute always beats VPN": among equal prefixes only (R-COEX-02). */
    @Test
    void vpn_preferred_by_length() {
        Outcome outcome = run(withCircuit().site("a", s -> s.router("ce", r -> r.announce("192.168.1.0/25")))
                .circuit("c", c -> c.primary(l -> l.toAzure(m -> m.permit("192.168.1.0/24")))
                        .secondary(l -> l.toAzure(m -> m.permit("192.168.1.0/24"))))
                .tunnel("to-a", t -> t.toAzure(m -> m.permit("192.168.1.0/25"))));
        assertThat(ladder(outcome, "hub-vm", "192.168.1.10")).startsWith(
                "taken 192.168.1.0/25 VirtualNetworkGateway from hub/vpn-gw: 192.168.1.0/25 is learned by hub/vpn-gw from "
                        + "a/ce [R-RT-08]",
                "lost 192.168.1.0/24 VirtualNetworkGateway from hub/er-gw: 192.168.1.0/24 is shorter than 192.168.1.0/25 "
                        + "[RFC1812-5.2.4.3]");
    }

    /** "Next hop virtual network gateway is any gateway": it is a VPN gateway, and without one the packet is dropped. */
    @Test
    void a_user_route_to_an_expressroute_gateway() {
        Outcome outcome = run(Routebook.scenario("only ExpressRoute")
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", s -> s.prefix("10.0.0.0/24").routeTable("rt"))
                        .subnet("GatewaySubnet", "10.0.255.0/27").machine("hub-vm", "default", "10.0.0.4")
                        .expressRouteGateway("er-gw", g -> {}))
                .routeTable("rt", t -> t.route("home", "192.168.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY)));
        assertThat(ladder(outcome, "hub-vm", "192.168.1.10").get(0)).isEqualTo("taken 192.168.0.0/16 VirtualNetworkGateway by "
                + "user route home: user route home of rt leads to a VPN gateway, and hub has none that is up: the packet is "
                + "dropped [R-UDR-02]");
    }

    /** "A peering with the hub is enough": without the hub's gateways a spoke knows of nothing behind them (R-PEER-12). */
    @Test
    void a_spoke_without_remote_gateway() {
        Outcome outcome = run(world().peering("spoke", "hub", p -> p.useRemoteGateways(false)));
        assertThat(lost(outcome.explain("spoke-vm", "a-host"))).containsExactly(
                "a-host is not reached by spoke-vm: the packet is lost at spoke-vm: no route of spoke is more specific than the "
                        + "None route 192.168.0.0/16, which drops the packet [R-RT-03]",
                "192.168.1.0/24 does not come into the table of spoke-vm: hub/vpn-gw has 192.168.1.0/24, and spoke does not use "
                        + "the gateways of hub [R-PEER-12]");
    }

    /** "The internet stays the internet": a learned 0.0.0.0/0 takes its place (R-SEL-02). */
    @Test
    void a_default_route_over_bgp() {
        Outcome outcome = run(world().site("a", s -> s.router("ce", r -> r.announce("0.0.0.0/0"))));
        assertThat(ladder(outcome, "hub-vm", "198.51.100.7")).hasSize(2).allMatch(line -> line.endsWith("[R-SEL-02]"))
                .extracting(line -> line.substring(0, line.indexOf(':'))).containsExactly(
                "taken 0.0.0.0/0 VirtualNetworkGateway from hub/vpn-gw", "lost 0.0.0.0/0 Internet");
    }

    /** "A longer path is never taken": the weight of a connection comes before it (R-ERP-03). */
    @Test
    void weight_against_prepend() {
        Outcome outcome = run(withCircuit()
                .circuit("d", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.2.0/30").router("a/ce").toAzure(m -> m.prepend(3)))
                        .secondary(l -> l.subnet("172.31.2.4/30")))
                .connection("hub-d", k -> k.gateway("hub/er-gw").circuit("d").weight(100)));
        assertThat(ladder(outcome, "hub/er-gw", "192.168.1.10")).filteredOn(line -> line.startsWith("lost")).containsExactly(
                "lost 192.168.1.0/24 from c/primary/msee: weight 0 against 100 [BGP-WEIGHT]",
                "lost 192.168.1.0/24 from c/secondary/msee: weight 0 against 100 [BGP-WEIGHT]");
    }

    /**
     * "Networks on one circuit see each other": since 2023 only where the gateways allow it (R-ERT-03). Site a tells
     * the hub of nothing but itself over the VPN, or it would join the two.
     */
    @Test
    void hairpin_off() {
        Outcome outcome = run(withCircuit().profile(2026).tunnel("to-a", t -> t.toAzure(m -> m.permit("192.168.1.0/24")))
                .virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16").subnet("default", "10.9.0.0/24")
                        .subnet("GatewaySubnet", "10.9.255.0/27").machine("far-vm", "default", "10.9.0.4")
                        .expressRouteGateway("er-gw", g -> {}))
                .connection("far-c", k -> k.gateway("far/er-gw").circuit("c")));
        assertThat(lost(outcome.explain("hub-vm", "far-vm"))).contains("hub/er-gw refuses 10.9.0.0/16: 10.9.0.0/16 is announced "
                + "by far/er-gw, and traffic from remote virtual networks is off at hub/er-gw [R-ERT-03]");
    }

    /** "Global Reach joins all my circuits": only two and two; what one learned over it the next is not told (R-GR-03). */
    @Test
    void global_reach_is_not_transitive() {
        Scenario.Builder world = Routebook.scenario("three circuits").metro("Amsterdam", m -> m.region("West Europe"));
        for (String name : List.of("x", "y", "z")) {
            int n = name.charAt(0) - 'w';
            world.site(name, s -> s.asn(65000 + n).metro("Amsterdam")
                            .router("ce", r -> r.lan("192.168." + n + ".0/24", "192.168." + n + ".1"))
                            .host(name + "-host", "192.168." + n + ".10"))
                    .circuit("er-" + name, c -> c.location("Amsterdam")
                            .primary(l -> l.subnet("172.31." + n + ".0/30").router(name + "/ce"))
                            .secondary(l -> l.subnet("172.31." + n + ".4/30")));
        }
        world.globalReach("xy", g -> g.circuit("er-x").peerCircuit("er-y").subnet("172.16.100.0/29"))
                .globalReach("yz", g -> g.circuit("er-y").peerCircuit("er-z").subnet("172.16.100.8/29"));
        assertThat(lost(run(world).explain("x-host", "z-host"))).element(1).asString()
                .startsWith("er-y/primary/msee holds 192.168.3.0/24 back from er-x/primary/msee: ").endsWith("[R-GR-03]");
    }

    /** "A firewall lets answers through": not those whose requests it has not seen, nor flows of which it sees half (R-NVA-03). */
    @Test
    void an_asymmetric_firewall() {
        Outcome outcome = run(world()
                .virtualNetwork("hub", v -> v.appliance("fw", a -> a.subnet("dmz").address("10.0.1.4").stateful(true)))
                .virtualNetwork("spoke", v -> v.subnet("default", s -> s.routeTable("rt")))
                .routeTable("rt", t -> t.toAppliance("past-fw", "10.0.0.0/24", "10.0.1.4")));
        Probe web = Probe.to(Protocol.TCP, 443);
        assertThat(lost(outcome.explain(outcome.journey("spoke-vm", "hub-vm", web)))).containsExactly(
                "hub-vm is not reached by spoke-vm: the packet is lost at hub/fw: hub/fw sees the requests of this TCP flow and "
                        + "not the answers, so it drops all but the first packet [R-NVA-03]");
        assertThat(outcome.journey("spoke-vm", "hub-vm").reached()).isTrue();
    }

    /** "Any two gateways speak BGP": not if both have the AS that every gateway has by default (R-BGP-02). */
    @Test
    void equal_as_on_both_ends() {
        Outcome outcome = run(world()
                .virtualNetwork("far", v -> v.region("West Europe").space("10.9.0.0/16").subnet("default", "10.9.0.0/24")
                        .subnet("GatewaySubnet", "10.9.255.0/27").machine("far-vm", "default", "10.9.0.4")
                        .vpnGateway("gw", g -> g.address("10.9.255.4").bgpAddress("10.9.255.30")))
                .tunnel("to-far", t -> t.gateway("hub/vpn-gw").remote("far/gw")));
        assertThat(lost(outcome.explain("hub-vm", "far-vm"))).last().isEqualTo("10.9.0.0/16 would come to hub/vpn-gw over "
                + "to-far/bgp, which is down: both ends have AS 65515 [R-BGP-02]");
    }

    /** "Too many prefixes: the rest is left out": no, the session goes, and with it every prefix (R-BGP-11). */
    @Test
    void a_prefix_limit_is_reached() {
        Outcome outcome = run(world().site("a", s -> s.router("ce", r -> r.announce(IntStream.range(0, 4000)
                .mapToObj(i -> "100." + (64 + i / 256) + "." + i % 256 + ".0/24").toArray(String[]::new)))));
        assertThat(lost(outcome.explain("hub-vm", "a-host"))).last().asString()
                .startsWith("192.168.1.0/24 would come to hub/vpn-gw over to-a/bgp, which is down: ").contains("4001")
                .endsWith("[R-BGP-11]");
    }

    /** "What has no route goes to the internet": private addresses do not (R-RT-03). Nothing joins site b here. */
    @Test
    void the_none_route() {
        Outcome outcome = run(world(), "to-b");
        assertThat(ladder(outcome, "hub-vm", "192.168.2.10")).containsExactly(
                "taken 192.168.0.0/16 None: no route of hub is more specific than the None route 192.168.0.0/16, which drops "
                        + "the packet [R-RT-03]",
                "lost 0.0.0.0/0 Internet: 0.0.0.0/0 is shorter than 192.168.0.0/16 [RFC1812-5.2.4.3]");
        assertThat(lost(outcome.explain("hub-vm", "b-host"))).last().isEqualTo(
                "to-b is down by the failure; 192.168.2.0/24 would come over it [RB-DOWN]");
    }

    /** "It arrives, so it works": the answer needs a route too, and the site does not tell Azure of its network. */
    @Test
    void the_return_path_is_missing() {
        Outcome outcome = run(world().tunnel("to-a", t -> t.toAzure(m -> m.deny("192.168.1.0/24"))));
        assertThat(lost(outcome.explain("a-host", "hub-vm"))).containsExactly(
                "hub-vm is reached by a-host, and its answer is lost at hub-vm: no route of hub is more specific than the None "
                        + "route 192.168.0.0/16, which drops the packet [R-RT-03]",
                "a/ce holds 192.168.1.0/24 back from hub/vpn-gw: 192.168.1.0/24 is denied by 192.168.1.0/24 at a/ce "
                        + "towards hub/vpn-gw [RFC4271-9.1-policy]");
    }

    /** The world with a Route Server in the hub, and an appliance that announces parts of the hub and of the spoke to it. */
    private static Scenario.Builder withRouteServer() {
        return world().virtualNetwork("hub", v -> v.subnet("RouteServerSubnet", "10.0.254.0/26")
                .appliance("nva", a -> a.subnet("dmz").address("10.0.1.4").stateful(false)
                        .bgp(b -> b.asn(65010).announce("10.0.0.0/28", "10.1.0.0/24")))
                .routeServer("ars", r -> r.peer("nva", p -> p.appliance("hub/nva"))));
    }

    /** "A Route Server steers inside a network, too": the routes of the network and its peerings win (R-ARS-10, R-SEL-03). */
    @Test
    void a_route_server_inside_a_network() {
        Outcome outcome = run(withRouteServer());
        assertThat(ladder(outcome, "hub-vm", "10.1.0.4")).startsWith(
                "taken 10.1.0.0/16 VNet peering from spoke: 10.1.0.0/16 is an address prefix of spoke, peered with hub [R-RT-07]",
                "lost 10.1.0.0/24 VirtualNetworkGateway from hub/ars: 10.1.0.0/24 VirtualNetworkGateway from hub/ars lies "
                        + "inside 10.1.0.0/16 VNet peering from spoke [R-SEL-03]");
        assertThat(ladder(outcome, "hub-vm", "10.0.0.5")).element(1).asString().startsWith(
                "lost 10.0.0.0/28 VirtualNetworkGateway from hub/ars: 10.0.0.0/28 VirtualNetworkGateway from hub/ars lies "
                        + "inside 10.0.0.0/16 ").endsWith("[R-SEL-03]");
        assertThat(there(outcome, "hub-vm", "spoke-vm")).containsExactly("hub-vm > spoke-vm : reached");
    }

    /** What the announcement cannot do, a user route does: it wins over both, longer than one, equal to the other (R-SEL-05). */
    @Test
    void a_user_route_inside_a_network() {
        Outcome outcome = run(withRouteServer().virtualNetwork("hub", v -> v.subnet("default", s -> s.routeTable("rt")))
                .routeTable("rt", t -> t.toAppliance("past-nva", "10.1.0.0/24", "10.0.1.4")));
        assertThat(ladder(outcome, "hub-vm", "10.1.0.4").get(0)).isEqualTo("taken 10.1.0.0/24 VirtualAppliance by user route "
                + "past-nva: 10.1.0.0/24 VirtualAppliance by user route past-nva stands before 10.1.0.0/24 "
                + "VirtualNetworkGateway from hub/ars [R-SEL-05]");
        assertThat(there(outcome, "hub-vm", "spoke-vm")).containsExactly("hub-vm > hub/nva > spoke-vm : reached");
    }

    /** The answer is the same whenever it is asked, and however often. */
    @Test
    void the_same_again() {
        List<List<String>> answers = Stream.of(1, 2).map(any -> run(withCircuit(), "c"))
                .map(outcome -> List.of(LadderText.text(outcome.explain("hub-vm", "b-host")),
                        LadderText.text(outcome.explain("hub-vm", "b-host")))).toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).allMatch(answers.get(0).get(0)::equals);
    }
}
