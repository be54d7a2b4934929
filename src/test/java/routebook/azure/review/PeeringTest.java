package routebook.azure.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.network.Effect;
import routebook.network.Finding;
import routebook.network.Severity;
import routebook.scenario.Scenario;

/** Checks of peerings, each with a design that breaks it and one that does not. */
class PeeringTest {

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("PEERING_OVERLAP", "hub/peering/spoke", "peerings > 0",
                    "10.0.0.0/16 of hub and 10.0.4.0/24 of spoke, which overlap",
                    Beds.hubAndSpoke().virtualNetwork("spoke", v -> v.space("10.1.0.0/16", "10.0.4.0/24")),
                    Beds.hubAndSpoke()),
            new Fixture("PEERING_ONE_SIDED", "spoke/peering/far", "peerings > 2",
                    "from spoke to far only, so no traffic flows; expected one from far to spoke too",
                    far("West Europe").peering("spoke", "far", p -> {}),
                    far("West Europe").peering("spoke", "far", p -> {}).peering("far", "spoke", p -> {})),
            new Fixture("PEERING_REMOTE_GW_WITHOUT_TRANSIT", "spoke/peering/hub", "peerings > 1 > useRemoteGateways",
                    "hub does not allow gateway transit",
                    Beds.hubAndSpoke().peering("hub", "spoke", p -> p.allowGatewayTransit(false)),
                    Beds.hubAndSpoke()),
            new Fixture("PEERING_REMOTE_GW_ABSENT", "far/peering/spoke", "peerings > 2 > useRemoteGateways",
                    "network spoke has no gateway",
                    far("West Europe").peering("far", "spoke", p -> p.useRemoteGateways(true)),
                    far("West Europe").peering("far", "hub", p -> p.useRemoteGateways(true))),
            new Fixture("PEERING_TRANSIT_UNUSED", "hub/peering/spoke", "peerings > 0 > allowGatewayTransit",
                    "spoke does not use its gateways",
                    Beds.hubAndSpoke().peering("spoke", "hub", p -> p.useRemoteGateways(false)), Beds.hubAndSpoke()),
            new Fixture("PEERING_REMOTE_GW_AND_LOCAL_GW", "spoke/peering/hub", "peerings > 1 > useRemoteGateways",
                    "network spoke, which has a gateway of its own (spoke/gw)",
                    Beds.hubAndSpoke().virtualNetwork("spoke", v -> v.expressRouteGateway("gw", g -> {})),
                    Beds.hubAndSpoke()),
            new Fixture("PEERING_MULTIPLE_REMOTE_GW", "spoke/peering/far", "peerings > 2 > useRemoteGateways",
                    "network spoke uses the gateways of hub already",
                    far("West Europe").peering("spoke", "far", p -> p.useRemoteGateways(true)),
                    far("West Europe").peering("spoke", "far", p -> {})),
            new Fixture("PEERING_FORWARDED_TRAFFIC_OFF", "b/peering/hub", "peerings > 3 > allowForwardedTraffic",
                    "off in b, which drops what appliances in hub forward from a-vm, 192.168.0.0/24 of site site, "
                            + "the internet",
                    Beds.firewall().peering("b", "hub", p -> p.allowForwardedTraffic(false)), Beds.firewall()),
            new Fixture("PEERING_FORWARDED_TRAFFIC_OFF", "a/peering/hub", "peerings > 1 > allowForwardedTraffic",
                    "forward from the internet", internetOnly().peering("a", "hub", p -> p.allowForwardedTraffic(false)),
                    internetOnly()),
            new Fixture("PEERING_CLASSIC_PAIR", "hub/peering/spoke", "peerings > 0", "hub and spoke, both of the classic",
                    classic("hub").virtualNetwork("spoke", v -> v.classic(true)), classic("spoke")),
            new Fixture("PEERING_ONE_SIDED", "spoke/peering/far", "peerings > 2", "from spoke to far only",
                    classic("spoke").virtualNetwork("far", v -> v.region("West Europe"))
                            .peering("spoke", "far", p -> {}),
                    far("West Europe").virtualNetwork("far", v -> v.classic(true)).peering("spoke", "far", p -> {})),
            new Fixture("PEERING_GLOBAL_TRANSIT", "far/peering/hub", "peerings > 2 > useRemoteGateways",
                    "useRemoteGateways between far in East US and hub in West Europe by profile 2018",
                    far("East US").profile(2018).peering("far", "hub", p -> p.useRemoteGateways(true)),
                    far("East US").profile(2021).peering("far", "hub", p -> p.useRemoteGateways(true))),
            new Fixture("PEERING_GLOBAL_TRANSIT", "hub/peering/far", "peerings > 2 > allowGatewayTransit",
                    "allowGatewayTransit between hub in West Europe and far in East US",
                    far("East US").profile(2018).peering("hub", "far", p -> p.allowGatewayTransit(true)),
                    far("West Europe").profile(2018).peering("hub", "far", p -> p.allowGatewayTransit(true))),
            new Fixture("PEERING_GLOBAL_BASIC_LB", "routes", "routeTables > routes > routes > all > address",
                    "far/app in East US to load balancer hub/lb in West Europe, a Basic load balancer",
                    balanced("East US", true), balanced("East US", false)),
            new Fixture("PEERING_GLOBAL_BASIC_LB", "routes", "routeTables > routes > routes > all > address",
                    "expected a Standard one", balanced("East US", true), balanced("West Europe", true)),
            new Fixture("PEERING_VNET_ACCESS_OFF", "hub/peering/spoke", "peerings > 0 > allowVirtualNetworkAccess",
                    "default security rules do not let spoke in",
                    Beds.hubAndSpoke().peering("hub", "spoke", p -> p.allowVirtualNetworkAccess(false)),
                    Beds.hubAndSpoke()),
            new Fixture("PEERING_VNET_ACCESS_OFF", "hub/peering/spoke", "peerings > 0 > allowVirtualNetworkAccess",
                    "by profile 2018 no traffic flows between hub and spoke",
                    Beds.hubAndSpoke().profile(2018).peering("hub", "spoke", p -> p.allowVirtualNetworkAccess(false)),
                    Beds.hubAndSpoke().profile(2018)),
            new Fixture("PEERING_CROSS_CLOUD", "hub/peering/far", "peerings > 2",
                    "West Europe (public Azure) and far in US Gov Virginia (the US Government cloud)",
                    far("US Gov Virginia").peering("hub", "far", p -> {}).peering("far", "hub", p -> {}),
                    far("A region of tomorrow").peering("hub", "far", p -> {}).peering("far", "hub", p -> {})),
            new Fixture("PEERING_LIMIT", "hub", "peerings > 650",
                    "651 peerings of network hub; expected at most 650", spokes(651, false), spokes(650, false)),
            new Fixture("PEERING_LIMIT", "hub", "peerings > 500",
                    "expected at most 500 in a network with an ExpressRoute gateway", spokes(501, true),
                    spokes(500, true)),
            new Fixture("PEERING_LIMIT", "hub", "peerings > 500", "501 peerings of network hub; expected at most 500",
                    spokes(501, false).profile(2024), spokes(500, false).profile(2024)),
            new Fixture("PEERING_AND_V2V", "v2v", "tunnels > v2v",
                    "networks hub and far, which are peered too: traffic between them uses the peering",
                    v2v().peering("hub", "far", p -> {}).peering("far", "hub", p -> {}), v2v()));

    @TestFactory
    Stream<DynamicTest> fixtures() {
        return Fixture.tests(FIXTURES);
    }

    private static Scenario.Builder far(String region) {
        return Beds.hubAndSpoke().virtualNetwork("far", v -> v.region(region).space("10.9.0.0/16"));
    }

    private static Scenario.Builder classic(String network) {
        return Beds.hubAndSpoke().virtualNetwork(network, v -> v.classic(true));
    }

    /** Only spoke a is steered, and its default route leads to the internet by way of the firewall. */
    private static Scenario.Builder internetOnly() {
        return Beds.empty()
                .virtualNetwork("hub", v -> v.region("West Europe").space("10.0.0.0/16").subnet("nvas", "10.0.1.0/26")
                        .appliance("nva", n -> n.subnet("nvas").address("10.0.1.4")))
                .virtualNetwork("a", v -> v.region("West Europe").space("10.1.0.0/16")
                        .subnet("app", s -> s.prefix("10.1.0.0/24").routeTable("routes")))
                .routeTable("routes", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.1.4"))
                .peering("hub", "a", p -> {}).peering("a", "hub", p -> p.allowForwardedTraffic(true));
    }

    private static Scenario.Builder balanced(String region, boolean basic) {
        return far(region)
                .virtualNetwork("hub", v -> v.subnet("nvas", "10.0.1.0/26")
                        .appliance("nva", n -> n.subnet("nvas").address("10.0.1.5"))
                        .loadBalancer("lb", l -> l.subnet("nvas").frontend("10.0.1.4").basic(basic).backends("nva")))
                .virtualNetwork("far", v -> v.subnet("app", s -> s.prefix("10.9.0.0/24").routeTable("routes")))
                .routeTable("routes", t -> t.toAppliance("all", "0.0.0.0/0", "10.0.1.4"))
                .peering("hub", "far", p -> {}).peering("far", "hub", p -> {});
    }

    private static Scenario.Builder v2v() {
        return far("West Europe")
                .virtualNetwork("far", v -> v.vpnGateway("gw", g -> g.asn(65010).bgpAddress("10.9.0.30")))
                .tunnel("v2v", t -> t.gateway("hub/vpn-gw").remote("far/gw"));
    }

    private static Scenario.Builder spokes(int count, boolean expressRoute) {
        Scenario.Builder bed = Beds.empty().virtualNetwork("hub", v -> v.region("West Europe"));
        if (expressRoute) {
            bed.virtualNetwork("hub", v -> v.expressRouteGateway("er-gw", g -> {}));
        }
        for (int i = 0; i < count; i++) {
            bed.virtualNetwork("spoke" + i, v -> v.region("West Europe")).peering("hub", "spoke" + i, p -> {});
        }
        return bed;
    }

    @Test
    void theAccessSwitchWeighsMoreWhereItCutsAllTraffic() {
        Scenario.Builder off = Beds.hubAndSpoke().peering("spoke", "hub", p -> p.allowVirtualNetworkAccess(false));

        Finding now = Fixture.findings("PEERING_VNET_ACCESS_OFF", off.build()).get(0);
        Finding then = Fixture.findings("PEERING_VNET_ACCESS_OFF", off.profile(2018).build()).get(0);

        assertThat(List.of(now.severity(), now.effect())).containsExactly(Severity.WARNING, Effect.RUNS);
        assertThat(List.of(then.severity(), then.effect())).containsExactly(Severity.ERROR, Effect.FAILS);
        assertThat(then.check().sentence()).isEqualTo(now.check().sentence());
    }
}
