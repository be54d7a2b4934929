package routebook.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.Metro;
import routebook.scenario.Peering;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/** Checks of a design's own consistency: until they pass, there is nothing to say about Azure. */
public enum NameCheck implements Check {

    /** Two elements of one name could not be told apart in a question or a failure. */
    NAME_TWICE("Two elements have the same name") {
        @Override
        void look(Scenario scenario, Report report) {
            Map<String, Element> seen = new LinkedHashMap<>();
            for (Element element : Elements.of(scenario).list()) {
                Element other = seen.putIfAbsent(element.name(), element);
                if (other != null) {
                    report.add(element.name(), List.of(), "two elements are named \"" + element.name() + "\": a "
                            + other.kind().word() + " and a " + element.kind().word());
                }
            }
        }
    },

    /** A reference must lead to an element of the right kind. */
    NAME_UNKNOWN("A reference names an element that is not there") {
        @Override
        void look(Scenario scenario, Report report) {
            Elements elements = Elements.of(scenario);
            List<String> metros = scenario.metros().stream().map(Metro::name).toList();
            for (VirtualNetwork network : scenario.virtualNetworks()) {
                List<String> subnets = network.subnets().stream().map(subnet -> subnet.name()).toList();
                network.machines().forEach(machine -> report.known(machine.name(),
                        List.of("virtualNetworks", network.name(), "machines", machine.name(), "subnet"),
                        "subnet of network " + network.name(), machine.subnet(), subnets));
            }
            for (int i = 0; i < scenario.peerings().size(); i++) {
                Peering peering = scenario.peerings().get(i);
                List<String> networks = elements.names(ElementKind.VIRTUAL_NETWORK);
                String index = Integer.toString(i);
                report.known(peering.name(), List.of("peerings", index, "from"), "virtual network", peering.from(),
                        networks);
                report.known(peering.name(), List.of("peerings", index, "to"), "virtual network", peering.to(),
                        networks);
            }
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
            for (Tunnel tunnel : scenario.tunnels()) {
                List<String> path = List.of("tunnels", tunnel.name());
                report.known(tunnel.name(), below(path, "gateway"), "VPN gateway", tunnel.gateway(),
                        elements.names(ElementKind.VPN_GATEWAY));
                List<String> ends = new ArrayList<>(elements.names(ElementKind.VPN_GATEWAY));
                ends.addAll(elements.names(ElementKind.ROUTER));
                report.known(tunnel.name(), below(path, "remote"), "VPN gateway or router", tunnel.remote(), ends);
            }
            for (Site site : scenario.sites()) {
                List<String> path = List.of("sites", site.name());
                site.metro().ifPresent(
                        metro -> report.known(site.name(), below(path, "metro"), "metro", metro, metros));
                List<String> routers = site.routers().stream().map(router -> router.name()).toList();
                for (SiteLink link : site.links()) {
                    link.ends().keySet().forEach(router -> report.known(Places.in(site.name(), link.name()),
                            below(path, "links", link.name(), "ends", router), "router of site " + site.name(), router,
                            routers));
                }
            }
        }
    },

    /** An element that could never take part in anything. */
    NOT_ATTACHED("An element is attached to nothing, or to itself") {
        @Override
        void look(Scenario scenario, Report report) {
            Elements elements = Elements.of(scenario);
            for (int i = 0; i < scenario.peerings().size(); i++) {
                Peering peering = scenario.peerings().get(i);
                if (peering.from().equals(peering.to())) {
                    report.add(peering.name(), List.of("peerings", Integer.toString(i), "to"),
                            "network " + peering.from() + " is peered with itself; expected another network");
                }
            }
            for (Tunnel tunnel : scenario.tunnels()) {
                if (tunnel.gateway().equals(tunnel.remote())) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name(), "remote"),
                            "the tunnel ends where it begins, at " + tunnel.gateway() + "; expected another end");
                }
                if (elements.has(tunnel.remote(), ElementKind.ROUTER) && tunnel.siteAddress().isEmpty()) {
                    report.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                            "a tunnel to a site needs siteAddress: the tunnel and BGP peer address of "
                                    + tunnel.remote());
                }
            }
            for (Site site : scenario.sites()) {
                site.hosts().stream()
                        .filter(host -> site.routers().stream().flatMap(router -> router.lans().stream())
                                .noneMatch(lan -> lan.prefix().contains(host.address())))
                        .forEach(host -> report.add(host.name(), List.of("sites", site.name(), "hosts", host.name()),
                                "address " + host.address() + " is in no LAN of site " + site.name()
                                        + "; expected one in " + site.routers().stream()
                                                .flatMap(router -> router.lans().stream())
                                                .map(lan -> lan.prefix().toString()).toList()));
            }
        }
    };

    private final String sentence;

    NameCheck(String sentence) {
        this.sentence = sentence;
    }

    abstract void look(Scenario scenario, Report report);

    @Override
    public List<Finding> review(Scenario scenario) {
        Report report = new Report(this, new ArrayList<>());
        look(scenario, report);
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

    private static List<String> below(List<String> path, String... keys) {
        List<String> longer = new ArrayList<>(path);
        longer.addAll(List.of(keys));
        return longer;
    }

    record Report(Check check, List<Finding> findings) {

        void add(String element, List<String> path, String text) {
            findings.add(new Finding(check, element, path, text));
        }

        void known(String element, List<String> path, String kind, String name, Collection<String> names) {
            if (!names.contains(name)) {
                add(element, path, "found \"" + name + "\"" + NearestName.hint(name, names) + "; expected a " + kind
                        + (names.isEmpty() ? ", and the design has none" : ", one of " + String.join(", ", names)));
            }
        }
    }
}
