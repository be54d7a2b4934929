package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;
import routebook.scenario.VirtualNetwork;

/** Checks of route tables and user routes, each with a design that breaks it and one that does not. */
class UdrTest {

    private static final String SPOKE_TABLE = "routeTables > spoke-routes";

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("UDR_NEXTHOP_ER_GATEWAY", "spoke-routes", SPOKE_TABLE + " > routes > site > nextHop",
                    "VirtualNetworkGateway as next hop in a/app (gateways of a), where every gateway is of type "
                            + "ExpressRoute",
                    gatewayOf("a", v -> v.expressRouteGateway("er-gw", g -> {})),
                    gatewayOf("a", v -> v.vpnGateway("vpn-gw", g -> g.bgpAddress("10.1.255.4")))),
            new Fixture("UDR_NEXTHOP_GW_IN_COEXIST", "spoke-routes", SPOKE_TABLE + " > routes > site > nextHop",
                    "VirtualNetworkGateway as next hop in a/app, where a VPN and an ExpressRoute gateway",
                    gatewayOf("a", v -> v.expressRouteGateway("er-gw", g -> {})
                            .vpnGateway("vpn-gw", g -> g.bgpAddress("10.1.255.4"))),
                    gatewayOf("hub", v -> v.expressRouteGateway("er-gw", g -> {}))),
            new Fixture("UDR_NEXTHOP_TYPE_ILLEGAL", "spoke-routes", SPOKE_TABLE + " > routes > b > nextHop",
                    "VNetPeering as next hop of route b for 10.2.0.0/16",
                    spokes(t -> t.route("b", "10.2.0.0/16", UserNextHop.VNET_PEERING)),
                    spokes(t -> t.route("b", "10.2.0.0/16", UserNextHop.NONE))),
            new Fixture("UDR_NEXTHOP_TYPE_ILLEGAL", "spoke-routes", SPOKE_TABLE + " > routes > b > nextHop",
                    "VirtualNetworkServiceEndpoint as next hop",
                    spokes(t -> t.route("b", "10.2.0.0/16", UserNextHop.SERVICE_ENDPOINT)),
                    spokes(t -> t.route("b", "10.2.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))),
            new Fixture("UDR_NEXTHOP_UNREACHABLE", "spoke-routes", SPOKE_TABLE + " > routes > more > address",
                    "10.2.0.9 of appliance b/nva as next hop in a/app, from where",
                    nvaInB(), nvaInB().peering("a", "b", p -> {}).peering("b", "a", p -> {})),
            new Fixture("UDR_NEXTHOP_UNREACHABLE", "spoke-routes", SPOKE_TABLE + " > routes > more > address",
                    "192.168.0.9 of site site as next hop in a/app, b/app",
                    spokes(t -> t.toAppliance("more", "10.9.0.0/16", "192.168.0.9")),
                    spokes(t -> t.toAppliance("more", "10.9.0.0/16", "10.0.1.4"))),
            new Fixture("UDR_NEXTHOP_NO_SUCH_NIC", "spoke-routes", SPOKE_TABLE + " > routes > more > address",
                    "10.0.1.5, which no interface and no internal load balancer has; expected the address of an "
                            + "appliance: hub/fw (10.0.1.4)",
                    spokes(t -> t.toAppliance("more", "10.9.0.0/16", "10.0.1.5")),
                    spokes(t -> t.toAppliance("more", "10.9.0.0/16", "10.0.1.5")).virtualNetwork("hub",
                            v -> v.loadBalancer("lb", l -> l.subnet("AzureFirewallSubnet").frontend("10.0.1.5")))),
            new Fixture("UDR_NVA_SAME_SUBNET_LOOP", "a/app", "virtualNetworks > a > subnets > app > routeTable",
                    "table spoke-routes with route more (10.9.0.0/16) to a/nva, which stands in a/app itself",
                    nvaInA("app", "10.1.0.9"), nvaInA("nvas", "10.1.1.9")),
            new Fixture("UDR_NVA_SAME_SUBNET_LOOP", "a/app", "virtualNetworks > a > subnets > app > routeTable",
                    "to a/lb, which stands in a/app itself", balancedInA("app", "10.1.0.9"),
                    balancedInA("nvas", "10.1.1.9")),
            new Fixture("UDR_LOOP", "hub/nva2", "virtualNetworks > hub > appliances > nva2",
                    "found the ring hub/nva2 > hub/nva1 > hub/nva2 for 10.9.0.0", ring("10.9.0.0/16", "10.9.0.0/16"),
                    ring("10.9.0.0/16", "10.8.0.0/16")),
            new Fixture("UDR_LIMIT", "spoke-routes", SPOKE_TABLE + " > routes",
                    "1001 routes in table spoke-routes; expected at most 1000", routes(1001), routes(1000)),
            new Fixture("UDR_LIMIT", "spoke-routes", SPOKE_TABLE + " > routes", "expected at most 400",
                    routes(401).profile(2024), routes(400).profile(2024)),
            new Fixture("UDR_LIMIT", "bed", "routeTables", "601 in West Europe; expected at most 600 in a region",
                    tables(601), tables(600)),
            new Fixture("UDR_TAG_LIMIT", "spoke-routes", SPOKE_TABLE + " > routes > r25",
                    "26 routes for service tags in table spoke-routes; expected at most 25", tagged(26), tagged(25)),
            new Fixture("UDR_DEFAULT_DOES_NOT_COVER_PEERING", "spoke-routes", SPOKE_TABLE,
                    "0.0.0.0/0 to an appliance, which the peerings' own routes go around: a/app to 10.0.0.0/16 of hub",
                    vmInHub().virtualNetwork("b", v -> v.subnet("app", s -> s.routeTable("gateway-routes"))),
                    vmInHub().routeTable("spoke-routes", t -> t.toAppliance("hub", "10.0.0.0/16", "10.0.1.4"))),
            new Fixture("UDR_DEFAULT_DOES_NOT_COVER_PEERING", "spoke-routes", SPOKE_TABLE, "a/app to 10.2.0.0/16 of b",
                    Beds.firewall().peering("a", "b", p -> {}).peering("b", "a", p -> {}),
                    Beds.firewall()),
            new Fixture("UDR_ONPREM_BYPASSES_FIREWALL", "hub/GatewaySubnet",
                    "virtualNetworks > hub > subnets > GatewaySubnet",
                    "no way through it for what comes in from sites: 10.3.0.0/24 of c/app",
                    thirdSpoke(), thirdSpoke().routeTable("gateway-routes",
                            t -> t.toAppliance("to-c", "10.3.0.0/16", "10.0.1.4"))),
            new Fixture("UDR_BGP_MORE_SPECIFIC_THAN_DEFAULT", "spoke-routes",
                    SPOKE_TABLE + " > propagateGatewayRoutes",
                    "0.0.0.0/0 to an appliance and propagation on, so that traffic for 192.168.0.0/24 of site site",
                    spokes(t -> t.propagateGatewayRoutes(true)),
                    spokes(t -> t.propagateGatewayRoutes(true).toAppliance("site", "192.168.0.0/24", "10.0.1.4"))),
            new Fixture("UDR_PUBLIC_IP_BEHIND_DEFAULT", "a-vm", "virtualNetworks > a > machines > a-vm > publicAddress",
                    "203.0.113.20 on machine a-vm, whose answers to the internet leave by an appliance (0.0.0.0/0 to "
                            + "hub/fw)",
                    publicMachine(), publicMachine().routeTable("spoke-routes",
                            t -> t.route("all", "0.0.0.0/0", UserNextHop.INTERNET))),
            new Fixture("UDR_PUBLIC_IP_BEHIND_DEFAULT", "vm", "virtualNetworks > hub > machines > vm > publicAddress",
                    "leave by a gateway", defaultFromSite(),
                    defaultFromSite().tunnel("vpn", t -> t.toAzure(m -> m.deny("0.0.0.0/0")))),
            new Fixture("UDR_PUBLIC_IP_BEHIND_DEFAULT", "vm", "virtualNetworks > hub > machines > vm > publicAddress",
                    "leave by a gateway (0.0.0.0/0 to a gateway)", defaultFromSite().tunnel("vpn", t -> t.toAzure(m -> m.deny("0.0.0.0/0")))
                            .virtualNetwork("hub", v -> v.vpnGateway("vpn-gw", g -> g.defaultSite("vpn"))),
                    defaultFromSite().tunnel("vpn", t -> t.toAzure(m -> m.deny("0.0.0.0/0")))),
            new Fixture("UDR_PROPAGATION_OFF_NO_RETURN", "spoke-routes", SPOKE_TABLE + " > propagateGatewayRoutes",
                    "no user route from a/app, b/app to 192.168.0.0/24 of site site",
                    spokes(t -> t.toAppliance("all", "10.0.0.0/8", "10.0.1.4")),
                    spokes(t -> t.toAppliance("all", "10.0.0.0/8", "10.0.1.4")
                            .route("site", "192.168.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))),
            new Fixture("UDR_SERVICE_ENDPOINT_BYPASS", "a/app", "virtualNetworks > a > subnets > app > serviceEndpoints",
                    "the service endpoint of Storage in a/app, whose table leads such traffic to an appliance",
                    storage(), storage().routeTable("spoke-routes", t -> t.toAppliance("all", "10.0.0.0/8", "10.0.1.4"))),
            new Fixture("UDR_WHOLE_VNET_CAPTURES_SUBNET", "spoke-routes", SPOKE_TABLE + " > routes",
                    "10.1.0.0/16 to hub/fw in a/app (10.1.0.0/24), which takes traffic inside the subnet",
                    wholeNetwork(), wholeNetwork().routeTable("spoke-routes",
                            t -> t.route("own", "10.1.0.0/24", UserNextHop.VNET_LOCAL))),
            new Fixture("UDR_MORE_SPECIFIC_BGP_VS_PEERING", "hub", "virtualNetworks > hub",
                    "gateways learn 10.4.7.0/24 of site site inside 10.4.0.0/16 of d",
                    inPeered("10.4.7.0/24"), inPeered("10.5.7.0/24")),
            new Fixture("ARS_SUBNET_UDR_NSG", "hub/RouteServerSubnet",
                    "virtualNetworks > hub > subnets > RouteServerSubnet > routeTable",
                    "route table gateway-routes on hub/RouteServerSubnet",
                    routeServer(true, false), routeServer(false, false)),
            new Fixture("ARS_SUBNET_UDR_NSG", "hub/RouteServerSubnet",
                    "virtualNetworks > hub > subnets > RouteServerSubnet > securityGroup",
                    "security group nsg on hub/RouteServerSubnet", routeServer(false, true), routeServer(false, false)));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder spokes(Consumer<RouteTable.Builder> change) {
        return Beds.firewall().routeTable("spoke-routes", change);
    }

    /** Spoke a, with a gateway of its own or at the hub's, has a route to "the gateway". */
    private static Scenario.Builder gatewayOf(String network, Consumer<VirtualNetwork.Builder> gateways) {
        return Beds.firewall().virtualNetwork(network, gateways)
                .virtualNetwork("b", v -> v.subnet("app", s -> s.routeTable("other")))
                .routeTable("other", t -> {})
                .routeTable("spoke-routes", t -> t.route("site", "192.168.0.0/24", UserNextHop.VIRTUAL_NETWORK_GATEWAY));
    }

    private static Scenario.Builder nvaInB() {
        return spokes(t -> t.toAppliance("more", "10.9.0.0/16", "10.2.0.9")).virtualNetwork("b",
                v -> v.appliance("nva", n -> n.subnet("app").address("10.2.0.9")));
    }

    private static Scenario.Builder nvaInA(String subnet, String address) {
        return spokes(t -> t.toAppliance("more", "10.9.0.0/16", address)).virtualNetwork("a",
                v -> v.subnet("nvas", "10.1.1.0/24").appliance("nva", n -> n.subnet(subnet).address(address)));
    }

    /** The frontend stands apart; what counts is where the appliance behind it stands. */
    private static Scenario.Builder balancedInA(String subnet, String address) {
        return nvaInA(subnet, address).virtualNetwork("a", v -> v.subnet("front", "10.1.2.0/24")
                        .loadBalancer("lb", l -> l.subnet("front").frontend("10.1.2.4").backends("nva")))
                .routeTable("spoke-routes", t -> t.toAppliance("more", "10.9.0.0/16", "10.1.2.4"));
    }

    private static Scenario.Builder ring(String first, String second) {
        return Beds.empty().virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16")
                        .subnet("one", s -> s.prefix("10.0.1.0/24").routeTable("t1"))
                        .subnet("two", s -> s.prefix("10.0.2.0/24").routeTable("t2"))
                        .appliance("nva1", n -> n.subnet("one").address("10.0.1.4"))
                        .appliance("nva2", n -> n.subnet("two").address("10.0.2.4")))
                .routeTable("t1", t -> t.toAppliance("r", first, "10.0.2.4"))
                .routeTable("t2", t -> t.toAppliance("r", second, "10.0.1.4"));
    }

    /** So many routes in all. */
    private static Scenario.Builder routes(int count) {
        return spokes(t -> IntStream.range(1, count).forEach(
                i -> t.route("r" + i, "172.16." + i / 256 + "." + i % 256 + "/32", UserNextHop.NONE)));
    }

    private static Scenario.Builder tables(int count) {
        Scenario.Builder bed = Beds.empty();
        for (int i = 0; i < count; i++) {
            String table = "t" + i;
            String prefix = "10." + i / 256 + "." + i % 256 + ".0/24";
            bed.routeTable(table, t -> {}).virtualNetwork("n" + i, v -> v.region("West Europe").space(prefix)
                    .subnet("app", s -> s.prefix(prefix).routeTable(table)));
        }
        return bed;
    }

    private static Scenario.Builder tagged(int count) {
        Scenario.Builder bed = Beds.firewall();
        for (int i = 0; i < count; i++) {
            String name = "r" + i;
            bed.serviceTag("Tag" + i, "198.51.100." + i + "/32")
                    .routeTable("spoke-routes", t -> t.route(name, "Tag" + name.substring(1), UserNextHop.INTERNET));
        }
        return bed;
    }

    private static Scenario.Builder vmInHub() {
        return Beds.firewall().virtualNetwork("hub", v -> v.subnet("tools", "10.0.7.0/24")
                .machine("tools-vm", "tools", "10.0.7.4"));
    }

    private static Scenario.Builder thirdSpoke() {
        return Beds.firewall().virtualNetwork("c", v -> v.region("West Europe").space("10.3.0.0/16")
                        .subnet("app", s -> s.prefix("10.3.0.0/24").routeTable("spoke-routes")))
                .peering("hub", "c", p -> p.allowGatewayTransit(true))
                .peering("c", "hub", p -> p.useRemoteGateways(true).allowForwardedTraffic(true));
    }

    private static Scenario.Builder publicMachine() {
        return Beds.firewall().virtualNetwork("a", v -> v.machine("a-vm", m -> m.publicAddress("203.0.113.20")));
    }

    private static Scenario.Builder defaultFromSite() {
        return vmInHub().virtualNetwork("hub", v -> v.machine("vm", m -> m.subnet("tools").address("10.0.7.9")
                        .publicAddress("203.0.113.20")))
                .site("site", s -> s.router("ce1", r -> r.lan("0.0.0.0/0", "192.168.0.1")));
    }

    private static Scenario.Builder storage() {
        return Beds.firewall().serviceTag("Storage", "20.150.0.0/15")
                .virtualNetwork("a", v -> v.subnet("app", s -> s.serviceEndpoints("Storage")));
    }

    private static Scenario.Builder wholeNetwork() {
        return spokes(t -> t.toAppliance("whole", "10.1.0.0/16", "10.0.1.4"));
    }

    /** Network d is peered with the hub and uses none of its gateways, so the site does not meet it. */
    private static Scenario.Builder inPeered(String prefix) {
        return Beds.firewall().virtualNetwork("d", v -> v.region("West Europe").space("10.4.0.0/16"))
                .peering("hub", "d", p -> {}).peering("d", "hub", p -> {})
                .virtualNetwork("a", v -> {})
                .peering("a", "hub", p -> p.useRemoteGateways(false))
                .peering("b", "hub", p -> p.useRemoteGateways(false))
                .site("site", s -> s.router("ce1", r -> r.lan(prefix, "192.168.0.1")));
    }

    private static Scenario.Builder routeServer(boolean table, boolean group) {
        return Beds.firewall().securityGroup("nsg", g -> {}).virtualNetwork("hub", v -> v.subnet("RouteServerSubnet", s -> {
            s.prefix("10.0.9.0/26");
            if (table) {
                s.routeTable("gateway-routes");
            }
            if (group) {
                s.securityGroup("nsg");
            }
        }));
    }

    @Test
    void aRemoteExpressRouteGatewayAsNextHopIsAcceptedAndLosesPackets() {
        Scenario remote = Beds.hubAndSpoke()
                .virtualNetwork("er", v -> v.region("West Europe").space("10.7.0.0/16").expressRouteGateway("gw", g -> {}))
                .virtualNetwork("x", v -> v.region("West Europe").space("10.8.0.0/16")
                        .subnet("app", s -> s.prefix("10.8.0.0/24").routeTable("t")))
                .peering("er", "x", p -> p.allowGatewayTransit(true)).peering("x", "er", p -> p.useRemoteGateways(true))
                .routeTable("t", t -> t.route("r", "192.168.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY)).build();

        Finding finding = Fixture.findings("UDR_NEXTHOP_ER_GATEWAY", remote).get(0);

        assertThat(List.of(finding.severity(), finding.effect())).containsExactly(Severity.ERROR, Effect.FAILS);
    }

    @Test
    void tooManyTablesMayLieInSeveralSubscriptions() {
        Finding finding = Fixture.findings("UDR_LIMIT", tables(601).build()).get(0);

        assertThat(List.of(finding.severity(), finding.effect())).containsExactly(Severity.WARNING, Effect.RUNS);
    }

    @Test
    void gatewaysBelongToARingToo() {
        Scenario ring = spokes(t -> {}).routeTable("fw-routes",
                        t -> t.route("a", "10.1.0.0/16", UserNextHop.VIRTUAL_NETWORK_GATEWAY))
                .virtualNetwork("hub", v -> v.subnet("AzureFirewallSubnet", s -> s.routeTable("fw-routes"))).build();

        assertThat(Fixture.findings("UDR_LOOP", ring)).extracting(Finding::text).singleElement().asString()
                .contains("the ring hub/fw > gateways of hub > hub/fw for 10.1.0.0");
    }
}
