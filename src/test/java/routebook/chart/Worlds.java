package routebook.chart;

import java.util.ArrayList;
import java.util.List;
import routebook.analysis.Topology;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;

/** Topologies to draw, built by hand. */
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
        return new Topology(List.of(
                box("East US 2", "", "region"),
                box("hub", "East US 2", "virtual network", "10.10.30.0/24"),
                box("hub/default", "hub", "subnet", "10.10.30.0/25"),
                box("hub-vm", "hub/default", "machine", "10.10.30.4"),
                box("hub/vpn-gw", "hub", "vpn gateway", "AS 65515", "10.10.30.142"),
                box("hub/er-gw", "hub", "expressroute gateway", "AS 65515"),
                box("spoke", "East US 2", "virtual network", "10.11.30.0/26"),
                box("spoke/default", "spoke", "subnet", "10.11.30.0/27"),
                box("spoke-vm", "spoke/default", "machine", "10.11.30.4"),
                box("branch", "East US 2", "virtual network", "10.11.30.64/26"),
                box("branch/default", "branch", "subnet", "10.11.30.64/27"),
                box("branch-vm", "branch/default", "machine", "10.11.30.68"),
                box("branch/vpn-gw", "branch", "vpn gateway", "AS 65516", "10.11.30.100"),
                box("West US 2", "", "region"),
                box("remote", "West US 2", "virtual network", "10.17.30.0/25"),
                box("remote/default", "remote", "subnet", "10.17.30.0/27"),
                box("remote-vm", "remote/default", "machine", "10.17.30.4"),
                box("remote/er-gw", "remote", "expressroute gateway", "AS 65515"),
                box("Washington DC", "", "metro"),
                box("er1", "Washington DC", "circuit", "1000 Mbit/s"),
                box("er1/primary/msee", "er1", "msee", "AS 12076", "192.168.30.18"),
                box("er1/secondary/msee", "er1", "msee", "AS 12076", "192.168.30.22"),
                box("loc1", "Washington DC", "site", "10.2.30.0/25"),
                box("loc1/ce1", "loc1", "router", "AS 65021", "66.198.12.106"),
                box("loc1/lan", "loc1", "router", "10.2.30.3"),
                box("loc1-host", "loc1", "host", "10.2.30.10"),
                box("Seattle", "", "metro"),
                box("er2", "Seattle", "circuit", "1000 Mbit/s"),
                box("er2/primary/msee", "er2", "msee", "AS 12076", "192.168.31.18"),
                box("er2/secondary/msee", "er2", "msee", "AS 12076", "192.168.31.22"),
                box("loc2", "Seattle", "site", "10.1.31.0/25"),
                box("loc2/ce1", "loc2", "router", "AS 65020"),
                box("loc2/ce2", "loc2", "router", "AS 65020"),
                box("loc2/lan", "loc2", "router", "10.1.31.3"),
                box("loc2-host", "loc2", "host", "10.1.31.10")), List.of(
                line("hub-spoke", "hub", "spoke", "peering"),
                line("hub/vpn-gw-branch/vpn-gw", "hub/vpn-gw", "branch/vpn-gw", "tunnel"),
                line("loc1/ce1-hub/vpn-gw", "loc1/ce1", "hub/vpn-gw", "tunnel"),
                line("er1/primary", "loc1/ce1", "er1/primary/msee", "circuit link"),
                line("er1/secondary", "loc1/ce1", "er1/secondary/msee", "circuit link"),
                line("er2/primary", "loc2/ce1", "er2/primary/msee", "circuit link"),
                line("er2/secondary", "loc2/ce2", "er2/secondary/msee", "circuit link"),
                line("er1/primary-hub/er-gw", "er1/primary/msee", "hub/er-gw", "connection"),
                line("er1/secondary-hub/er-gw", "er1/secondary/msee", "hub/er-gw", "connection"),
                line("er1/primary-remote/er-gw", "er1/primary/msee", "remote/er-gw", "connection"),
                line("er1/secondary-remote/er-gw", "er1/secondary/msee", "remote/er-gw", "connection"),
                line("er2/primary-hub/er-gw", "er2/primary/msee", "hub/er-gw", "connection"),
                line("er2/secondary-hub/er-gw", "er2/secondary/msee", "hub/er-gw", "connection"),
                line("loc1/lan-loc1/ce1", "loc1/lan", "loc1/ce1", "site link"),
                line("loc1-host-loc1/lan", "loc1-host", "loc1/lan", "site link"),
                line("loc2/lan-loc2/ce1", "loc2/lan", "loc2/ce1", "site link"),
                line("loc2/lan-loc2/ce2", "loc2/lan", "loc2/ce2", "site link"),
                line("loc2-host-loc2/lan", "loc2-host", "loc2/lan", "site link")));
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
