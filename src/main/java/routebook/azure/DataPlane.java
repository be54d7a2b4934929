package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Port;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Learned;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Host;
import routebook.scenario.Lan;
import routebook.scenario.Machine;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;

/** The forwarding nodes of a design, each with the table that its control plane arrived at. */
final class DataPlane {

    private static final OptionalDouble NO_TIME = OptionalDouble.of(0);

    private final Network network;
    private final Predicate<String> up;
    private final Blueprint blueprint;
    private final Ribs ribs;
    private final Map<String, Fib> subnetFibs;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    DataPlane(Network network, Predicate<String> up, Blueprint blueprint, Ribs ribs,
            Map<String, EffectiveTable> tables) {
        this.network = network;
        this.up = up;
        this.blueprint = blueprint;
        this.ribs = ribs;
        subnetFibs = tables.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().fib()));
    }

    Map<String, Node> nodes() {
        network.scenario().virtualNetworks().forEach(this::addNetwork);
        network.scenario().circuits().forEach(this::addCircuit);
        network.scenario().sites().forEach(this::addSite);
        return nodes;
    }

    private void add(Node node) {
        if (up.test(node.name())) {
            nodes.put(node.name(), node);
        }
    }

    private void addNetwork(VirtualNetwork here) {
        String region = Geography.region(here.region());
        for (Machine machine : here.machines()) {
            Fib fib = subnetFibs.getOrDefault(Places.in(here.name(), machine.subnet()), Fib.of(List.of()));
            add(new Node(machine.name(), Optional.of(machine.address()), region, fib, List.of(fib), NO_TIME, false));
        }
        Fib gatewaySubnet = subnetFibs.getOrDefault(
                Places.in(here.name(), VirtualNetwork.GATEWAY_SUBNET), Fib.of(List.of()));
        List<FibEntry> inside = gatewaySubnet.entries().stream()
                .filter(entry -> entry.nextHops().stream().anyMatch(NextHop.Onto.class::isInstance)).toList();
        for (VpnGateway gateway : here.vpnGateways()) {
            String place = Places.in(here.name(), gateway.name());
            OptionalDouble pass = gateway.passRttMs().map(OptionalDouble::of).orElse(OptionalDouble.empty());
            add(new Node(place, Optional.empty(), region, withLearned(place, inside), List.of(), pass, true));
        }
        for (String place : Network.expressRouteGateways(here)) {
            add(new Node(place, Optional.empty(), region, Fib.of(inside), List.of(), NO_TIME, false));
        }
    }

    private void addCircuit(Circuit circuit) {
        for (String link : Places.links(circuit.name())) {
            String msee = Places.msee(link);
            add(new Node(msee, Optional.empty(), Geography.metro(circuit.location()), withLearned(msee, List.of()),
                    List.of(), NO_TIME, false));
        }
    }

    private void addSite(Site site) {
        String place = Geography.site(site.name());
        Map<Prefix, Segment> lans = new LinkedHashMap<>();
        site.routers().stream().flatMap(router -> router.lans().stream()).map(Lan::prefix).distinct().forEach(
                lan -> lans.put(lan, new Segment("LAN " + lan + " of " + site.name(), site.hosts().stream()
                        .filter(host -> lan.contains(host.address()) && up.test(host.name()))
                        .collect(Collectors.toMap(Host::address, Host::name, (first, second) -> first)))));
        List<Fib> tables = new ArrayList<>();
        for (Router router : site.routers()) {
            String name = Places.in(site.name(), router.name());
            Fib fib = withLearned(name, attached(site, router, lans));
            if (up.test(name)) {
                tables.add(fib);
            }
            add(new Node(name, Optional.empty(), place, fib, List.of(), NO_TIME, false));
        }
        for (Host host : site.hosts()) {
            add(new Node(host.name(), Optional.of(host.address()), place, hostFib(site, host, lans), tables, NO_TIME,
                    false));
        }
    }

    /** The router's LANs, and the links it stands on, whose addresses it can reach. */
    private List<FibEntry> attached(Site site, Router router, Map<Prefix, Segment> lans) {
        String place = Places.in(site.name(), router.name());
        List<FibEntry> entries = new ArrayList<>();
        router.lans().forEach(lan -> entries.add(attachedTo(lan.prefix(), lans.get(lan.prefix()))));
        Stream<Prefix> siteLinks = site.links().stream()
                .filter(link -> link.ends().containsKey(router.name()) && up.test(Places.in(site.name(), link.name())))
                .map(link -> link.prefix());
        Stream<Prefix> circuitLinks = network.scenario().circuits().stream().flatMap(circuit -> {
            List<String> places = Places.links(circuit.name());
            return Stream.of(carried(places.get(0), circuit.primary(), place),
                    carried(places.get(1), circuit.secondary(), place)).flatMap(Optional::stream);
        });
        Stream<Prefix> tunnels = network.scenario().tunnels().stream()
                .filter(tunnel -> tunnel.remote().equals(place) && up.test(tunnel.name()))
                .map(Tunnel::siteAddress).flatMap(Optional::stream).map(Prefix::host);
        Stream.of(siteLinks, circuitLinks, tunnels).flatMap(links -> links).distinct().forEach(
                link -> entries.add(attachedTo(link, new Segment("link " + link, Map.of()))));
        return entries;
    }

    private Optional<Prefix> carried(String place, CircuitLink link, String router) {
        return link.router().filter(router::equals).filter(any -> !link.shut() && up.test(place))
                .map(any -> link.subnet());
    }

    private static FibEntry attachedTo(Prefix prefix, Segment segment) {
        return new FibEntry(prefix, List.of(new NextHop.Onto(segment)),
                Because.of(ForwardingRule.ATTACHED, prefix + " is attached"));
    }

    private Fib hostFib(Site site, Host host, Map<Prefix, Segment> lans) {
        List<FibEntry> entries = new ArrayList<>();
        for (Router router : site.routers()) {
            String place = Places.in(site.name(), router.name());
            for (Lan lan : router.lans()) {
                if (entries.isEmpty() && up.test(place) && lan.prefix().contains(host.address())) {
                    entries.add(attachedTo(lan.prefix(), lans.get(lan.prefix())));
                    entries.add(new FibEntry(Prefix.around(host.address(), 0),
                            List.of(new NextHop.Via(place, Port.at(lan.address()), "", Optional.empty(), false)),
                            Because.of(ForwardingRule.DEFAULT_GATEWAY, place + " is the default gateway of "
                                    + host.name())));
                }
            }
        }
        return Fib.of(entries);
    }

    /** These entries, and what the speaker learned for other prefixes. */
    private Fib withLearned(String speaker, List<FibEntry> own) {
        List<FibEntry> entries = new ArrayList<>(own);
        Optional<Rib> rib = ribs.findRib(speaker);
        rib.ifPresent(tables -> tables.decisions().forEach((prefix, decision) -> {
            boolean learned = decision.best().learned() != Learned.OWN;
            if (learned && own.stream().noneMatch(entry -> entry.prefix().equals(prefix))) {
                entries.add(new FibEntry(prefix,
                        decision.winners().stream().map(winner -> (NextHop) blueprint.carrier(
                                winner.from().orElseThrow().session(), speaker)).toList(),
                        Chosen.because(speaker, prefix, decision)));
            }
        }));
        return Fib.of(entries);
    }
}
