package routebook.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import routebook.scenario.RouteMap;
import routebook.scenario.RouteServer.RoutingPreference;
import routebook.scenario.Scenario;
import routebook.scenario.VpnGateway;

/**
 * A hybrid design that a seed draws: one or two hubs with spokes and gateways, now and then a Route Server that joins the
 * gateways; one or two circuits; two sites with two routers each. Which gateway has which circuit and tunnel, how routes are
 * preferred, lengthened, summarised and filtered: all of it is left to the dice.
 *
 * <pre>
 *   hub0 - spokes   er-gw == circuit0 == site0/ce0, ce1 - host
 *                   vpn-gw = tunnels  =  /      |  (WAN link)
 *   hub1 - spokes   ..       circuit1 == site1/ce0, ce1 - host
 * </pre>
 */
public final class DrawnDesign {

    private static final String REGION = "West Europe";
    private static final int SITES = 2;

    private final Random random;
    private final int hubs;
    private final int circuits;

    private DrawnDesign(long seed) {
        random = new Random(seed);
        hubs = 1 + random.nextInt(2);
        circuits = 1 + random.nextInt(2);
    }

    /** Always the same design for the same seed. Azure may refuse it. */
    public static Scenario of(long seed) {
        return new DrawnDesign(seed).design(seed);
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private Scenario design(long seed) {
        Scenario.Builder design = Scenario.named("design " + seed).metro("Amsterdam", metro -> metro.region(REGION))
                .metro("London", metro -> metro.region("UK South"));
        for (int site = 0; site < SITES; site++) {
            addSite(design, site);
        }
        for (int circuit = 0; circuit < circuits; circuit++) {
            addCircuit(design, circuit);
        }
        for (int hub = 0; hub < hubs; hub++) {
            addHub(design, hub);
        }
        if (circuits == 2 && oneIn(2)) {
            design.globalReach("reach", each -> each.circuit("circuit0").peerCircuit("circuit1").subnet("172.31.9.0/29"));
        }
        if (oneIn(2)) {
            design.wanLink("wan", link -> link.prefix("172.30.0.0/30")
                    .end("site0/ce1", end -> end.address("172.30.0.1").fromPeer(map()).toPeer(map()))
                    .end("site1/ce1", end -> end.address("172.30.0.2").fromPeer(map()).toPeer(map())));
        }
        return design.build();
    }

    private void addSite(Scenario.Builder design, int number) {
        String lan = "172.20." + number;
        String link = "172.29." + number;
        design.site("site" + number, site -> {
            site.asn(oneIn(4) ? 65010 : 65010 + number).metro("Amsterdam")
                    .router("ce0", router -> router.lan(lan + ".0/25", lan + ".1").multipath(1 + random.nextInt(2)))
                    .router("ce1", router -> {
                        router.lan(lan + ".128/25", lan + ".129");
                        if (oneIn(3)) {
                            router.summarise("172.20.0.0/16");
                        }
                    })
                    .host("host" + number, lan + ".10");
            if (!oneIn(4)) {
                site.link("lan", each -> each.prefix(link + ".0/30").metric(random.nextInt(3))
                        .end("ce0", link + ".1").end("ce1", link + ".2"));
            }
        });
    }

    private void addCircuit(Scenario.Builder design, int number) {
        String links = "172.31." + number;
        design.circuit("circuit" + number, circuit -> circuit.location(number == 0 ? "Amsterdam" : "London")
                .primary(link -> link.subnet(links + ".0/30").router("site" + number % SITES + "/ce0")
                        .fromAzure(map()).toAzure(map()))
                .secondary(link -> link.subnet(links + ".4/30").router("site" + random.nextInt(SITES) + "/ce1")
                        .fromAzure(map()).toAzure(map())));
    }

    private void addHub(Scenario.Builder design, int number) {
        String name = "hub" + number;
        String net = "10." + number;
        boolean server = oneIn(4);
        boolean both = server || oneIn(3);
        design.virtualNetwork(name, network -> {
            network.region(REGION).space(net + ".0.0/20").subnet("default", net + ".0.0/24")
                    .subnet("GatewaySubnet", net + ".1.0/26").machine(name + "-vm", "default", net + ".0.4")
                    .vpnGateway("vpn-gw", gateway -> vpnGateway(gateway, net, both ? 65515 : 65515 - random.nextInt(2), both))
                    .expressRouteGateway("er-gw", gateway -> gateway.allowRemoteVnetTraffic(oneIn(2)));
            if (server) {
                network.subnet("RouteServerSubnet", net + ".2.0/26").routeServer("ars", each -> each.branchToBranch(true)
                        .preference(RoutingPreference.values()[random.nextInt(RoutingPreference.values().length)]));
            }
        });
        for (int spoke = random.nextInt(3); spoke > 0; spoke--) {
            addSpoke(design, name, name + "-spoke" + spoke, net + "." + 16 * spoke);
        }
        for (int circuit = 0; circuit < circuits; circuit++) {
            if (!oneIn(4)) {
                String place = "circuit" + circuit;
                design.connection(name + "-" + place, connection -> connection.gateway(name + "/er-gw").circuit(place)
                        .weight(oneIn(3) ? 100 : 0));
            }
        }
        for (int tunnel = random.nextInt(3); tunnel > 0; tunnel--) {
            int site = random.nextInt(SITES);
            String router = "site" + site + "/ce" + random.nextInt(2);
            String address = "192.168." + number + "." + tunnel;
            design.tunnel(name + "-vpn" + tunnel, each -> each.gateway(name + "/vpn-gw").remote(router)
                    .siteAddress(address).fromAzure(map()).toAzure(map()));
        }
    }

    private static void vpnGateway(VpnGateway.Builder gateway, String net, long asn, boolean both) {
        gateway.asn(asn).address(net + ".1.4").bgpAddress(net + ".1.62");
        if (both) {
            gateway.secondInstance(second -> second.address(net + ".1.5").bgpAddress(net + ".1.61"));
        }
    }

    private static void addSpoke(Scenario.Builder design, String hub, String name, String net) {
        design.virtualNetwork(name, network -> network.region(REGION).space(net + ".0/24")
                .subnet("default", net + ".0/25").machine(name + "-vm", "default", net + ".4"));
        design.peering(hub, name, side -> side.allowGatewayTransit(true).allowForwardedTraffic(true));
        design.peering(name, hub, side -> side.useRemoteGateways(true).allowForwardedTraffic(true));
    }

    /** Preferences that may well contradict those of others. */
    private Consumer<RouteMap.Builder> map() {
        List<Consumer<RouteMap.Builder>> possible = List.of(map -> map.localPreference(50 + 50L * random.nextInt(4)),
                map -> map.prepend(1 + random.nextInt(3)), map -> map.med(random.nextInt(3)),
                map -> map.deny("172.20.0.0/16 le 32"), map -> map.deny("10.0.0.0/8 ge 24 le 24"));
        return oneIn(2) ? map -> {} : possible.get(random.nextInt(possible.size()));
    }
}
