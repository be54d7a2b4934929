package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.rules.expressroute.FastPathGoesPastTheGateway;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.Guard;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Port;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.FarEnd;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Learned;
import routebook.routing.Neighbor;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.scenario.Appliance;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Host;
import routebook.scenario.Lan;
import routebook.scenario.Machine;
import routebook.scenario.Overlay;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.StaticRoute;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;

/** The forwarding nodes of a design, each with the table that its control plane arrived at. */
final class DataPlane {

    private final Network network;
    private final Predicate<String> up;
    private final PointToSiteLowering clients;
    private final StaticRoutes statics;
    private final Blueprint blueprint;
    private final Ribs ribs;
    private final Map<String, EffectiveTable> tables;
    private final LearnedRoutes learnedRoutes;
    private final Filters filters;
    private final InternetEdge internet;
    private final Underlays underlays;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, List<FibEntry>> insideByNetwork = new HashMap<>();

    DataPlane(Network network, Peerings peerings, Predicate<String> up, PointToSiteLowering clients, StaticRoutes statics,
            Blueprint blueprint, Ribs ribs, LearnedRoutes learnedRoutes, Map<String, EffectiveTable> tables) {
        this.network = network;
        this.learnedRoutes = learnedRoutes;
        this.up = up;
        this.clients = clients;
        this.statics = statics;
        this.blueprint = blueprint;
        this.ribs = ribs;
        this.tables = tables;
        filters = new Filters(network, peerings, tables);
        internet = new InternetEdge(network, up);
        underlays = new Underlays(network, up);
    }

    Map<String, Node> nodes() {
        network.scenario().virtualNetworks().forEach(this::addNetwork);
        network.scenario().circuits().forEach(this::addCircuit);
        network.scenario().sites().forEach(this::addSite);
        internet.nodes().forEach(this::add);
        clients.nodes(tables, internet).forEach(this::add);
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
            Fib fib = fib(here, machine.subnet(), internet.from(machine, here.findSubnet(machine.subnet())));
            add(Node.forwarding(machine.name(), region, fib).at(machine.address()).inNetwork(List.of(fib))
                    .guardedBy(filters.guard(here, machine)));
        }
        for (Appliance appliance : here.appliances()) {
            String place = Places.in(here.name(), appliance.name());
            Fib fib = fib(here, appliance.subnet(), internet.from(place, appliance, here.findSubnet(appliance.subnet())));
            Fib own = ribs.findRib(place).map(rib -> new ApplianceFib(place, blueprint).compose(rib.decisions(), fib))
                    .orElse(fib);
            add(Node.forwarding(place, region, own).at(appliance.address()).inNetwork(List.of(own))
                    .guardedBy(filters.guard(here, appliance))
                    .printing(appliance.azureFirewall() ? Node.Lines.NEVER : Node.Lines.ALWAYS));
        }
        List<FibEntry> inside = insideOf(here);
        for (VpnGateway gateway : here.vpnGateways()) {
            String place = Places.in(here.name(), gateway.name());
            List<FibEntry> own = new ArrayList<>(inside);
            own.addAll(clients.toClients(place));
            GatewayNode.of(place, gateway).stream().filter(any -> up.test(place)).forEach(
                    node -> add(Node.forwarding(node.name(), region, atGateway(here, node.name(), and(own, statics.at(node))))
                            .passedIn(gateway.passRttMs().map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                            .printing(Node.Lines.UNLESS_CONCEALED)
                            .guardedBy(Guard.translating(VpnNat.at(network, node.name())))));
        }
        for (TunnelPart part : underlays.overPrivatePeering()) {
            if (Places.wholeOf(part.tunnel().gateway()).equals(here.name())) {
                add(Underlays.azureEnd(part, region, fib(here, VirtualNetwork.GATEWAY_SUBNET, List.of())));
            }
        }
        for (String place : Network.expressRouteGateways(here)) {
            // What it learned from circuits it is no router for; what a Route Server told it, it is.
            add(Node.forwarding(place, region, Fib.of(withTold(here, place, inside))));
        }
    }

    private Fib fib(VirtualNetwork here, String subnet, List<NextHop> toInternet) {
        EffectiveTable table = tables.get(Places.in(here.name(), subnet));
        return table == null ? Fib.of(List.of()) : table.fib(any -> true, toInternet);
    }

    /**
     * Where gateways send what comes in: by the system and user routes of their subnet and by what appliances announced to
     * a Route Server, not by what gateways learned. What a gateway forwards over a peering needs no consent (R-PEER-08).
     */
    private List<FibEntry> insideOf(VirtualNetwork here) {
        return insideByNetwork.computeIfAbsent(here.name(), any -> findInside(here));
    }

    private List<FibEntry> findInside(VirtualNetwork here) {
        EffectiveTable table = tables.get(Places.in(here.name(), VirtualNetwork.GATEWAY_SUBNET));
        return table == null ? List.of() : table.fib(
                        route -> route.type().isVnetOrPeering() || route.type() == NextHopType.VIRTUAL_APPLIANCE
                                || route.isFromAppliance()
                                || route.isUserRoute() && route.type() == NextHopType.NONE, List.of())
                .entries().stream()
                .map(entry -> new FibEntry(entry.prefix(), entry.nextHops().stream().map(NextHop::unguarded).toList(),
                        entry.because()))
                .toList();
    }

    private void addCircuit(Circuit circuit) {
        for (String link : Places.links(circuit.name())) {
            String msee = Places.msee(link);
            add(Node.forwarding(msee, Geography.metro(circuit.location()), withLearned(msee, List.of())));
        }
    }

    private void addSite(Site site) {
        String place = Geography.site(site.name());
        Map<Prefix, Segment> lans = new LinkedHashMap<>();
        site.routers().stream().flatMap(router -> router.lans().stream()).map(Lan::prefix).distinct().forEach(
                lan -> lans.put(lan, new Segment("LAN " + lan + " of " + site.name(), site.hosts().stream()
                        .filter(host -> lan.contains(host.address()) && up.test(host.name()))
                        .collect(Collectors.toMap(Host::address, Host::name, (first, second) -> first)))));
        List<Fib> routerTables = new ArrayList<>();
        for (Router router : site.routers()) {
            String name = Places.in(site.name(), router.name());
            Fib fib = withLearned(name, attached(site, router, lans));
            if (up.test(name)) {
                routerTables.add(fib);
            }
            add(Node.forwarding(name, place, fib));
            underlays.overPrivatePeering().stream().filter(part -> part.far().equals(name))
                    .forEach(part -> add(underlays.siteEnd(part, place, fib)));
        }
        for (Host host : site.hosts()) {
            add(Node.forwarding(host.name(), place, hostFib(site, host, lans)).at(host.address())
                    .inNetwork(routerTables));
        }
    }

    /** The router's LANs, the links it stands on, whose addresses it can reach, and its way to the internet. */
    private List<FibEntry> attached(Site site, Router router, Map<Prefix, Segment> lans) {
        String place = Places.in(site.name(), router.name());
        List<FibEntry> entries = new ArrayList<>();
        router.lans().forEach(lan -> entries.add(attachedTo(lan.prefix(), lans.get(lan.prefix()))));
        Stream<Prefix> siteLinks = site.links().stream()
                .filter(link -> link.findEnd(router.name()).isPresent() && up.test(Places.in(site.name(), link.name())))
                .map(link -> link.prefix());
        Stream<Prefix> circuitLinks = network.scenario().circuits().stream().flatMap(circuit -> {
            List<String> places = Places.links(circuit.name());
            return Stream.of(carried(places.get(0), circuit.primary(), place),
                    carried(places.get(1), circuit.secondary(), place)).flatMap(Optional::stream);
        });
        Stream<Prefix> tunnels = network.scenario().tunnels().stream()
                .filter(tunnel -> tunnel.remote().equals(place) && up.test(tunnel.name()))
                .map(Tunnel::siteAddress).flatMap(Optional::stream).map(Prefix::host);
        Stream<Prefix> wanLinks = network.scenario().wanLinks().stream()
                .filter(link -> link.findEnd(place).isPresent() && up.test(link.name())).map(link -> link.prefix());
        Stream<Prefix> overlays = network.scenario().overlays().stream()
                .filter(overlay -> overlay.remote().equals(place) && up.test(overlay.name()))
                .map(Overlay::siteAddress).flatMap(Optional::stream).map(Prefix::host);
        Stream.of(siteLinks, wanLinks, circuitLinks, tunnels, overlays).flatMap(links -> links).distinct().forEach(
                link -> entries.add(attachedTo(link, new Segment("link " + link, Map.of()))));
        // Outer packets of two tunnels for one address come to the first of them, which takes them like the other.
        Map<Ip, String> outerEnds = new LinkedHashMap<>();
        underlays.overPrivatePeering().stream().filter(part -> part.far().equals(place)).forEach(
                part -> outerEnds.putIfAbsent(part.tunnel().sitePrivateAddress().orElseThrow(), Underlays.atSite(part)));
        outerEnds.forEach((address, node) -> {
            entries.removeIf(entry -> entry.prefix().equals(Prefix.host(address)));
            entries.add(attachedTo(Prefix.host(address), new Segment("outer end of tunnels", Map.of(address, node))));
        });
        internet.exit(place, router).ifPresent(entries::add);
        entries.addAll(staticRoutes(place, router, entries));
        return and(entries, statics.atRouter(place));
    }

    /** These entries, and static ones for other prefixes. */
    private static List<FibEntry> and(List<FibEntry> own, List<FibEntry> statics) {
        List<FibEntry> entries = new ArrayList<>(own);
        Set<Prefix> taken = prefixes(own);
        statics.stream().filter(entry -> !taken.contains(entry.prefix())).forEach(entries::add);
        return entries;
    }

    private static Set<Prefix> prefixes(List<FibEntry> entries) {
        Set<Prefix> prefixes = new HashSet<>();
        entries.forEach(entry -> prefixes.add(entry.prefix()));
        return prefixes;
    }

    /** Those whose link is up, and that lead to no attached network. */
    private List<FibEntry> staticRoutes(String place, Router router, List<FibEntry> attached) {
        List<FibEntry> entries = new ArrayList<>();
        for (StaticRoute route : router.staticRoutes()) {
            FarEnd.of(network.scenario(), place).stream()
                    .filter(end -> end.address().equals(route.nextHop()) && !end.shut() && up.test(end.link())
                            && up.test(end.node())
                            && attached.stream().noneMatch(entry -> entry.prefix().equals(route.destination())))
                    .findFirst().ifPresent(end -> entries.add(new FibEntry(route.destination(),
                            List.of(NextHop.Via.to(end.node(), Port.at(end.address())).over(end.link(), end.rttMs())),
                            Because.of(ForwardingRule.STATIC_ROUTE, place + " has a static route "
                                    + route.destination() + " to " + end.node()))));
        }
        return entries;
    }

    private Optional<Prefix> carried(String place, CircuitLink link, String router) {
        return link.router().filter(router::equals).filter(any -> !link.shut() && up.test(place))
                .map(any -> link.subnet());
    }

    private static FibEntry attachedTo(Prefix prefix, Segment segment) {
        return new FibEntry(prefix, List.of(NextHop.Onto.segment(segment)),
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
                            List.of(NextHop.Via.to(place, Port.at(lan.address()))),
                            Because.of(ForwardingRule.DEFAULT_GATEWAY, place + " is the default gateway of "
                                    + host.name())));
                }
            }
        }
        return Fib.of(entries);
    }

    /** These entries, and for other prefixes what a VPN gateway was told by a Route Server or learned over its tunnels. */
    private Fib atGateway(VirtualNetwork here, String gateway, List<FibEntry> own) {
        return withLearned(gateway, withTold(here, gateway, own));
    }

    /** These entries, and for other prefixes what a Route Server told the gateway. */
    private List<FibEntry> withTold(VirtualNetwork here, String gateway, List<FibEntry> own) {
        List<FibEntry> entries = new ArrayList<>(own);
        Set<Prefix> taken = prefixes(own);
        ribs.findRib(gateway).ifPresent(rib -> rib.eachDecision((prefix, decision) -> {
            if (!taken.contains(prefix)) {
                learnedRoutes.findTold(here, decision.best()).ifPresent(ways -> entries.add(new FibEntry(prefix,
                        ways.stream().map(NextHop::unguarded).distinct().toList(),
                        Chosen.because(gateway, prefix, decision))));
            }
        }));
        return entries;
    }

    /** These entries, what the speaker learned for other prefixes, and its summaries, which drop what has no part. */
    private Fib withLearned(String speaker, List<FibEntry> own) {
        List<FibEntry> entries = new ArrayList<>(own);
        Set<Prefix> taken = prefixes(own);
        Optional<Rib> rib = ribs.findRib(speaker);
        rib.ifPresent(tables -> tables.eachDecision((prefix, decision) -> {
            boolean learned = decision.best().learned() != Learned.OWN;
            if (!learned && tables.speaker().summaries().contains(prefix)) {
                entries.add(new FibEntry(prefix, List.of(), Because.of(ForwardingRule.SUMMARY,
                        speaker + " announces the summary " + prefix + " and has no longer route")));
            }
            if (learned && !taken.contains(prefix)) {
                entries.addAll(leading(speaker, prefix, decision));
            }
        }));
        return Fib.of(entries);
    }

    /** To the peers that a prefix was learned from; or past the one gateway that it was learned from, as that would send. */
    private List<FibEntry> leading(String speaker, Prefix prefix, Decision<Candidate> decision) {
        Neighbor first = decision.best().from().orElseThrow();
        List<FibEntry> past = decision.winners().size() > 1 || !blueprint.goesPast(first.session(), prefix) ? List.of()
                : insideOf(network.getNetworkOf(first.peer())).stream().filter(entry -> prefix.contains(entry.prefix()))
                        .map(entry -> new FibEntry(entry.prefix(), entry.nextHops(),
                                FastPathGoesPastTheGateway.because(Places.wholeOf(first.session()), entry.because())))
                        .toList();
        return !past.isEmpty() ? past : List.of(new FibEntry(prefix,
                decision.winners().stream().map(winner -> (NextHop) blueprint.carrier(
                        winner.from().orElseThrow().session(), speaker)).toList(),
                Chosen.because(speaker, prefix, decision)));
    }
}
