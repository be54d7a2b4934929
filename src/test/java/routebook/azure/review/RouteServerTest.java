package routebook.azure.review;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer.Instances;
import routebook.scenario.Scenario;

/** Checks of Route Servers, each with a design that breaks it and one that does not. */
class RouteServerTest {

    private static final String SERVER = "virtualNetworks > hub > routeServers > ars";
    private static final String PEER = SERVER + " > peers > nva";

    static final List<Fixture> FIXTURES = List.of(
            new Fixture("ARS_SUBNET_MISSING", "a/ars", "virtualNetworks > a > routeServers > ars",
                    "a/ars and no IPv4 subnet to stand in; expected one of the name RouteServerSubnet",
                    Beds.network(v -> v.routeServer("ars", r -> {})),
                    Beds.network(v -> v.routeServer("ars", r -> {}).subnet("RouteServerSubnet", "10.1.1.0/26"))),
            new Fixture("ARS_SUBNET_MISSING", "a/ars", "virtualNetworks > a > routeServers > ars", "no IPv4 subnet",
                    Beds.network(v -> v.routeServer("ars", r -> {}).subnet("RouteServerSubnet", "fd00::/64")),
                    Beds.network(v -> {})),
            new Fixture("ARS_MULTIPLE", "hub/second", "virtualNetworks > hub > routeServers > second",
                    "a further Route Server beside ars; expected one in a network",
                    site().virtualNetwork("hub", v -> v.routeServer("second", r -> {})), site()),
            new Fixture("ARS_ASN", "hub/ars/nva", PEER + " > appliance", "AS 65515 at hub/nva", asn(65515), asn(65010)),
            new Fixture("ARS_ASN", "hub/ars/nva", PEER + " > appliance", "AS 4200000000 at hub/nva",
                    asn(4200000000L), asn(65534)),
            new Fixture("ARS_SINGLE_INSTANCE_PEERING", "hub/ars/nva", PEER + " > instances",
                    "one session of hub/nva with hub/ars; expected one with each of its two instances",
                    server(r -> r.peer("nva", p -> p.instances(Instances.SECOND))), site()),
            new Fixture("ARS_VPN_NOT_ACTIVE_ACTIVE", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "one instance and AS 65515 beside hub/ars with branch-to-branch; expected two instances and AS 65515",
                    server(r -> r.branchToBranch(true)), activeActive(65515)),
            new Fixture("ARS_VPN_NOT_ACTIVE_ACTIVE", "hub/vpn-gw", "virtualNetworks > hub > vpnGateways > vpn-gw",
                    "found AS 64900 beside hub/ars", activeActive(64900), site()),
            // Two prefixes of hub and spoke and the site's one make 3; with 998 of the appliance 1,001.
            new Fixture("ARS_ROUTES_TO_ER_LIMIT", "hub/ars", SERVER + " > branchToBranch",
                    "1001 prefixes of networks, appliances and VPN sites that would go to the circuits; expected at most 1000",
                    announcing(998).virtualNetwork("hub", v -> v.routeServer("ars", r -> r.branchToBranch(true))),
                    announcing(997).virtualNetwork("hub", v -> v.routeServer("ars", r -> r.branchToBranch(true)))),
            new Fixture("ARS_PEER_LIMIT", "hub/ars", SERVER + " > peers", "17 peers of hub/ars; expected at most 16",
                    peers(17), peers(16)),
            new Fixture("ARS_PEER_LIMIT", "hub/ars", SERVER + " > peers", "9 peers of hub/ars; expected at most 8",
                    peers(9).profile(2024), peers(8).profile(2024)),
            new Fixture("ARS_PEER_LIMIT", "hub/ars/nva", PEER + " > appliance",
                    "4001 prefixes that hub/nva announces to hub/ars; expected at most 4000", announcing(4001),
                    announcing(4000)),
            new Fixture("ARS_PEER_LIMIT", "hub/ars/nva", PEER + " > appliance", "expected at most 1000",
                    announcing(1001).profile(2024), announcing(1000).profile(2024)),
            new Fixture("ARS_PRIVATE_PREPEND_LOST", "hub/ars/nva", PEER + " > toAzure",
                    "hub/nva prepends its private AS 65010",
                    server(r -> r.branchToBranch(true).peer("nva", p -> p.toAzure(m -> m.prepend(2)))),
                    server(r -> r.peer("nva", p -> p.toAzure(m -> m.prepend(2))))));

    @TestFactory
    Stream<DynamicTest> rules() {
        return Fixture.tests(FIXTURES);
    }

    /** The bed with a site on circuits and a VPN, and a Route Server with one appliance in its hub. */
    private static Scenario.Builder site() {
        return Beds.site().virtualNetwork("hub", v -> v.subnet("RouteServerSubnet", "10.0.254.0/26")
                .subnet("nvas", "10.0.1.0/24")
                .appliance("nva", a -> a.subnet("nvas").address("10.0.1.4").bgp(b -> b.asn(65010)))
                .routeServer("ars", r -> r.peer("nva", p -> p.appliance("hub/nva"))));
    }

    private static Scenario.Builder server(Consumer<RouteServer.Builder> change) {
        return site().virtualNetwork("hub", v -> v.routeServer("ars", change));
    }

    private static Scenario.Builder activeActive(long asn) {
        return server(r -> r.branchToBranch(true)).virtualNetwork("hub", v -> v.vpnGateway("vpn-gw",
                g -> g.asn(asn).secondInstance(i -> i.bgpAddress("10.0.255.31"))));
    }

    private static Scenario.Builder asn(long number) {
        return site().virtualNetwork("hub", v -> v.appliance("nva", a -> a.bgp(b -> b.asn(number))));
    }

    private static Scenario.Builder announcing(int count) {
        String[] prefixes = IntStream.range(0, count).mapToObj(i -> "172." + (20 + i / 256) + "." + i % 256 + ".0/24")
                .toArray(String[]::new);
        return site().virtualNetwork("hub", v -> v.appliance("nva", a -> a.bgp(b -> b.announce(prefixes))));
    }

    private static Scenario.Builder peers(int count) {
        Scenario.Builder world = site();
        for (int i = 1; i < count; i++) {
            String name = "nva" + i;
            String address = "10.0.1." + (10 + i);
            world.virtualNetwork("hub", v -> v
                    .appliance(name, a -> a.subnet("nvas").address(address).bgp(b -> b.asn(65010)))
                    .routeServer("ars", r -> r.peer(name, p -> p.appliance("hub/" + name))));
        }
        return world;
    }
}
