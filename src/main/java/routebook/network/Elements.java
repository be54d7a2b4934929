package routebook.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.Overlay;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.WanLink;

/** Every named part of a design in declared order, and what fails with what. */
public final class Elements {

    private final List<Element> all = new ArrayList<>();
    private final Map<String, Element> byName = new LinkedHashMap<>();
    private final Map<ElementKind, List<String>> namesByKind = new EnumMap<>(ElementKind.class);

    private Elements() {}

    /** The elements of a design; where two share a name both are listed. */
    public static Elements of(Scenario scenario) {
        Elements elements = new Elements();
        scenario.virtualNetworks().forEach(elements::addNetwork);
        scenario.peerings().forEach(peering -> elements.add(peering.name(), ElementKind.PEERING, ""));
        scenario.circuits().forEach(elements::addCircuit);
        scenario.connections().forEach(elements::addConnection);
        scenario.globalReach().forEach(elements::addGlobalReach);
        scenario.tunnels().forEach(tunnel -> elements.addTunnel(tunnel, TunnelPart.of(tunnel, scenario)));
        scenario.overlays().forEach(elements::addOverlay);
        scenario.sites().forEach(elements::addSite);
        scenario.wanLinks().forEach(elements::addWanLink);
        // A client stays where it is when its gateway fails: it is no part of it.
        Network.pointToSiteClients(scenario).forEach(
                client -> elements.add(client.name(), ElementKind.POINT_TO_SITE_CLIENT, ""));
        scenario.natGateways().forEach(gateway -> elements.add(gateway.name(), ElementKind.NAT_GATEWAY, ""));
        if (!scenario.internetHosts().isEmpty()) {
            elements.add(Places.INTERNET, ElementKind.INTERNET, "");
        }
        scenario.internetHosts().forEach(host -> elements.add(host.name(), ElementKind.INTERNET_HOST, ""));
        return elements;
    }

    private void addNetwork(VirtualNetwork network) {
        String name = network.name();
        add(name, ElementKind.VIRTUAL_NETWORK, "");
        network.subnets().forEach(subnet -> add(Places.in(name, subnet.name()), ElementKind.SUBNET, name));
        network.machines().forEach(
                machine -> add(machine.name(), ElementKind.MACHINE, Places.in(name, machine.subnet())));
        network.appliances().forEach(appliance -> add(Places.in(name, appliance.name()), ElementKind.APPLIANCE,
                Places.in(name, appliance.subnet())));
        network.loadBalancers().forEach(balancer -> add(Places.in(name, balancer.name()), ElementKind.LOAD_BALANCER,
                Places.in(name, balancer.subnet())));
        network.vpnGateways().forEach(
                gateway -> addGateway(Places.in(name, gateway.name()), ElementKind.VPN_GATEWAY, name));
        network.expressRouteGateways().forEach(
                gateway -> addGateway(Places.in(name, gateway.name()), ElementKind.EXPRESSROUTE_GATEWAY, name));
        network.routeServers().forEach(server -> addRouteServer(Places.in(name, server.name()), server, name));
    }

    private void addRouteServer(String place, RouteServer server, String network) {
        addGateway(place, ElementKind.ROUTE_SERVER, network);
        for (RouteServerPeer peer : server.peers()) {
            String both = Places.in(place, peer.name());
            add(both, ElementKind.SESSION, place);
            List<String> sessions = Places.instances(both);
            for (int i = 0; i < sessions.size(); i++) {
                if (peer.meets(i)) {
                    add(sessions.get(i), ElementKind.SESSION, both);
                }
            }
        }
    }

    private void addGateway(String gateway, ElementKind kind, String network) {
        add(gateway, kind, network);
        for (String instance : Places.instances(gateway)) {
            add(instance, ElementKind.GATEWAY_INSTANCE, gateway);
        }
    }

    private void addCircuit(Circuit circuit) {
        String name = circuit.name();
        add(name, ElementKind.CIRCUIT, "");
        List<CircuitLink> links = List.of(circuit.primary(), circuit.secondary());
        for (int i = 0; i < links.size(); i++) {
            String link = Places.links(name).get(i);
            add(link, ElementKind.CIRCUIT_LINK, name);
            add(Places.session(link), ElementKind.SESSION, link);
            if (links.get(i).microsoftPeering()) {
                add(Places.microsoftPeering(link), ElementKind.SESSION, link);
            }
            add(Places.msee(link), ElementKind.MSEE, name);
        }
    }

    private void addConnection(Connection connection) {
        String name = connection.name();
        add(name, ElementKind.CONNECTION, "");
        for (String side : Places.links(name)) {
            add(side, ElementKind.SESSION, name);
        }
    }

    private void addGlobalReach(GlobalReach globalReach) {
        String name = globalReach.name();
        add(name, ElementKind.GLOBAL_REACH, "");
        for (String link : Places.links(name)) {
            add(link, ElementKind.SESSION, name);
        }
    }

    private void addTunnel(Tunnel tunnel, List<TunnelPart> parts) {
        add(tunnel.name(), ElementKind.TUNNEL, "");
        for (TunnelPart part : parts) {
            if (!part.isWhole()) {
                add(part.name(), ElementKind.INSTANCE_TUNNEL, tunnel.name());
            }
            if (tunnel.bgp()) {
                add(Places.session(part.name()), ElementKind.SESSION, part.name());
            }
        }
    }

    private void addOverlay(Overlay overlay) {
        add(overlay.name(), ElementKind.OVERLAY, "");
        add(Places.session(overlay.name()), ElementKind.SESSION, overlay.name());
    }

    private void addSite(Site site) {
        String name = site.name();
        add(name, ElementKind.SITE, "");
        site.routers().forEach(router -> add(Places.in(name, router.name()), ElementKind.ROUTER, name));
        site.links().forEach(link -> {
            String place = Places.in(name, link.name());
            add(place, ElementKind.SITE_LINK, name);
            add(Places.session(place), ElementKind.SESSION, place);
        });
        site.hosts().forEach(host -> add(host.name(), ElementKind.HOST, name));
    }

    private void addWanLink(WanLink link) {
        add(link.name(), ElementKind.WAN_LINK, "");
        add(Places.session(link.name()), ElementKind.SESSION, link.name());
    }

    private void add(String name, ElementKind kind, String whole) {
        Element element = new Element(name, kind, whole);
        all.add(element);
        byName.putIfAbsent(name, element);
        namesByKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(name);
    }

    /** All elements in declared order. */
    public List<Element> list() {
        return Collections.unmodifiableList(all);
    }

    /**
     * An element and everything that is a part of it, in declared order.
     *
     * @throws UnknownNameException if there is no such element
     */
    public List<Element> listWithin(String name) {
        Element whole = get(name);
        return all.stream().filter(element -> isWithin(element, whole)).toList();
    }

    private boolean isWithin(Element element, Element whole) {
        return element.equals(whole) || find(element.whole()).filter(next -> isWithin(next, whole)).isPresent();
    }

    public Optional<Element> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** True if there is an element of that name and kind. */
    public boolean has(String name, ElementKind kind) {
        return find(name).filter(element -> element.kind() == kind).isPresent();
    }

    /** All names of one kind, in declared order. */
    public List<String> names(ElementKind kind) {
        return Collections.unmodifiableList(namesByKind.getOrDefault(kind, List.of()));
    }

    /** The end points of traffic, in declared order. */
    public List<Element> endPoints() {
        return all.stream().filter(element -> element.kind().isEndPoint()).toList();
    }

    /**
     * Everything that is down when these elements are: their parts too, and a gateway once both of its instances are.
     *
     * @throws UnknownNameException if a name is none of this design's
     */
    public Set<String> down(Collection<String> failed) {
        Set<String> down = new LinkedHashSet<>();
        for (String name : failed) {
            down.add(get(name).name());
        }
        for (Element element : all) {
            if (element.kind() == ElementKind.GATEWAY_INSTANCE
                    && down.containsAll(Places.instances(element.whole()))) {
                down.add(element.whole());
            }
        }
        // A whole is listed before its parts, so one pass takes the failure all the way down.
        for (Element element : all) {
            if (down.contains(element.whole())) {
                down.add(element.name());
            }
        }
        return down;
    }

    /**
     * The element of that name.
     *
     * @throws UnknownNameException if there is none, naming the nearest one
     */
    public Element get(String name) {
        return find(name).orElseThrow(() -> new UnknownNameException("element", name, byName.keySet()));
    }
}
