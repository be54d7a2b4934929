package routebook.bench;

import java.util.stream.IntStream;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;

/**
 * A family of designs that grow by their spokes: hubs of at most 400 spokes each, with a VPN and an ExpressRoute gateway
 * and a firewall between their spokes; every hub on both of two Premium circuits, each with a site at its two links; ten branches with BGP over VPN, spread over
 * the hubs. Every spoke, hub, branch and site has one end point.
 *
 * <pre>
 *   spokes 1-400 ---- hub 0 ==== circuit 0 ==== site 0
 *   branch 0, .. ------/ |   \ /
 *                        |    X
 *                        |   / \
 *   spokes 401-800 -- hub 1 ==== circuit 1 ==== site 1
 *   branch 1, .. ------/
 * </pre>
 */
final class GrowingDesign {

    static final int SPOKES_OF_A_HUB = 400;

    private static final String REGION = "West Europe";
    private static final int CIRCUITS = 2;
    private static final int BRANCHES = 10;

    private GrowingDesign() {}

    /** How many hubs so many spokes need. */
    static int hubs(int spokes) {
        return (spokes + SPOKES_OF_A_HUB - 1) / SPOKES_OF_A_HUB;
    }

    static int endPoints(int spokes) {
        return spokes + hubs(spokes) + BRANCHES + CIRCUITS;
    }

    /**
     * The design.
     *
     * @param spokes 1 to 20,000
     */
    static Scenario scenario(int spokes) {
        Scenario.Builder design = Scenario.named("hubs and " + spokes + " spokes")
                .metro("Amsterdam", metro -> metro.region(REGION));
        for (int circuit = 0; circuit < CIRCUITS; circuit++) {
            addCircuit(design, circuit);
        }
        for (int hub = 0; hub < hubs(spokes); hub++) {
            addHub(design, hub);
        }
        for (int spoke = 0; spoke < spokes; spoke++) {
            addSpoke(design, spoke, "hub" + spoke / SPOKES_OF_A_HUB);
        }
        for (int branch = 0; branch < BRANCHES; branch++) {
            addBranch(design, branch, "hub" + branch % hubs(spokes));
        }
        return design.build();
    }

    private static void addCircuit(Scenario.Builder design, int circuit) {
        String router = "site" + circuit + "/edge";
        String links = "172.31." + circuit;
        design.circuit("circuit" + circuit, each -> each.location("Amsterdam").sku(Circuit.Sku.PREMIUM)
                .primary(link -> link.subnet(links + ".0/30").router(router))
                .secondary(link -> link.subnet(links + ".4/30").router(router)));
        String lan = "172.20." + circuit;
        design.site("site" + circuit, site -> site.asn(65001 + circuit).metro("Amsterdam")
                .router("edge", edge -> edge.lan(lan + ".0/24", lan + ".1"))
                .host("site" + circuit + "-host", lan + ".10"));
    }

    private static void addHub(Scenario.Builder design, int hub) {
        String name = "hub" + hub;
        String net = "10.255." + hub;
        design.virtualNetwork(name, network -> network.region(REGION).space(net + ".0/24")
                .subnet("shared", net + ".0/26").subnet("firewall", net + ".64/26")
                .subnet("GatewaySubnet", net + ".128/25")
                .appliance("fw", firewall -> firewall.subnet("firewall").address(net + ".68").ipForwarding(true))
                .machine(name + "-vm", "shared", net + ".4")
                .vpnGateway("vpn-gw", gateway -> gateway.bgpAddress(net + ".254"))
                .expressRouteGateway("er-gw", gateway -> {}));
        design.routeTable(name + "-spokes", routes -> routes.toAppliance("spokes", "10.0.0.0/8", net + ".68"));
        IntStream.range(0, CIRCUITS).forEach(circuit -> design.connection(name + "-circuit" + circuit,
                connection -> connection.gateway(name + "/er-gw").circuit("circuit" + circuit)));
    }

    private static void addSpoke(Scenario.Builder design, int spoke, String hub) {
        String name = "spoke" + spoke;
        String net = "10." + spoke / 256 + "." + spoke % 256;
        design.virtualNetwork(name, network -> network.region(REGION).space(net + ".0/24")
                .subnet("default", subnet -> subnet.prefix(net + ".0/25").routeTable(hub + "-spokes"))
                .machine(name + "-vm", "default", net + ".4"));
        design.peering(hub, name, side -> side.allowGatewayTransit(true).allowForwardedTraffic(true));
        design.peering(name, hub, side -> side.useRemoteGateways(true).allowForwardedTraffic(true));
    }

    private static void addBranch(Scenario.Builder design, int branch, String hub) {
        String name = "branch" + branch;
        String lan = "192.168." + branch;
        design.site(name, site -> site.asn(65100 + branch).router("edge", edge -> edge.lan(lan + ".0/24", lan + ".1"))
                .host(name + "-host", lan + ".10"));
        design.tunnel(name + "-vpn", tunnel -> tunnel.gateway(hub + "/vpn-gw").remote(name + "/edge").siteAddress(lan + ".1"));
    }
}
