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
import routebook.scenario.Circuit;
import routebook.scenario.ExpressRouteGateway.Sku;
import routebook.scenario.Scenario;

/**
 * Checks of what circuits and ExpressRoute gateways are sold as. The bed's hub is in West Europe, with circuits er1 in
 * Amsterdam and er2 in Dublin, and a spoke that uses its gateway.
 */
class ExpressRouteSkusTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("ER_CIRCUIT_PORT", "er1", "circuits > er1 > provider",
                    "provider Equinix at a circuit on ExpressRoute Direct",
                    er1(c -> c.provider("Equinix").directPortGbps(10)), er1(c -> c.provider("Equinix"))),
            new Fixture("ER_CIRCUIT_PORT", "er1", "circuits > er1 > bandwidthMbps",
                    "40000 Mbit/s at a Standard circuit of a provider; expected one of 50, 100, 200, 500, 1000, 2000",
                    er1(c -> c.bandwidthMbps(40_000)), er1(c -> c.bandwidthMbps(40_000).directPortGbps(100))),
            new Fixture("ER_CIRCUIT_PORT", "er1", "circuits > er1 > bandwidthMbps",
                    "500 Mbit/s at a Standard circuit on ExpressRoute Direct with ports of 10 Gbit/s; expected one of 1000",
                    er1(c -> c.bandwidthMbps(500).directPortGbps(10)), er1(c -> c.bandwidthMbps(500))),
            new Fixture("ER_CIRCUIT_PORT", "er1", "circuits > er1 > bandwidthMbps",
                    "500 Mbit/s at a Local circuit of a provider; expected one of 1000, 2000, 5000, 10000",
                    er1(c -> c.sku(Circuit.Sku.LOCAL).bandwidthMbps(500)),
                    er1(c -> c.sku(Circuit.Sku.LOCAL).bandwidthMbps(1_000))),
            new Fixture("ER_SCALE_UNITS", "hub/er-gw", "virtualNetworks > hub > expressRouteGateways > er-gw > scaleUnits",
                    "4 scale units at a gateway of SKU ErGw1AZ; expected SKU ErGwScale",
                    gateway(Sku.ER_GW1_AZ, 4), gateway(Sku.ER_GW_SCALE, 4)),
            new Fixture("ER_VNET_COMMUNITY", "hub", "virtualNetworks > hub > bgpCommunity", "65010:20001; expected 12076:20001",
                    Beds.site().virtualNetwork("hub", v -> v.bgpCommunity("65010:20001")),
                    Beds.site().virtualNetwork("hub", v -> v.bgpCommunity("12076:20001"))),
            new Fixture("ER_STANDARD_CROSS_GEO", "far-er1", "connections > far-er1 > circuit",
                    "Standard circuit er1 in Amsterdam (Europe) connected to network far in East US (North America)",
                    far("East US"), far("East US").circuit("er1", c -> c.sku(Circuit.Sku.PREMIUM))),
            new Fixture("ER_STANDARD_CROSS_GEO", "far-er1", "connections > far-er1 > circuit",
                    "unknown whether Standard circuit er1 in Amsterdam serves Atlantis, since the list of geopolitical regions "
                            + "has not Atlantis",
                    far("Atlantis"), far("Sweden Central")),
            new Fixture("ER_LOCAL_REGION", "far-er1", "connections > far-er1 > circuit",
                    "Local circuit er1 in Amsterdam connected to network far in North Europe; expected a network in West "
                            + "Europe, or SKU standard",
                    far("North Europe").circuit("er1", c -> c.sku(Circuit.Sku.LOCAL)),
                    far("West Europe").circuit("er1", c -> c.sku(Circuit.Sku.LOCAL))),
            new Fixture("ER_LOCAL_REGION", "hub-er1", "connections > hub-er1 > circuit", "no Local circuit is sold there",
                    local("Copenhagen"), local("Amsterdam2")),
            new Fixture("ER_LOCAL_REGION", "hub-er1", "connections > hub-er1 > circuit",
                    "unknown whether Local circuit er1 serves West Europe, since the list of peering locations has not "
                            + "Rotterdam",
                    local("Rotterdam"), Beds.site()),
            new Fixture("ER_LINK_LIMIT", "er1", "connections > k19 > circuit",
                    "21 connections and 0 Global Reach connections of circuit er1, 21 links; expected at most 20 "
                            + "together, which is what a Premium circuit of 50 Mbit/s takes",
                    connected(20, 50), connected(19, 50)),
            new Fixture("ER_LINK_LIMIT", "er1", "connections > k49 > circuit", "expected at most 50 together",
                    connected(50, 1_000), connected(49, 1_000)),
            new Fixture("ER_GATEWAY_BOTTLENECK", "hub-er1", "connections > hub-er1",
                    "circuit er1 of 2000 Mbit/s at hub/er-gw, which passes 1000 Mbit/s",
                    gateway(Sku.ER_GW1_AZ, 1).circuit("er1", c -> c.bandwidthMbps(2_000)),
                    gateway(Sku.ER_GW2_AZ, 1).circuit("er1", c -> c.bandwidthMbps(2_000))),
            new Fixture("ER_GATEWAY_BOTTLENECK", "hub-er1", "connections > hub-er1",
                    "circuit er1 of 5000 Mbit/s at hub/er-gw, which passes 4000 Mbit/s",
                    gateway(Sku.ER_GW_SCALE, 4).circuit("er1", c -> c.bandwidthMbps(5_000)),
                    gateway(Sku.ER_GW_SCALE, 5).circuit("er1", c -> c.bandwidthMbps(5_000))),
            new Fixture("ER_GATEWAY_BOTTLENECK", "hub-er1", "connections > hub-er1",
                    "circuit er1 of 100000 Mbit/s at hub/er-gw, which passes 10000 Mbit/s",
                    hundred(), hundred().connection("hub-er1", k -> k.fastPath(true))),
            new Fixture("ER_CIRCUITS_PER_VNET", "k4", "connections > k4",
                    "5 circuits at network a; expected at most 4, which is what its gateway takes",
                    circuits(5, Sku.ER_GW1_AZ, 1), circuits(4, Sku.ER_GW1_AZ, 1)),
            new Fixture("ER_CIRCUITS_PER_VNET", "k8", "connections > k8",
                    "9 circuits at network a; expected at most 8",
                    circuits(9, Sku.ER_GW_SCALE, 9), circuits(9, Sku.ER_GW_SCALE, 10)),
            new Fixture("ER_FASTPATH_UNSUPPORTED", "hub-er1", "connections > hub-er1 > fastPath",
                    "FastPath at hub-er1 with networks that use the gateway over peering (spoke)",
                    fast(), fast().circuit("er1", c -> c.directPortGbps(10))),
            new Fixture("ER_FASTPATH_UNSUPPORTED", "hub-er1", "connections > hub-er1 > fastPath",
                    "FastPath at hub-er1 with a gateway whose SKU does not offer it",
                    fast().virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> g.sku(Sku.ER_GW2_AZ))),
                    fast().circuit("er1", c -> c.directPortGbps(10))
                            .virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> g.sku(Sku.ER_GW3_AZ)))),
            new Fixture("ER_FASTPATH_UNSUPPORTED", "hub-er1", "connections > hub-er1 > fastPath",
                    "a route table on the GatewaySubnet",
                    steered().profile(2021), steered()),
            new Fixture("ER_FASTPATH_UNSUPPORTED", "hub-er1", "connections > hub-er1 > fastPath",
                    "Basic load balancers (hub/lb)", balanced(true), balanced(false)),
            new Fixture("ER_FASTPATH_UNSUPPORTED", "k0", "connections > k0 > fastPath",
                    "25001 addresses, of which it takes 25000", populated(25_001), populated(25_000)),
            new Fixture("ER_AUTH_REUSE", "hub-er2", "connections > hub-er2 > authorization",
                    "authorization key, which connection hub-er1 redeems already",
                    authorized("key"), authorized("other")));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    /** R-ER-04, R-ERT-06: what is unknown is told and stops nothing; what is known to be refused stops. */
    @Test
    void theUnknownIsNotRefused() {
        assertThat(Fixture.findings("ER_STANDARD_CROSS_GEO", far("Atlantis").build())).singleElement()
                .satisfies(finding -> assertThat(finding.effect()).isEqualTo(Effect.RUNS));
        assertThat(Fixture.findings("ER_STANDARD_CROSS_GEO", far("East US").build())).singleElement()
                .satisfies(finding -> assertThat(finding.effect()).isEqualTo(Effect.REFUSED));
        assertThat(Fixture.findings("ER_LOCAL_REGION", local("Rotterdam").build())).singleElement()
                .satisfies(finding -> assertThat(finding.effect()).isEqualTo(Effect.RUNS));
    }

    private static Scenario.Builder er1(Consumer<Circuit.Builder> change) {
        return Beds.site().circuit("er1", change);
    }

    /** A further network in that region on er1. */
    private static Scenario.Builder far(String region) {
        return Beds.site()
                .virtualNetwork("far", v -> v.region(region).space("10.9.0.0/16")
                        .subnet("GatewaySubnet", "10.9.255.0/27").expressRouteGateway("er-gw", g -> {}))
                .connection("far-er1", k -> k.gateway("far/er-gw").circuit("er1"));
    }

    /** er1 is Local and ends in that location. */
    private static Scenario.Builder local(String location) {
        return Beds.site().metro(location, m -> m.region("West Europe"))
                .circuit("er1", c -> c.location(location).sku(Circuit.Sku.LOCAL));
    }

    /** So many networks on er1 beside the hub; it is Premium and has that bandwidth. */
    private static Scenario.Builder connected(int networks, int mbps) {
        Scenario.Builder bed = er1(c -> c.sku(Circuit.Sku.PREMIUM).bandwidthMbps(mbps));
        for (int i = 0; i < networks; i++) {
            String network = "n" + i;
            bed.virtualNetwork(network, v -> v.region("West Europe").expressRouteGateway("er-gw", g -> {}))
                    .connection("k" + i, k -> k.gateway(network + "/er-gw").circuit("er1"));
        }
        return bed;
    }

    private static Scenario.Builder gateway(Sku sku, int units) {
        return Beds.site().virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> g.sku(sku).scaleUnits(units)));
    }

    /** A circuit ten times as fast as the largest gateway of a fixed size. */
    private static Scenario.Builder hundred() {
        return gateway(Sku.ULTRA_PERFORMANCE, 1)
                .circuit("er1", c -> c.directPortGbps(100).bandwidthMbps(100_000));
    }

    /** So many circuits, each in a location of its own, at a gateway of that SKU. */
    private static Scenario.Builder circuits(int count, Sku sku, int units) {
        Scenario.Builder bed = Beds.network(v -> v.subnet("GatewaySubnet", "10.1.255.0/26")
                .expressRouteGateway("er-gw", g -> g.sku(sku).scaleUnits(units)));
        for (int i = 0; i < count; i++) {
            int n = i;
            bed.metro("metro" + i, m -> m.region("West Europe"))
                    .circuit("er" + i, c -> c.location("metro" + n).primary(l -> l.subnet("172.16." + n + ".0/30"))
                            .secondary(l -> l.subnet("172.16." + n + ".4/30")))
                    .connection("k" + i, k -> k.gateway("a/er-gw").circuit("er" + n));
        }
        return bed;
    }

    private static Scenario.Builder fast() {
        return Beds.site().connection("hub-er1", k -> k.fastPath(true));
    }

    /** FastPath on ExpressRoute Direct, with a route table on the GatewaySubnet. */
    private static Scenario.Builder steered() {
        return fast().circuit("er1", c -> c.directPortGbps(10)).routeTable("steer", t -> {})
                .virtualNetwork("hub", v -> v.subnet("GatewaySubnet", s -> s.routeTable("steer")));
    }

    private static Scenario.Builder balanced(boolean basic) {
        return fast().circuit("er1", c -> c.directPortGbps(10))
                .virtualNetwork("hub", v -> v.subnet("nva", "10.0.1.0/24")
                        .appliance("fw", a -> a.subnet("nva").address("10.0.1.4"))
                        .loadBalancer("lb", l -> l.subnet("nva").frontend("10.0.1.100").basic(basic).backends("fw")));
    }

    /** A network without spokes on a provider's circuit, and so many machines in it. */
    private static Scenario.Builder populated(int machines) {
        return circuits(1, Sku.ER_GW3_AZ, 1)
                .virtualNetwork("a", v -> IntStream.range(0, machines).forEach(
                        i -> v.machine("vm" + i, "app", "10.1." + i / 250 + "." + (i % 250 + 4))))
                .connection("k0", k -> k.fastPath(true));
    }

    private static Scenario.Builder authorized(String second) {
        return Beds.site().connection("hub-er1", k -> k.authorization("key"))
                .connection("hub-er2", k -> k.authorization(second));
    }
}
