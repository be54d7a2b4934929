package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static routebook.testing.Worlds.lostBy;
import static routebook.testing.Worlds.run;
import static routebook.testing.Worlds.there;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.azure.EffectiveTable;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.study.Outcome;

/**
 * Which route of a subnet a packet follows. The first world is the worked example of Microsoft's page on user routes
 * (virtual-networks-udr-overview.md, "Routing example"), addresses included.
 *
 * <pre>
 *   virtual-network-1 10.0.0.0/16                        virtual-network-2 10.1.0.0/16, 10.2.0.0/16
 *     Subnet1 10.0.0.0/24    vm1 .4  twin .5  (table)      vm3 10.1.0.4
 *     Subnet2 10.0.1.0/24    vm2 .4        ---peering---
 *     dmz     10.0.100.0/24  nva .4
 *     GatewaySubnet          gw --- vpn --- dc 10.10.0.0/16  dc-host
 *
 *   the internet: server 198.51.100.7;  Azure Storage 20.60.0.0/16: storage 20.60.0.10
 * </pre>
 */
class B02_SelectionTest {

    private static Scenario.Builder example(Consumer<RouteTable.Builder> routes) {
        return Routebook.scenario("worked example")
                .virtualNetwork("virtual-network-1", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("Subnet1", s -> s.prefix("10.0.0.0/24").routeTable("table1").serviceEndpoints("Storage"))
                        .subnet("Subnet2", "10.0.1.0/24").subnet("dmz", "10.0.100.0/24")
                        .subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("vm1", "Subnet1", "10.0.0.4").machine("twin", "Subnet1", "10.0.0.5")
                        .machine("vm2", "Subnet2", "10.0.1.4")
                        .appliance("nva", a -> a.subnet("dmz").address("10.0.100.4").publicAddress("203.0.113.4")
                                .stateful(false))
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .virtualNetwork("virtual-network-2", v -> v.region("West Europe").space("10.1.0.0/16", "10.2.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("vm3", "default", "10.1.0.4"))
                .peering("virtual-network-1", "virtual-network-2", p -> {})
                .peering("virtual-network-2", "virtual-network-1", p -> {})
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("10.10.0.0/16", "10.10.0.1"))
                        .host("dc-host", "10.10.0.10"))
                .tunnel("dc-vpn", t -> t.gateway("virtual-network-1/gw").remote("dc/ce").siteAddress("10.10.0.1"))
                .serviceTag("Storage", "20.60.0.0/16")
                .internetHost("server", "198.51.100.7").internetHost("storage", "20.60.0.10")
                .routeTable("table1", routes);
    }

    private static final Consumer<RouteTable.Builder> TABLE1 = t -> t
            .toAppliance("Within-VNet1", "10.0.0.0/16", "10.0.100.4")
            .route("Within-Subnet1", "10.0.0.0/24", UserNextHop.VNET_LOCAL)
            .route("ToVNet2-1-Drop", "10.1.0.0/16", UserNextHop.NONE)
            .route("ToVNet2-2-Drop", "10.2.0.0/16", UserNextHop.NONE)
            .toAppliance("To-On-Prem", "10.10.0.0/16", "10.0.100.4")
            .toAppliance("Default-NVA", "0.0.0.0/0", "10.0.100.4");

    /** Source, state, prefix, next hop type, and of a user route its address and name: Azure's columns (R-OUT-01). */
    private static List<String> rows(Outcome outcome, String subnet) {
        return outcome.findTable(subnet).orElseThrow().lines().stream().map(B02_SelectionTest::row).toList();
    }

    private static String row(EffectiveTable.Line line) {
        var route = line.route();
        String user = route.isUserRoute() ? (route.nextHopIps().isEmpty() ? "" : " " + route.nextHopIps().get(0)) + " "
                + route.origin().element() : "";
        return route.origin().kind().word() + " " + (line.active() ? "Active" : "Invalid") + " " + route.prefix() + " "
                + route.type().word() + user;
    }

    private static List<String> rows(Outcome outcome, String subnet, String prefix) {
        return rows(outcome, subnet).stream().filter(row -> row.contains(" " + prefix + " ")).toList();
    }

    /**
     * R-SEL-07, R-OUT-01: the twelve rows of the page, in its states. R-SEL-05: a user route with the same prefix overrides
     * the network's, the peering's, the gateway's and the internet's. R-RT-05: no None row is left. R-RT-09: the service
     * endpoint's row. The page prints source Default for row 8 and names the source Virtual network gateway further above;
     * R-OUT-01 takes the latter.
     */
    @Test
    void worked_example_subnet1() {
        assertThat(rows(run(example(TABLE1)), "virtual-network-1/Subnet1")).containsExactlyInAnyOrder(
                "Default Invalid 10.0.0.0/16 VnetLocal",
                "User Active 10.0.0.0/16 VirtualAppliance 10.0.100.4 Within-VNet1",
                "User Active 10.0.0.0/24 VnetLocal Within-Subnet1",
                "Default Invalid 10.1.0.0/16 VNet peering",
                "Default Invalid 10.2.0.0/16 VNet peering",
                "User Active 10.1.0.0/16 None ToVNet2-1-Drop",
                "User Active 10.2.0.0/16 None ToVNet2-2-Drop",
                "VirtualNetworkGateway Invalid 10.10.0.0/16 VirtualNetworkGateway",
                "User Active 10.10.0.0/16 VirtualAppliance 10.0.100.4 To-On-Prem",
                "Default Active 20.60.0.0/16 VirtualNetworkServiceEndpoint",
                "Default Invalid 0.0.0.0/0 Internet",
                "User Active 0.0.0.0/0 VirtualAppliance 10.0.100.4 Default-NVA");
    }

    /** The subnet beside it has no table, no service endpoint (R-RT-09), and all None rows (R-RT-03, with 172.16/12). */
    @Test
    void worked_example_subnet2() {
        assertThat(rows(run(example(TABLE1)), "virtual-network-1/Subnet2")).containsExactlyInAnyOrder(
                "Default Active 10.0.0.0/16 VnetLocal",
                "Default Active 10.1.0.0/16 VNet peering",
                "Default Active 10.2.0.0/16 VNet peering",
                "VirtualNetworkGateway Active 10.10.0.0/16 VirtualNetworkGateway",
                "Default Active 0.0.0.0/0 Internet",
                "Default Active 10.0.0.0/8 None",
                "Default Active 172.16.0.0/12 None",
                "Default Active 192.168.0.0/16 None",
                "Default Active 100.64.0.0/10 None");
    }

    /** The page's four requirements: inspect all, but not inside the subnet and not to storage; drop to the other network. */
    @Test
    void worked_example_flows() {
        Outcome outcome = run(example(TABLE1));
        assertThat(there(outcome, "vm1", "twin")).containsExactly("vm1 > twin : reached");
        assertThat(there(outcome, "vm1", "vm2")).containsExactly("vm1 > virtual-network-1/nva > vm2 : reached");
        assertThat(there(outcome, "vm1", "dc-host")).containsExactly(
                "vm1 > virtual-network-1/nva > virtual-network-1/gw > dc/ce > dc-host : reached");
        assertThat(outcome.journey("vm1", "vm3").findLoss().orElseThrow().toLine()).isEqualTo("vm1 : dropped");
        assertThat(outcome.journey("vm1", "vm3").findLoss().orElseThrow().end().text()).contains("ToVNet2-1-Drop");
        assertThat(outcome.journey("vm1", "server").there().get(0).nodes()).contains("virtual-network-1/nva");
        assertThat(outcome.journey("vm1", "server").reached()).isTrue();
    }

    /**
     * R-SEL-04, R-UDR-07, R-RT-09: storage is reached over the service endpoint, past the appliance's default route. It is
     * a path that works: the service answers to the private address.
     */
    @Test
    void a_service_endpoint_reaches_its_service_directly() {
        Outcome outcome = run(example(TABLE1));
        assertThat(outcome.journey("vm1", "storage").there().get(0).nodes()).doesNotContain("virtual-network-1/nva");
        assertThat(outcome.journey("vm1", "storage").there().get(0).delivered()).isTrue();
        assertThat(outcome.journey("vm1", "storage").reached()).as("the service's answer comes back").isTrue();
    }

    /** R-SEL-04: not even a user route with the service's exact prefix takes it away. */
    @Test
    void a_service_endpoint_route_beats_a_user_route() {
        Outcome outcome = run(example(t -> t.toAppliance("storage", "20.60.0.0/16", "10.0.100.4")));
        assertThat(rows(outcome, "virtual-network-1/Subnet1", "20.60.0.0/16")).containsExactlyInAnyOrder(
                "Default Active 20.60.0.0/16 VirtualNetworkServiceEndpoint",
                "User Invalid 20.60.0.0/16 VirtualAppliance 10.0.100.4 storage");
    }

    /** R-SEL-03 names service endpoints too: a more specific route learned by a gateway takes nothing from them. */
    @Test
    void a_service_endpoint_route_beats_a_more_specific_gateway_route() {
        Outcome outcome = run(example(t -> {})
                .site("dc", s -> s.router("ce", r -> r.announce("20.60.0.0/24"))));
        assertThat(rows(outcome, "virtual-network-1/Subnet2", "20.60.0.0/24"))
                .containsExactly("VirtualNetworkGateway Active 20.60.0.0/24 VirtualNetworkGateway");
        assertThat(rows(outcome, "virtual-network-1/Subnet1", "20.60.0.0/24"))
                .containsExactly("VirtualNetworkGateway Invalid 20.60.0.0/24 VirtualNetworkGateway");
    }

    /**
     * R-SEL-03: a company that uses the service's public range on its own site does not get there from a subnet with the
     * endpoint, and a design without a single internet host must be able to say so.
     */
    @Test
    void a_site_that_uses_the_services_range() {
        Outcome outcome = run(Routebook.scenario("a borrowed range")
                .virtualNetwork("net", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("with", s -> s.prefix("10.0.0.0/24").serviceEndpoints("Storage"))
                        .subnet("without", "10.0.1.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("with-vm", "with", "10.0.0.4").machine("without-vm", "without", "10.0.1.4")
                        .vpnGateway("gw", g -> g.address("10.0.255.4").bgpAddress("10.0.255.30")))
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("20.60.0.0/16", "20.60.0.1"))
                        .host("dc-host", "20.60.0.10"))
                .tunnel("dc-vpn", t -> t.gateway("net/gw").remote("dc/ce").siteAddress("20.60.0.1"))
                .serviceTag("Storage", "20.60.0.0/16"));
        assertThat(there(outcome, "without-vm", "dc-host")).containsExactly("without-vm > net/gw > dc/ce > dc-host : reached");
        assertThat(outcome.journey("with-vm", "dc-host").reached()).isFalse();
    }

    /** R-SEL-06: a user route with the network's own prefix captures neighbours in the subnet too. */
    @Test
    void the_networks_exact_prefix_captures_the_own_subnet() {
        Outcome outcome = run(example(t -> t.toAppliance("Within-VNet1", "10.0.0.0/16", "10.0.100.4")));
        assertThat(there(outcome, "vm1", "twin")).containsExactly("vm1 > virtual-network-1/nva > twin : reached");
    }

    /** R-SEL-05: a default route alone steers neither inside the network nor to its peers, whatever was meant. */
    @Test
    void a_default_route_steers_nothing_local_or_peered() {
        Outcome outcome = run(example(t -> t.toAppliance("all", "0.0.0.0/0", "10.0.100.4")));
        assertThat(there(outcome, "vm1", "vm2")).containsExactly("vm1 > vm2 : reached");
        assertThat(there(outcome, "vm1", "vm3")).containsExactly("vm1 > vm3 : reached");
    }

    /** R-SEL-01: and what a gateway learned is more specific than it, too; 10.0.0.0/8 would not do either. */
    @Test
    void a_shorter_user_route_does_not_steer_what_a_gateway_learned() {
        Outcome outcome = run(example(t -> t.toAppliance("all", "0.0.0.0/0", "10.0.100.4")
                .toAppliance("private", "10.0.0.0/8", "10.0.100.4")));
        assertThat(there(outcome, "vm1", "dc-host"))
                .containsExactly("vm1 > virtual-network-1/gw > dc/ce > dc-host : reached");
    }

    /** R-SEL-02: of equal prefixes user before gateway, gateway before system. */
    @Test
    void user_then_gateway_then_system() {
        Outcome outcome = run(example(t -> t.toAppliance("all", "0.0.0.0/0", "10.0.100.4"))
                .site("dc", s -> s.router("ce", r -> r.announce("0.0.0.0/0"))));
        assertThat(rows(outcome, "virtual-network-1/Subnet1", "0.0.0.0/0")).containsExactlyInAnyOrder(
                "User Active 0.0.0.0/0 VirtualAppliance 10.0.100.4 all",
                "VirtualNetworkGateway Invalid 0.0.0.0/0 VirtualNetworkGateway",
                "Default Invalid 0.0.0.0/0 Internet");
        assertThat(rows(outcome, "virtual-network-1/Subnet2", "0.0.0.0/0")).containsExactlyInAnyOrder(
                "VirtualNetworkGateway Active 0.0.0.0/0 VirtualNetworkGateway",
                "Default Invalid 0.0.0.0/0 Internet");
    }

    /** R-RT-05: a default route of the user takes the None rows away; a route that is not quite one does not. */
    @Test
    void none_rows_vanish_under_a_user_default_route_only() {
        assertThat(rows(run(example(t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))),
                "virtual-network-1/Subnet1")).noneMatch(row -> row.endsWith(" None"));
        assertThat(rows(run(example(t -> t.route("half", "0.0.0.0/1", UserNextHop.INTERNET)
                .route("other-half", "128.0.0.0/1", UserNextHop.INTERNET))), "virtual-network-1/Subnet1"))
                .filteredOn(row -> row.endsWith(" None")).hasSize(4);
    }

    /** R-RT-05 speaks of 0.0.0.0/0: a user default route of the other family leaves the four IPv4 None rows alone. */
    @Test
    void an_ipv6_default_route_leaves_the_none_rows_of_ipv4() {
        Outcome outcome = run(example(t -> t.route("six", "::/0", UserNextHop.NONE)));
        assertThat(rows(outcome, "virtual-network-1/Subnet1"))
                .filteredOn(row -> row.startsWith("Default") && row.endsWith(" None")).hasSize(4);
    }

    /** R-RT-05: a private address of no connected network follows the user's default route, instead of being dropped. */
    @Test
    void private_addresses_follow_the_user_default_route() {
        Consumer<Scenario.Builder> elsewhere = world -> world.virtualNetwork("elsewhere", v -> v.region("West Europe")
                .space("172.16.0.0/24").subnet("default", "172.16.0.0/24").machine("else-vm", "default", "172.16.0.4"));
        Scenario.Builder plain = example(t -> {});
        elsewhere.accept(plain);
        assertThat(lostBy(run(plain), "vm1", "else-vm")).isEqualTo("vm1 R-RT-03");
        Scenario.Builder steered = example(t -> t.toAppliance("all", "0.0.0.0/0", "10.0.100.4"));
        elsewhere.accept(steered);
        assertThat(lostBy(run(steered), "vm1", "else-vm")).isEqualTo("virtual-network-1/nva R-RT-03");
    }

    /** R-SEL-08: the explicit prefix, then a regional tag, the service's tag, AzureCloud with a region, AzureCloud. */
    @Test
    void explicit_prefix_then_tags_from_special_to_general() {
        String[] order = {"20.50.0.0/16", "Storage.WestEurope", "Sql", "AzureCloud.westeurope", "AzureCloud"};
        for (int first = 0; first < order.length; first++) {
            int from = first;
            Outcome outcome = run(example(t -> {
                for (int i = order.length - 1; i >= from; i--) {
                    t.route("r" + i, order[i], UserNextHop.NONE);
                }
            }).serviceTag("Storage.WestEurope", "20.50.0.0/16").serviceTag("Sql", "20.50.0.0/16")
                    .serviceTag("AzureCloud.westeurope", "20.50.0.0/16").serviceTag("AzureCloud", "20.50.0.0/16"));
            assertThat(rows(outcome, "virtual-network-1/Subnet1", "20.50.0.0/16"))
                    .hasSize(order.length - first)
                    .filteredOn(row -> row.startsWith("User Active"))
                    .containsExactly("User Active 20.50.0.0/16 None r" + first);
        }
    }

    /** R-SEL-01 with tags: a longer prefix of a general tag is still longer. */
    @Test
    void a_longer_prefix_of_a_general_tag_wins() {
        Outcome outcome = run(example(t -> t.route("explicit", "198.51.100.0/24", UserNextHop.NONE)
                .toAppliance("cloud", "AzureCloud", "10.0.100.4")).serviceTag("AzureCloud", "198.51.100.0/28"));
        assertThat(outcome.journey("vm1", "server").there().get(0).nodes()).contains("virtual-network-1/nva");
    }

    /** R-SEL-09: one site, two routers, two tunnels: the gateway uses both. */
    @Test
    void equal_routes_of_two_tunnels_share_the_load() {
        Outcome outcome = run(example(t -> {})
                .site("dc", s -> s.router("ce2", r -> r.lan("10.10.0.0/16", "10.10.0.2")))
                .tunnel("dc-vpn2", t -> t.gateway("virtual-network-1/gw").remote("dc/ce2").siteAddress("10.10.0.2")));
        assertThat(there(outcome, "vm2", "dc-host")).containsExactly(
                "vm2 > virtual-network-1/gw > dc/ce > dc-host : reached",
                "vm2 > virtual-network-1/gw > dc/ce2 > dc-host : reached");
    }

    /**
     * A hub with ExpressRoute, and a site that announces a part of the spoke.
     *
     * <pre>
     *   spoke 10.1.0.0/16 ---peering--- hub 10.0.0.0/16 --- er --- dc announces 10.1.0.0/25
     * </pre>
     */
    private static Scenario.Builder leaking(Consumer<RouteTable.Builder> routes) {
        return Routebook.scenario("a site announces a part of a peered network")
                .metro("Amsterdam", m -> m.region("West Europe"))
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("default", s -> s.prefix("10.0.0.0/24").routeTable("steering"))
                        .subnet("dmz", "10.0.1.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("hub-vm", "default", "10.0.0.4")
                        .appliance("fw", a -> a.subnet("dmz").address("10.0.1.4").stateful(false))
                        .expressRouteGateway("gw", g -> {}))
                .virtualNetwork("spoke", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").machine("spoke-vm", "default", "10.1.0.4"))
                .peering("hub", "spoke", p -> {}).peering("spoke", "hub", p -> {})
                .site("dc", s -> s.asn(65001).router("ce", r -> r.lan("192.168.1.0/24", "192.168.1.1")
                        .announce("10.1.0.0/25")))
                .circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").router("dc/ce"))
                        .secondary(l -> l.subnet("172.31.1.4/30").router("dc/ce")))
                .connection("hub-er", k -> k.gateway("hub/gw").circuit("er"))
                .routeTable("steering", routes);
    }

    /** R-SEL-03: the peering's shorter route is preferred to the gateway's longer one. */
    @Test
    void a_more_specific_route_inside_a_peered_network_attracts_nothing() {
        Outcome outcome = run(leaking(t -> {}));
        assertThat(rows(outcome, "hub/default", "10.1.0.0/25"))
                .containsExactly("VirtualNetworkGateway Invalid 10.1.0.0/25 VirtualNetworkGateway");
        assertThat(there(outcome, "hub-vm", "spoke-vm")).containsExactly("hub-vm > spoke-vm : reached");
    }

    /**
     * R-SEL-03: "never attracts traffic; only a user route can override". A user route with the peering's own prefix takes
     * the place of the peering's route. It does not let the gateway's longer route in.
     */
    @Test
    void overriding_the_peering_does_not_let_the_more_specific_route_in() {
        Outcome outcome = run(leaking(t -> t.toAppliance("spoke", "10.1.0.0/16", "10.0.1.4")));
        assertThat(rows(outcome, "hub/default", "10.1.0.0/25"))
                .containsExactly("VirtualNetworkGateway Invalid 10.1.0.0/25 VirtualNetworkGateway");
        assertThat(there(outcome, "hub-vm", "spoke-vm")).containsExactly("hub-vm > hub/fw > spoke-vm : reached");
    }
}
