package routebook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.rules.globalreach.GlobalReachJoinsMseesInPairs;
import routebook.network.ElementKind;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.scenario.Appliance;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.Host;
import routebook.scenario.LinkEnd;
import routebook.scenario.Peering;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.RouteServer;
import routebook.scenario.Router;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** A design as boxes and lines: regions hold networks, networks subnets, metros circuits and sites. */
public final class TopologyOf {

    private final Network network;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private TopologyOf(Network network) {
        this.network = network;
    }

    public static Topology network(Network network) {
        TopologyOf drawing = new TopologyOf(network);
        Scenario scenario = network.scenario();
        Set<String> regions = new LinkedHashSet<>();
        scenario.virtualNetworks().forEach(each -> regions.add(each.region()));
        for (String region : regions) {
            String group = drawing.group("region", region, "");
            scenario.virtualNetworks().stream().filter(each -> each.region().equals(region))
                    .forEach(each -> drawing.addNetwork(each, group));
        }
        // Metros in the order of their regions: lines between the two then cross less.
        List<String> order = List.copyOf(regions);
        scenario.metros().stream().sorted(Comparator.comparingInt(metro -> {
            int place = order.indexOf(metro.region());
            return place < 0 ? order.size() : place;
        })).forEach(metro -> {
            String group = drawing.group("metro", metro.name(), "at " + metro.region());
            scenario.circuits().stream().filter(circuit -> circuit.location().equals(metro.name()))
                    .forEach(circuit -> drawing.addCircuit(circuit, group));
            scenario.sites().stream().filter(site -> site.metro().filter(metro.name()::equals).isPresent())
                    .forEach(site -> drawing.addSite(site, group));
        });
        scenario.sites().stream().filter(site -> site.metro().isEmpty()).forEach(site -> drawing.addSite(site, ""));
        if (!scenario.internetHosts().isEmpty()) {
            String group = drawing.group("internet", "Internet", "");
            scenario.internetHosts().forEach(host -> drawing.box(host.name(), group, ElementKind.INTERNET_HOST,
                    host.name(), host.address().toString()));
        }
        List<PointToSiteClient> clients = Network.pointToSiteClients(scenario);
        if (!clients.isEmpty()) {
            String group = drawing.group("clients", "Point-to-site clients", "");
            clients.forEach(client -> drawing.box(client.name(), group, ElementKind.POINT_TO_SITE_CLIENT, client.name(),
                    client.system().word() + ", " + client.protocol().word(), client.address().toString()));
        }
        drawing.addLines();
        return new Topology(drawing.boxes, drawing.lines);
    }

    private String group(String kind, String name, String detail) {
        String id = kind + " " + name;
        boxes.add(new Box(id, "", kind, name, detail.isEmpty() ? List.of() : List.of(detail)));
        return id;
    }

    private void box(String id, String parent, ElementKind kind, String label, String... details) {
        boxes.add(new Box(id, parent, kind.word(), label, List.of(details)));
    }

    private void addNetwork(VirtualNetwork here, String group) {
        box(here.name(), group, ElementKind.VIRTUAL_NETWORK, here.name(),
                here.space().stream().map(Object::toString).toArray(String[]::new));
        for (Subnet subnet : here.subnets()) {
            String place = Places.in(here.name(), subnet.name());
            box(place, here.name(), ElementKind.SUBNET, subnet.name(), subnet.prefix().toString());
            here.machines().stream().filter(machine -> machine.subnet().equals(subnet.name())).forEach(
                    machine -> box(machine.name(), place, ElementKind.MACHINE, machine.name(),
                            machine.address().toString()));
        }
        here.appliances().forEach(appliance -> box(Places.in(here.name(), appliance.name()),
                Places.in(here.name(), appliance.subnet()), ElementKind.APPLIANCE, appliance.name(),
                kind(appliance), appliance.address().toString()));
        here.loadBalancers().forEach(balancer -> box(Places.in(here.name(), balancer.name()),
                Places.in(here.name(), balancer.subnet()), ElementKind.LOAD_BALANCER, balancer.name(),
                balancer.frontend().toString()));
        String gatewaySubnet = here.findSubnet(VirtualNetwork.GATEWAY_SUBNET)
                .map(subnet -> Places.in(here.name(), subnet.name())).orElse(here.name());
        for (VpnGateway gateway : here.vpnGateways()) {
            String place = Places.in(here.name(), gateway.name());
            for (GatewayNode node : GatewayNode.of(place, gateway)) {
                box(node.name(), gatewaySubnet, ElementKind.VPN_GATEWAY, node.name().substring(here.name().length() + 1),
                        Stream.concat(throughput(gateway).stream(), Stream.of("AS " + gateway.asn(),
                                node.instance().address().orElse(node.instance().bgpAddress()).toString()))
                                .toArray(String[]::new));
            }
        }
        here.expressRouteGateways().forEach(gateway -> box(Places.in(here.name(), gateway.name()), gatewaySubnet,
                ElementKind.EXPRESSROUTE_GATEWAY, gateway.name(), Stream.of(Optional.of("AS 65515"),
                        gateway.sku().map(ExpressRouteGateway.Sku::word)).flatMap(Optional::stream).toArray(String[]::new)));
        here.routeServers().forEach(server -> box(Places.in(here.name(), server.name()),
                here.findSubnet(RouteServer.SUBNET).map(subnet -> Places.in(here.name(), subnet.name())).orElse(here.name()),
                ElementKind.ROUTE_SERVER, server.name(), "AS " + RouteServer.ASN));
    }

    private static String kind(Appliance appliance) {
        String kind = appliance.azureFirewall() ? "Azure Firewall" : "NVA";
        return appliance.bgp().map(bgp -> kind + ", AS " + bgp.asn()).orElse(kind);
    }

    /** The SKU, and what all tunnels and clients of the gateway share (R-VPN-01, R-VPN-11). */
    private static Optional<String> throughput(VpnGateway gateway) {
        return gateway.sku().map(sku -> sku.word() + VpnGatewaySku.find(gateway)
                .map(sold -> ", " + sold.mbps() + " Mbit/s in all").orElse(""));
    }

    private void addCircuit(Circuit circuit, String group) {
        box(circuit.name(), group, ElementKind.CIRCUIT, circuit.name(), Stream.of(Optional.of("AS 12076"),
                        circuit.provider(), circuit.directPortGbps().map(gbps -> "Direct " + gbps + "G"),
                        circuit.bandwidthMbps().map(mbps -> mbps + " Mbit/s"))
                .flatMap(Optional::stream).toArray(String[]::new));
        List<String> links = Places.links(circuit.name());
        box(Places.msee(links.get(0)), circuit.name(), ElementKind.MSEE, "primary MSEE",
                circuit.primary().mseeAddress().toString());
        box(Places.msee(links.get(1)), circuit.name(), ElementKind.MSEE, "secondary MSEE",
                circuit.secondary().mseeAddress().toString());
    }

    private void addSite(Site site, String group) {
        box(site.name(), group, ElementKind.SITE, site.name(), "AS " + site.asn());
        for (Router router : site.routers()) {
            box(Places.in(site.name(), router.name()), site.name(), ElementKind.ROUTER, router.name(),
                    router.lans().stream().map(lan -> lan.prefix().toString()).toArray(String[]::new));
        }
        for (Host host : site.hosts()) {
            box(host.name(), site.name(), ElementKind.HOST, host.name(), host.address().toString());
        }
    }

    private void addLines() {
        Scenario scenario = network.scenario();
        for (Site site : scenario.sites()) {
            site.hosts().forEach(host -> site.routers().stream()
                    .filter(router -> router.lans().stream().anyMatch(lan -> lan.prefix().contains(host.address())))
                    .findFirst()
                    .ifPresent(router -> lines.add(new Line(Places.in(host.name(), "lan"), host.name(),
                            Places.in(site.name(), router.name()), ElementKind.SITE_LINK.word(), ""))));
            site.links().forEach(link -> addSiteLink(site, link));
        }
        for (Circuit circuit : scenario.circuits()) {
            List<String> places = Places.links(circuit.name());
            addCircuitLink(places.get(0), circuit.primary());
            addCircuitLink(places.get(1), circuit.secondary());
        }
        scenario.connections().forEach(connection -> {
            List<String> halves = Places.links(connection.name());
            List<String> links = Places.links(connection.circuit());
            for (int i = 0; i < halves.size(); i++) {
                lines.add(new Line(halves.get(i), Places.msee(links.get(i)), connection.gateway(),
                        ElementKind.CONNECTION.word(), ""));
            }
        });
        scenario.globalReach().stream().flatMap(each -> GlobalReachJoinsMseesInPairs.links(each).stream()).forEach(
                link -> lines.add(new Line(link.place(), link.msee(), link.peerMsee(), ElementKind.GLOBAL_REACH.word(),
                        Places.wholeOf(link.place()))));
        scenario.tunnels().forEach(tunnel -> TunnelPart.of(tunnel, scenario).forEach(part -> lines.add(new Line(part.name(),
                part.far(), part.near().name(), ElementKind.TUNNEL.word(), part.name()))));
        scenario.wanLinks().forEach(link -> lines.add(new Line(link.name(), link.ends().get(0).router(),
                link.ends().get(1).router(), ElementKind.WAN_LINK.word(), link.name())));
        scenario.virtualNetworks().forEach(here -> here.vpnGateways().forEach(gateway -> gateway.pointToSite().ifPresent(
                offer -> offer.clients().forEach(client -> GatewayNode.of(Places.in(here.name(), gateway.name()), gateway)
                        .stream().limit(1).forEach(node -> lines.add(new Line(Places.in(client.name(), "point-to-site"),
                                client.name(), node.name(), ElementKind.TUNNEL.word(), "")))))));
        scenario.overlays().forEach(overlay -> lines.add(new Line(overlay.name(), overlay.remote(), overlay.appliance(),
                ElementKind.OVERLAY.word(), overlay.name())));
        for (VirtualNetwork here : scenario.virtualNetworks()) {
            for (RouteServer server : here.routeServers()) {
                String place = Places.in(here.name(), server.name());
                server.peers().forEach(peer -> lines.add(new Line(Places.in(place, peer.name()), peer.appliance(), place,
                        ElementKind.SESSION.word(), "")));
            }
        }
        Set<Set<String>> drawn = new LinkedHashSet<>();
        for (Peering peering : scenario.peerings()) {
            if (drawn.add(Set.of(peering.from(), peering.to()))) {
                lines.add(new Line(peering.name(), peering.to(), peering.from(), ElementKind.PEERING.word(), ""));
            }
        }
    }

    private void addCircuitLink(String place, CircuitLink link) {
        link.router().ifPresent(router -> lines.add(new Line(place, router, Places.msee(place),
                ElementKind.CIRCUIT_LINK.word(), place + (link.shut() ? " (shut)" : ""))));
    }

    /** From the router that holds LANs to the one that does not. */
    private void addSiteLink(Site site, SiteLink link) {
        List<String> ends = link.ends().stream().map(LinkEnd::router).toList();
        Map<String, Integer> lans = new java.util.HashMap<>();
        site.routers().forEach((Router router) -> lans.put(router.name(), router.lans().size()));
        boolean turned = lans.get(ends.get(1)) > lans.get(ends.get(0));
        lines.add(new Line(Places.in(site.name(), link.name()), Places.in(site.name(), ends.get(turned ? 1 : 0)),
                Places.in(site.name(), ends.get(turned ? 0 : 1)), ElementKind.SITE_LINK.word(),
                link.prefix().toString()));
    }
}
