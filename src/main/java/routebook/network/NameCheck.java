package routebook.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.LinkEnd;
import routebook.scenario.Metro;
import routebook.scenario.Peering;
import routebook.scenario.Router;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;
import routebook.scenario.Tag;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;
import routebook.scenario.WanLink;
import routebook.why.Basis;
import routebook.why.Citation;

/** Checks of a design's own consistency: until they pass, there is nothing to say about Azure. */
public enum NameCheck implements Check {

    /** Two elements of one name could not be told apart in a question or a failure. */
    NAME_TWICE("Two elements have the same name") {
        @Override
        void look(Scenario scenario, Elements elements, Report report) {
            Map<String, Element> seen = new LinkedHashMap<>();
            for (Element element : elements.list()) {
                Element other = seen.putIfAbsent(element.name(), element);
                if (other != null) {
                    report.add(element.name(), pathOf(element, scenario), "found a " + element.kind().word()
                            + " with the name of " + (other.kind() == element.kind() ? "another one" : "a "
                            + other.kind().word()) + ", \"" + element.name() + "\"; expected a name of its own");
                }
            }
        }
    },

    /** A builder takes what a file refuses; the engine could not tell such a name from a place. */
    NAME_UNFIT("A name is empty, or holds the slash that places are written with") {
        @Override
        void look(Scenario scenario, Elements elements, Report report) {
            for (Element element : elements.list()) {
                boolean fit = switch (element.kind()) {
                    case VIRTUAL_NETWORK, CIRCUIT, SITE -> isFit(element.name());
                    case SUBNET, VPN_GATEWAY, EXPRESSROUTE_GATEWAY, ROUTE_SERVER, ROUTER, SITE_LINK ->
                        isFit(element.name().substring(element.whole().length() + 1));
                    default -> !element.name().isBlank();
                };
                if (!fit) {
                    report.add(element.name(), pathOf(element, scenario), "found a " + element.kind().word() + " named \""
                            + element.name() + "\"; expected a name that is not empty and has no \"/\" in it");
                }
            }
        }

        private boolean isFit(String name) {
            return !name.isBlank() && name.indexOf('/') < 0;
        }
    },

    /** A reference must lead to an element of the right kind. */
    NAME_UNKNOWN("A reference names an element that is not there") {
        @Override
        void look(Scenario scenario, Elements elements, Report report) {
            List<String> metros = scenario.metros().stream().map(Metro::name).toList();
            for (VirtualNetwork network : scenario.virtualNetworks()) {
                List<String> subnets = network.subnets().stream().map(subnet -> subnet.name()).toList();
                network.machines().forEach(machine -> report.known(machine.name(),
                        List.of("virtualNetworks", network.name(), "machines", machine.name(), "subnet"),
                        "subnet of network " + network.name(), machine.subnet(), subnets));
                InsideNames.look(scenario, network, subnets, report);
            }
            scenario.virtualNetworks().forEach(network -> network.vpnGateways().forEach(
                    gateway -> lookAtDefaultSite(scenario, elements, network, gateway, report)));
            InsideNames.lookAtTags(scenario, report);
            List<String> networks = elements.names(ElementKind.VIRTUAL_NETWORK);
            for (int i = 0; i < scenario.peerings().size(); i++) {
                Peering peering = scenario.peerings().get(i);
                String index = Integer.toString(i);
                report.known(peering.name(), List.of("peerings", index, "from"), "virtual network", peering.from(),
                        networks);
                report.known(peering.name(), List.of("peerings", index, "to"), "virtual network", peering.to(),
                        networks);
            }
            InsideNames.lookAtPeerings(scenario, report);
            for (Circuit circuit : scenario.circuits()) {
                report.known(circuit.name(), List.of("circuits", circuit.name(), "location"), "metro",
                        circuit.location(), metros);
                BiConsumer<String, CircuitLink> attached = (side, link) -> link.router().ifPresent(
                        router -> report.known(Places.in(circuit.name(), side),
                                List.of("circuits", circuit.name(), side, "router"), "router", router,
                                elements.names(ElementKind.ROUTER)));
                attached.accept("primary", circuit.primary());
                attached.accept("secondary", circuit.secondary());
            }
            for (Connection connection : scenario.connections()) {
                List<String> path = List.of("connections", connection.name());
                report.known(connection.name(), below(path, "gateway"), "ExpressRoute gateway", connection.gateway(),
                        elements.names(ElementKind.EXPRESSROUTE_GATEWAY));
                report.known(connection.name(), below(path, "circuit"), "circuit", connection.circuit(),
                        elements.names(ElementKind.CIRCUIT));
            }
            for (GlobalReach globalReach : scenario.globalReach()) {
                List<String> path = List.of("globalReach", globalReach.name());
                report.known(globalReach.name(), below(path, "circuit"), "circuit", globalReach.circuit(),
                        elements.names(ElementKind.CIRCUIT));
                report.known(globalReach.name(), below(path, "peerCircuit"), "circuit", globalReach.peerCircuit(),
                        elements.names(ElementKind.CIRCUIT));
            }
            for (Tunnel tunnel : scenario.tunnels()) {
                List<String> path = List.of("tunnels", tunnel.name());
                report.known(tunnel.name(), below(path, "gateway"), "VPN gateway", tunnel.gateway(),
                        elements.names(ElementKind.VPN_GATEWAY));
                List<String> ends = new ArrayList<>(elements.names(ElementKind.VPN_GATEWAY));
                ends.addAll(elements.names(ElementKind.ROUTER));
                report.known(tunnel.name(), below(path, "remote"), "VPN gateway or router", tunnel.remote(), ends);
                List<String> rules = scenario.virtualNetworks().stream().flatMap(network -> network.vpnGateways().stream()
                        .filter(gateway -> Places.in(network.name(), gateway.name()).equals(tunnel.gateway())))
                        .flatMap(gateway -> gateway.natRules().stream()).map(VpnNatRule::name).toList();
                for (int i = 0; i < tunnel.natRules().size(); i++) {
                    report.known(tunnel.name(), below(path, "natRules", Integer.toString(i)), "NAT rule of "
                            + tunnel.gateway(), tunnel.natRules().get(i), rules);
                }
            }
            OverlayNames.look(scenario, elements, report);
            for (Site site : scenario.sites()) {
                List<String> path = List.of("sites", site.name());
                site.metro().ifPresent(
                        metro -> report.known(site.name(), below(path, "metro"), "metro", metro, metros));
                List<String> routers = site.routers().stream().map(router -> router.name()).toList();
                for (SiteLink link : site.links()) {
                    link.ends().forEach(end -> report.known(Places.in(site.name(), link.name()),
                            below(path, "links", link.name(), "ends", end.router()), "router of site " + site.name(),
                            end.router(), routers));
                }
            }
            for (WanLink link : scenario.wanLinks()) {
                link.ends().forEach(end -> report.known(link.name(),
                        List.of("wanLinks", link.name(), "ends", end.router()), "router", end.router(),
                        elements.names(ElementKind.ROUTER)));
            }
            scenario.tags().forEach(tag -> lookAtTag(tag, elements, report));
        }
    },

    /** An element that could never take part in anything. */
    NOT_ATTACHED("An element is attached to nothing, or to itself") {
        @Override
        void look(Scenario scenario, Elements elements, Report report) {
            for (int i = 0; i < scenario.peerings().size(); i++) {
                Peering peering = scenario.peerings().get(i);
                if (peering.from().equals(peering.to())) {
                    report.add(peering.name(), List.of("peerings", Integer.toString(i), "to"),
                            "network " + peering.from() + " is peered with itself; expected another network");
                }
            }
            for (GlobalReach globalReach : scenario.globalReach()) {
                if (globalReach.circuit().equals(globalReach.peerCircuit())) {
                    report.add(globalReach.name(), List.of("globalReach", globalReach.name(), "peerCircuit"),
                            "circuit " + globalReach.circuit() + " is joined to itself; expected another circuit");
                }
            }
            for (Tunnel tunnel : scenario.tunnels()) {
                if (tunnel.gateway().equals(tunnel.remote())) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "remote"),
                            "the tunnel ends where it begins, at " + tunnel.gateway() + "; expected another end");
                }
                if (elements.has(tunnel.remote(), ElementKind.ROUTER) && tunnel.bgp() && tunnel.siteAddress().isEmpty()) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                            "a tunnel to a site with BGP needs siteAddress: the tunnel and BGP peer address of "
                                    + tunnel.remote());
                }
                if (tunnel.maximumPrefixes().isPresent()
                        && (!tunnel.bgp() || elements.has(tunnel.remote(), ElementKind.VPN_GATEWAY))) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "maximumPrefixes"),
                            "found a limit of a site's router; expected one only where such a router speaks BGP");
                }
                boolean ofSite = !tunnel.sitePrefixes().isEmpty() || tunnel.siteRoutes().isPresent();
                if (elements.has(tunnel.remote(), ElementKind.VPN_GATEWAY) && ofSite) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "remote"), "found the gateway "
                            + tunnel.remote() + " and prefixes or routes of a site; expected a site's router");
                }
            }
            for (WanLink link : scenario.wanLinks()) {
                List<String> path = List.of("wanLinks", link.name());
                List<String> sites = link.ends().stream().map(end -> Places.wholeOf(end.router())).toList();
                if (sites.get(0).equals(sites.get(1))) {
                    report.add(link.name(), below(path, "ends"), "found two routers of site " + sites.get(0)
                            + "; expected routers of two sites, or the link among the links of that site");
                }
                report.apart(link.name(), below(path, "ends"), link.prefix(), link.ends());
            }
            OverlayNames.lookAtEnds(scenario, elements, report);
            for (Tunnel tunnel : scenario.tunnels()) {
                boolean toSite = elements.has(tunnel.remote(), ElementKind.ROUTER);
                boolean isPrivate = tunnel.underlay() == Tunnel.Underlay.PRIVATE_PEERING;
                if (!toSite && (tunnel.underlay() != Tunnel.Underlay.INTERNET || tunnel.sitePrivateAddress().isPresent())) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "underlay"),
                            "found an underlay between two VPN gateways, whose tunnels keep to Microsoft's network; expected it "
                                    + "at a tunnel to a site only");
                } else if (isPrivate != tunnel.sitePrivateAddress().isPresent()) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "sitePrivateAddress"), isPrivate
                            ? "a tunnel over private peering needs sitePrivateAddress: the address of " + tunnel.remote()
                                    + " that its outer packets go to"
                            : "found sitePrivateAddress at a tunnel over " + tunnel.underlay().word()
                                    + "; expected underlay privatePeering with it");
                }
            }
            for (Site site : scenario.sites()) {
                site.routers().forEach(router -> lookAtStaticRoutes(scenario, site, router, report));
                site.links().forEach(link -> report.apart(Places.in(site.name(), link.name()),
                        List.of("sites", site.name(), "links", link.name(), "ends"), link.prefix(), link.ends()));
                site.hosts().stream()
                        .filter(host -> site.routers().stream().flatMap(router -> router.lans().stream())
                                .noneMatch(lan -> lan.prefix().contains(host.address())))
                        .forEach(host -> report.add(host.name(), List.of("sites", site.name(), "hosts", host.name()),
                                "found " + host.address() + ", which is in no LAN of site " + site.name()
                                        + "; expected " + lans(site)));
            }
            scenario.virtualNetworks().forEach(network -> network.vpnGateways().forEach(gateway ->
                    gateway.pointToSite().ifPresent(offer -> offer.clients().stream()
                            .filter(client -> offer.pools().stream().noneMatch(pool -> pool.contains(client.address())))
                            .forEach(client -> report.add(client.name(), List.of("virtualNetworks", network.name(),
                                    "vpnGateways", gateway.name(), "pointToSite", "clients", client.name(), "address"),
                                    "found " + client.address() + ", which is in no pool of "
                                            + Places.in(network.name(), gateway.name()) + "; expected an address in "
                                            + offer.pools().stream().map(Object::toString)
                                                    .collect(Collectors.joining(", ")))))));
        }
    };

    private final String sentence;

    NameCheck(String sentence) {
        this.sentence = sentence;
    }

    abstract void look(Scenario scenario, Elements elements, Report report);

    @Override
    public List<Finding> review(Subject design) {
        Scenario scenario = design.scenario();
        Report report = new Report(this, new ArrayList<>());
        look(scenario, design.elements(), report);
        return report.findings();
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Effect effect() {
        return Effect.REFUSED;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public List<String> facts() {
        return List.of();
    }

    @Override
    public Citation citation() {
        return new Citation("Routebook, package routebook.network", "2026-11", Basis.DOCUMENTED);
    }

    /** A default site is behind a tunnel of its gateway, at a site. */
    private static void lookAtDefaultSite(Scenario scenario, Elements elements, VirtualNetwork network, VpnGateway gateway,
            Report report) {
        String place = Places.in(network.name(), gateway.name());
        gateway.defaultSite().ifPresent(site -> report.known(place,
                List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "defaultSite"),
                "tunnel from " + place + " to a site", site, scenario.tunnels().stream()
                        .filter(tunnel -> tunnel.gateway().equals(place)
                                && elements.has(tunnel.remote(), ElementKind.ROUTER))
                        .map(Tunnel::name).toList()));
    }

    /** A tag on nothing would be asked about in vain. */
    private static void lookAtTag(Tag tag, Elements elements, Report report) {
        List<String> known = elements.list().stream().map(Element::name).toList();
        for (int i = 0; i < tag.elements().size(); i++) {
            String element = tag.elements().get(i);
            if (elements.find(element).isEmpty()) {
                report.add(tag.name(), List.of("tags", tag.name(), Integer.toString(i)), "found \"" + element
                        + "\"; expected an element of the design" + NearestName.hint(element, known));
            }
        }
    }

    /** A static route leads to the far end of one of its router's links. */
    private static void lookAtStaticRoutes(Scenario scenario, Site site, Router router, Report report) {
        String place = Places.in(site.name(), router.name());
        List<Ip> far = router.staticRoutes().isEmpty() ? List.of()
                : FarEnd.of(scenario, place).stream().map(FarEnd::address).toList();
        router.staticRoutes().stream().filter(route -> !far.contains(route.nextHop())).forEach(route -> report.add(place,
                List.of("sites", site.name(), "routers", router.name(), "staticRoutes", route.destination().toString()),
                "found " + route.nextHop() + ", which no link of router " + place + " leads to; expected "
                        + (far.isEmpty() ? "a router with a link" : "one of "
                        + far.stream().map(Ip::toString).collect(Collectors.joining(", ")))));
    }

    private static String lans(Site site) {
        String lans = site.routers().stream().flatMap(router -> router.lans().stream())
                .map(lan -> lan.prefix().toString()).collect(Collectors.joining(", "));
        return lans.isEmpty() ? "a router of the site with that LAN under lans, and the site has no LAN yet"
                : "an address in " + lans;
    }

    /** Where the name stands that an element shares with another; the whole design where it is derived. */
    private static List<String> pathOf(Element element, Scenario scenario) {
        String name = element.name();
        return switch (element.kind()) {
            case VIRTUAL_NETWORK -> List.of("virtualNetworks", name);
            case MACHINE -> last(scenario.virtualNetworks().stream()
                    .filter(network -> network.machines().stream().anyMatch(each -> each.name().equals(name)))
                    .map(network -> List.of("virtualNetworks", network.name(), "machines", name)));
            case CIRCUIT -> List.of("circuits", name);
            case CONNECTION -> List.of("connections", name);
            case GLOBAL_REACH -> List.of("globalReach", name);
            case TUNNEL -> List.of("tunnels", name);
            case OVERLAY -> List.of("overlays", name);
            case SITE -> List.of("sites", name);
            case WAN_LINK -> List.of("wanLinks", name);
            case HOST -> List.of("sites", element.whole(), "hosts", name);
            case NAT_GATEWAY -> List.of("natGateways", name);
            case INTERNET_HOST -> List.of("internetHosts", name);
            case POINT_TO_SITE_CLIENT -> last(scenario.virtualNetworks().stream().flatMap(network ->
                    network.vpnGateways().stream().filter(gateway -> gateway.pointToSite().stream()
                            .flatMap(offer -> offer.clients().stream()).anyMatch(client -> client.name().equals(name)))
                    .map(gateway -> List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "pointToSite",
                            "clients", name))));
            default -> List.of();
        };
    }

    private static List<String> last(Stream<List<String>> paths) {
        return paths.reduce(List.of(), (before, path) -> path);
    }

    static List<String> below(List<String> path, String... keys) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(keys));
        return longer;
    }

    record Report(Check check, List<Finding> findings) {

        void add(String element, List<String> path, String text) {
            findings.add(new Finding(check, element, path, text, Optional.empty()));
        }

        /** The two ends of a link have addresses of its network, and not the same one. */
        void apart(String element, List<String> path, Prefix prefix, List<LinkEnd> ends) {
            for (LinkEnd end : ends) {
                if (!prefix.contains(end.address())) {
                    add(element, below(path, end.router()), "found " + end.address() + ", which is not in "
                            + prefix + "; expected an address of the link's own network");
                }
            }
            if (ends.get(0).address().equals(ends.get(1).address())) {
                add(element, path, "found " + ends.get(0).address() + " at both ends; expected two addresses of "
                        + prefix);
            }
        }

        void known(String element, List<String> path, String kind, String name, Collection<String> names) {
            if (!names.contains(name)) {
                add(element, path, "found \"" + name + "\"; expected " + ("AEIOU".indexOf(kind.charAt(0)) < 0 ? "a " : "an ")
                        + kind + (names.isEmpty() ? ", and the design has none" : ", one of " + String.join(", ", names))
                        + NearestName.hint(name, names));
            }
        }
    }
}
