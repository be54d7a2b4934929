package routebook.azure.review;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import routebook.scenario.Scenario;
import routebook.scenario.UserNextHop;

/** Checks of the GatewaySubnet and of gateways, each with a design that breaks it and one that does not. */
class GatewayTest {

    private static final String GATEWAY_TABLE = "virtualNetworks > hub > subnets > GatewaySubnet > routeTable";

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("GW_SUBNET_MISSING", "a", "virtualNetworks > a > subnets",
                    "a/gw and no subnet to stand in among app; expected a subnet of the name GatewaySubnet",
                    Beds.network(v -> v.expressRouteGateway("gw", g -> {})),
                    Beds.network(v -> v.expressRouteGateway("gw", g -> {}).subnet("GatewaySubnet", "10.1.255.0/27"))),
            new Fixture("GW_SUBNET_TOO_SMALL_VPN", "a/GatewaySubnet", "virtualNetworks > a > subnets > GatewaySubnet",
                    "10.1.255.0/30; expected /29 or larger", vpn("10.1.255.0/30"), vpn("10.1.255.0/29")),
            new Fixture("GW_SUBNET_TOO_SMALL_COEXIST", "a/GatewaySubnet",
                    "virtualNetworks > a > subnets > GatewaySubnet",
                    "10.1.255.0/28; expected /27 or larger for a VPN and an ExpressRoute gateway",
                    vpn("10.1.255.0/28").virtualNetwork("a", v -> v.expressRouteGateway("er-gw", g -> {})),
                    vpn("10.1.255.0/28")),
            new Fixture("GW_SUBNET_TOO_SMALL_16_CIRCUITS", "a/GatewaySubnet",
                    "virtualNetworks > a > subnets > GatewaySubnet",
                    "10.1.255.0/27 and connections to 16 circuits; expected /26 or larger",
                    circuits("10.1.255.0/27", 16), circuits("10.1.255.0/27", 15)),
            new Fixture("GW_SUBNET_TOO_SMALL_16_CIRCUITS", "a/GatewaySubnet",
                    "virtualNetworks > a > subnets > GatewaySubnet", "expected /26 or larger for 16 circuits",
                    circuits("10.1.255.0/28", 16), circuits("10.1.255.0/26", 16)),
            new Fixture("GW_SUBNET_DEFAULT_ROUTE", "hub/GatewaySubnet", GATEWAY_TABLE,
                    "table gateway-routes with 0.0.0.0/0 (route all)",
                    Beds.firewall().routeTable("gateway-routes", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.1.4")),
                    Beds.firewall().routeTable("gateway-routes", t -> t.toAppliance("half", "0.0.0.0/1", "10.0.1.4"))),
            new Fixture("GW_SUBNET_NSG", "hub/GatewaySubnet",
                    "virtualNetworks > hub > subnets > GatewaySubnet > securityGroup",
                    "security group nsg on hub/GatewaySubnet",
                    group("GatewaySubnet"), group("AzureFirewallSubnet")),
            new Fixture("GW_SUBNET_PROPAGATION_OFF", "hub/GatewaySubnet", GATEWAY_TABLE,
                    "table gateway-routes with propagateGatewayRoutes off",
                    Beds.firewall().routeTable("gateway-routes", t -> t.propagateGatewayRoutes(false)),
                    Beds.firewall()),
            new Fixture("GW_SUBNET_UDR_SELF", "hub/GatewaySubnet", GATEWAY_TABLE,
                    "10.0.0.0/16 (route own), which covers hub/GatewaySubnet (10.0.255.0/26)",
                    Beds.firewall().routeTable("gateway-routes", t -> t.toAppliance("own", "10.0.0.0/16", "10.0.1.4")),
                    Beds.firewall().routeTable("gateway-routes", t -> t.toAppliance("own", "10.0.0.0/15", "10.0.1.4"))),
            new Fixture("GW_SUBNET_UDR_SELF", "hub/GatewaySubnet", GATEWAY_TABLE,
                    "10.0.255.32/27 (route own), which covers hub/GatewaySubnet",
                    Beds.firewall().routeTable("gateway-routes", t -> t.route("own", "10.0.255.32/27", UserNextHop.NONE)),
                    Beds.firewall().routeTable("gateway-routes",
                            t -> t.route("own", "10.0.255.32/27", UserNextHop.VNET_LOCAL))),
            new Fixture("GW_SUBNET_UDR_SELF", "hub/GatewaySubnet", GATEWAY_TABLE,
                    "203.0.113.0/24 (route public), which covers 203.0.113.7 of a gateway",
                    Beds.firewall().routeTable("gateway-routes",
                            t -> t.toAppliance("public", "203.0.113.0/24", "10.0.1.4")),
                    Beds.firewall().routeTable("gateway-routes",
                            t -> t.route("public", "203.0.113.0/24", UserNextHop.INTERNET))),
            new Fixture("GW_SUBNET_OTHER_RESOURCES", "a/nva", "virtualNetworks > a > appliances > nva > subnet",
                    "appliance a/nva in a/GatewaySubnet",
                    vpn("10.1.255.0/27").virtualNetwork("a",
                            v -> v.appliance("nva", n -> n.subnet("GatewaySubnet").address("10.1.255.9"))),
                    vpn("10.1.255.0/27").virtualNetwork("a",
                            v -> v.appliance("nva", n -> n.subnet("app").address("10.1.0.9")))),
            new Fixture("GW_SUBNET_OTHER_RESOURCES", "vm", "virtualNetworks > a > machines > vm > subnet",
                    "machine vm in a/GatewaySubnet",
                    vpn("10.1.255.0/27").virtualNetwork("a", v -> v.machine("vm", "GatewaySubnet", "10.1.255.9")),
                    vpn("10.1.255.0/27").virtualNetwork("a", v -> v.machine("vm", "app", "10.1.0.9"))),
            new Fixture("GW_DUPLICATE_TYPE", "a/second", "virtualNetworks > a > vpnGateways > second",
                    "a second VPN gateway beside a/vpn-gw",
                    vpn("10.1.255.0/27").virtualNetwork("a",
                            v -> v.vpnGateway("second", g -> g.bgpAddress("10.1.255.9"))),
                    vpn("10.1.255.0/27").virtualNetwork("a", v -> v.expressRouteGateway("er-gw", g -> {}))),
            new Fixture("GW_DUPLICATE_TYPE", "a/er2", "virtualNetworks > a > expressRouteGateways > er2",
                    "a second ExpressRoute gateway beside a/er1",
                    Beds.network(v -> v.expressRouteGateway("er1", g -> {}).expressRouteGateway("er2", g -> {})),
                    Beds.network(v -> v.expressRouteGateway("er1", g -> {}))));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder group(String subnet) {
        return Beds.firewall().securityGroup("nsg", g -> {})
                .virtualNetwork("hub", v -> v.subnet(subnet, s -> s.securityGroup("nsg")));
    }

    private static Scenario.Builder vpn(String gatewaySubnet) {
        return Beds.network(v -> v.subnet("GatewaySubnet", gatewaySubnet)
                .vpnGateway("vpn-gw", g -> g.bgpAddress("10.1.255.4")));
    }

    private static Scenario.Builder circuits(String gatewaySubnet, int count) {
        Scenario.Builder bed = Beds.network(
                v -> v.subnet("GatewaySubnet", gatewaySubnet).expressRouteGateway("er-gw", g -> {}));
        for (int i = 0; i < count; i++) {
            String metro = "metro" + i;
            int n = i;
            bed.metro(metro, m -> m.region("West Europe"))
                    .circuit("er" + i, c -> c.location(metro).primary(l -> l.subnet("172.16." + n + ".0/30"))
                            .secondary(l -> l.subnet("172.16." + n + ".4/30")))
                    .connection("k" + i, k -> k.gateway("a/er-gw").circuit("er" + n));
        }
        return bed;
    }
}
