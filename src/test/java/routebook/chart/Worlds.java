package routebook.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.Topology;
import routebook.analysis.TopologyOf;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.testing.InteropTestbed;

/** Topologies to draw: of designs, and some built by hand. */
final class Worlds {

    static final List<String> THERE = List.of("spoke-vm", "er1/primary/msee", "loc1/ce1", "loc1/lan", "loc1-host");
    static final List<String> BACK =
            List.of("loc1-host", "loc1/lan", "loc1/ce1", "er1/primary/msee", "hub/er-gw", "spoke-vm");

    private Worlds() {}

    private static Box box(String id, String parent, String kind, String... details) {
        return new Box(id, parent, kind, id, List.of(details));
    }

    private static Line line(String id, String from, String to, String kind) {
        return new Line(id, from, to, kind, kind.equals("circuit link") ? id : "");
    }

    /** The interoperability testbed. */
    static Topology testbed() {
        return of(InteropTestbed.scenario());
    }

    /** The testbed with everything declared in another order. */
    static Topology testbedInAnotherOrder(int seed) {
        Scenario s = InteropTestbed.scenario();
        Random random = new Random(seed);
        return of(new Scenario(s.name(), s.profile(), mixed(s.virtualNetworks(), random), mixed(s.peerings(), random),
                s.routeTables(), s.securityGroups(), s.natGateways(), s.serviceTags(), s.internetHosts(),
                mixed(s.circuits(), random), mixed(s.connections(), random), s.globalReach(),
                mixed(s.tunnels(), random), mixed(s.overlays(), random),
                mixed(s.sites(), random), s.wanLinks(), mixed(s.regions(), random), s.regionPairs(), mixed(s.metros(), random),
                s.tags(), s.assumptions()));
    }

    private static <T> List<T> mixed(List<T> list, Random random) {
        List<T> mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }

    private static Topology of(Scenario scenario) {
        return TopologyOf.network(Network.of(scenario, List.of()));
    }

    /** Regions of a hub and like spokes; the hubs are peered with one another, the first has a circuit and a site. */
    static Topology hubs(int regions, int spokes) {
        Scenario.Builder world = Scenario.named("hubs");
        for (int r = 1; r <= regions; r++) {
            addHub(world, r);
            for (int s = 1; s <= spokes; s++) {
                addSpoke(world, r, s);
            }
            for (int other = 1; other < r; other++) {
                world.peering("hub" + r, "hub" + other, p -> {}).peering("hub" + other, "hub" + r, p -> {});
            }
        }
        return of(world.metro("Metro", m -> m.region("Region 1"))
                .circuit("er1", c -> c.location("Metro")
                        .primary(l -> l.subnet("192.168.30.16/30").router("site/ce"))
                        .secondary(l -> l.subnet("192.168.30.20/30").router("site/ce")))
                .connection("hub1-er1", k -> k.gateway("hub1/er-gw").circuit("er1"))
                .site("site", s -> s.asn(65010).metro("Metro").router("ce", r -> r.lan("172.16.0.0/24", "172.16.0.1"))
                        .host("site-host", "172.16.0.10"))
                .build());
    }

    private static void addHub(Scenario.Builder world, int region) {
        String start = "10." + 10 * region + ".";
        world.virtualNetwork("hub" + region, v -> v.region("Region " + region).space(start + "254.0/23")
                .subnet("GatewaySubnet", start + "255.0/27").expressRouteGateway("er-gw", g -> {}));
    }

    private static void addSpoke(Scenario.Builder world, int region, int number) {
        String hub = "hub" + region;
        String spoke = "spoke" + region + "-" + number;
        String start = "10." + 10 * region + "." + number + ".";
        world.virtualNetwork(spoke, v -> v.region("Region " + region).space(start + "0/24").subnet("app", start + "0/25")
                        .machine(spoke + "-vm", "app", start + "4"))
                .peering(hub, spoke, p -> p.allowGatewayTransit(true))
                .peering(spoke, hub, p -> p.useRemoteGateways(true));
    }

    /** One network, one gateway, one site. */
    static Topology small() {
        return new Topology(List.of(
                box("West Europe", "", "region"),
                box("hub", "West Europe", "virtual network", "10.0.0.0/16"),
                box("hub/app", "hub", "subnet", "10.0.1.0/24"),
                box("hub/vpn-gw", "hub", "vpn gateway", "AS 65515"),
                box("spoke", "West Europe", "virtual network", "10.1.0.0/16"),
                box("ams", "", "site", "192.168.0.0/16"),
                box("ams/ce1", "ams", "router", "AS 65010"),
                box("ams-host", "ams", "host", "192.168.0.10")), List.of(
                line("hub-spoke", "hub", "spoke", "peering"),
                line("ams/ce1-hub/vpn-gw", "ams/ce1", "hub/vpn-gw", "tunnel"),
                line("ams-host-ams/ce1", "ams-host", "ams/ce1", "site link")));
    }

    /** Two regions of a hub and eight spokes, two circuits, two sites with two routers: about a hundred boxes. */
    static Topology large() {
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int r = 1; r <= 2; r++) {
            String region = "Region " + r;
            String hub = "hub" + r;
            boxes.add(box(region, "", "region"));
            boxes.add(box(hub, region, "virtual network", "10." + r + ".0.0/16"));
            boxes.add(box(hub + "/vpn-gw", hub, "vpn gateway", "AS 65515"));
            boxes.add(box(hub + "/er-gw", hub, "expressroute gateway", "AS 65515"));
            boxes.add(box(hub + "/fw", hub, "subnet", "10." + r + ".1.0/24"));
            for (int s = 1; s <= 8; s++) {
                String spoke = "spoke" + r + s;
                boxes.add(box(spoke, region, "virtual network", "10." + r + s + ".0.0/16"));
                boxes.add(box(spoke + "/app", spoke, "subnet", "10." + r + s + ".1.0/24"));
                boxes.add(box(spoke + "/data", spoke, "subnet", "10." + r + s + ".2.0/24"));
                lines.add(line(hub + "-" + spoke, hub, spoke, "peering"));
            }
        }
        lines.add(line("hub1-hub2", "hub1", "hub2", "peering"));
        for (int m = 1; m <= 4; m++) {
            String metro = "Metro " + m;
            String circuit = "er" + m;
            String site = "site" + m;
            boxes.add(box(metro, "", "metro"));
            boxes.add(box(circuit, metro, "circuit", "1000 Mbit/s"));
            boxes.add(box(site, metro, "site", "192.168." + m + ".0/24"));
            for (String side : List.of("primary", "secondary")) {
                String msee = circuit + "/" + side + "/msee";
                String ce = site + "/ce" + (side.equals("primary") ? 1 : 2);
                boxes.add(box(msee, circuit, "msee", "AS 12076"));
                boxes.add(box(ce, site, "router", "AS 6500" + m));
                lines.add(line(circuit + "/" + side, ce, msee, "circuit link"));
                lines.add(line(circuit + "/" + side + "-hub1", msee, "hub1/er-gw", "connection"));
                if (m <= 2) {
                    lines.add(line(circuit + "/" + side + "-hub2", msee, "hub2/er-gw", "connection"));
                }
            }
            boxes.add(box(site + "-host", site, "host", "192.168." + m + ".10"));
            lines.add(line("tunnel" + m, site + "/ce1", (m % 2 == 0 ? "hub2" : "hub1") + "/vpn-gw", "tunnel"));
        }
        lines.add(line("er3-er4", "er3", "er4", "connection"));
        return new Topology(boxes, lines);
    }
}
