package routebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;

/**
 * One hub with a firewall and a VPN gateway, 100 spokes of 10 subnets each, one site. Every subnet of a spoke has 500
 * routes:
 *
 * <ul>
 * <li>6 of the platform: its network's prefix, the internet, and four None routes;
 * <li>44 by peering, one for each prefix of the hub;
 * <li>200 that the gateway learned from the site, some of them inside the prefix of a spoke;
 * <li>250 user routes to the firewall: the other spokes, prefixes of the site, and others.
 * </ul>
 */
final class LargeHubDesign {

    static final int SPOKES = 100;
    static final int SUBNETS_OF_A_SPOKE = 10;
    static final int ROUTES_OF_A_SUBNET = 500;

    private static final int HUB_PREFIXES = 44;
    private static final int INSIDE_SPOKES = 20;
    private static final int LEARNED = 200;
    private static final int USER_ROUTES = 250;
    private static final int OVER_LEARNED = 50;
    private static final String FIREWALL = "10.255.0.4";

    private LargeHubDesign() {}

    /**
     * The design.
     *
     * @param tablesOfASpoke route tables in each spoke, 1 to 10; its subnets share them
     */
    static Scenario scenario(int tablesOfASpoke) {
        Scenario.Builder design = Scenario.named("large hub").virtualNetwork("hub", LargeHubDesign::hub);
        for (int spoke = 0; spoke < SPOKES; spoke++) {
            addSpoke(design, spoke, tablesOfASpoke);
        }
        return design
                .site("office", site -> site.asn(65010).router("edge", router -> router
                        .lan("192.168.255.0/24", "192.168.255.1").announce(learned())))
                .tunnel("vpn", tunnel -> tunnel.gateway("hub/vpn-gw").remote("office/edge").siteAddress("192.168.255.1")
                        .sitePublicAddress("203.0.113.1"))
                .build();
    }

    private static void hub(VirtualNetwork.Builder hub) {
        List<String> space = new ArrayList<>(List.of("10.255.0.0/16"));
        IntStream.range(1, HUB_PREFIXES).forEach(i -> space.add("10.254." + i + ".0/24"));
        hub.region("West Europe").space(space.toArray(String[]::new))
                .subnet(VirtualNetwork.GATEWAY_SUBNET, "10.255.1.0/24")
                .subnet("firewall", "10.255.0.0/24")
                .appliance("fw", firewall -> firewall.subnet("firewall").address(FIREWALL).ipForwarding(true))
                .vpnGateway("vpn-gw", gateway -> gateway.bgpAddress("10.255.1.254"));
    }

    private static void addSpoke(Scenario.Builder design, int spoke, int tables) {
        String name = "spoke" + spoke;
        design.virtualNetwork(name, network -> {
            network.region("West Europe").space(prefixOf(spoke));
            for (int i = 0; i < SUBNETS_OF_A_SPOKE; i++) {
                String prefix = "10." + spoke + "." + i + ".0/24";
                String table = name + "-" + i % tables;
                network.subnet("subnet" + i, subnet -> subnet.prefix(prefix).routeTable(table));
            }
        });
        for (int table = 0; table < tables; table++) {
            design.routeTable(name + "-" + table, routes -> destinations(spoke).forEach(
                    to -> routes.toAppliance("to-" + to.replace('/', '-'), to, FIREWALL)));
        }
        design.peering("hub", name, side -> side.allowForwardedTraffic(true).allowGatewayTransit(true));
        design.peering(name, "hub", side -> side.allowForwardedTraffic(true).useRemoteGateways(true));
    }

    private static String prefixOf(int spoke) {
        return "10." + spoke + ".0.0/16";
    }

    private static List<String> destinations(int spoke) {
        List<String> prefixes = new ArrayList<>();
        IntStream.range(0, SPOKES).filter(other -> other != spoke).forEach(other -> prefixes.add(prefixOf(other)));
        IntStream.range(0, OVER_LEARNED).forEach(i -> prefixes.add("192.168." + i + ".0/24"));
        IntStream.range(0, USER_ROUTES - prefixes.size()).forEach(i -> prefixes.add("172.16." + i + ".0/24"));
        return prefixes;
    }

    /** What the site announces beside its LAN. */
    private static String[] learned() {
        List<String> prefixes = new ArrayList<>();
        IntStream.range(0, INSIDE_SPOKES).forEach(spoke -> prefixes.add("10." + spoke + ".200.0/24"));
        IntStream.range(0, LEARNED - 1 - INSIDE_SPOKES).forEach(i -> prefixes.add("192.168." + i + ".0/24"));
        return prefixes.toArray(String[]::new);
    }
}
