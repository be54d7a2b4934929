package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import routebook.azure.EffectiveRoute.Kind;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.system.DefaultRouteLeadsToInternet;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.azure.rules.system.LearnedDefaultRouteAndNoneRoutes;
import routebook.azure.rules.system.PeeringAddsRemotePrefixes;
import routebook.azure.rules.system.ReservedRangesAreDropped;
import routebook.azure.rules.system.ServiceEndpointAddsServicePrefixes;
import routebook.azure.rules.system.UserDefaultRouteRemovesNoneRoutes;
import routebook.azure.rules.system.VnetPrefixIsRoutedLocally;
import routebook.azure.rules.userroute.RouteTableSwitchesPropagation;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.InstancesShareFlows;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.forwarding.NextHop;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Learned;
import routebook.routing.Neighbor;
import routebook.routing.Ribs;
import routebook.scenario.RouteTable;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;

/** The effective routes of every subnet: the platform's own, what the gateways learned, and the user's. */
final class SubnetTables {

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;
    private final StaticRoutes statics;
    private final Blueprint blueprint;
    private final Ribs ribs;
    private final Segments segments;
    private final UserRoutes userRoutes;
    private final InternetEdge internet;
    /** By network: what its own gateways learned, which all of its spokes are told alike. */
    private final Map<String, List<EffectiveRoute>> learned = new HashMap<>();

    SubnetTables(Network network, Peerings peerings, Predicate<String> up, StaticRoutes statics, Blueprint blueprint,
            Ribs ribs) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
        this.statics = statics;
        this.blueprint = blueprint;
        this.ribs = ribs;
        segments = new Segments(network, peerings, up);
        userRoutes = new UserRoutes(network, peerings, up, segments);
        internet = new InternetEdge(network, up);
    }

    /** The tables by subnet, in declared order. */
    Map<String, EffectiveTable> tables() {
        Map<String, EffectiveTable> tables = new LinkedHashMap<>();
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            List<EffectiveRoute> learned = new ArrayList<>(fromGateways(virtualNetwork));
            peerings.findGatewayHub(virtualNetwork).ifPresent(hub -> learned.addAll(fromGateways(hub)));
            List<Prefix> connected = learned.stream().map(EffectiveRoute::prefix).toList();
            // Only a route table, service endpoints and subnet peering tell the subnets of a network apart, and the latter two
            // name them; all others with one route table have the same lines.
            boolean subnetPeering = peerings.hasSubnetPeering(virtualNetwork);
            List<EffectiveRoute> system = subnetPeering ? List.of() : system(virtualNetwork, VirtualNetwork::space);
            Map<Optional<String>, EffectiveTable> alike = new HashMap<>();
            for (Subnet subnet : virtualNetwork.subnets()) {
                String place = Places.in(virtualNetwork.name(), subnet.name());
                Supplier<EffectiveTable> own = () -> EffectiveTable.choose(place, routes(virtualNetwork, subnet,
                        !subnetPeering ? system
                                : system(virtualNetwork, remote -> peerings.reached(virtualNetwork, subnet, remote)),
                        learned), connected);
                if (up.test(place)) {
                    tables.put(place, subnetPeering || !subnet.serviceEndpoints().isEmpty() ? own.get()
                            : alike.computeIfAbsent(subnet.routeTable(), any -> own.get()).sharedWith(place));
                }
            }
        }
        return tables;
    }

    private List<EffectiveRoute> routes(
            VirtualNetwork here, Subnet subnet, List<EffectiveRoute> system, List<EffectiveRoute> learned) {
        List<EffectiveRoute> routes = new ArrayList<>(system);
        Optional<RouteTable> table = subnet.routeTable().flatMap(network::findRouteTable);
        if (table.map(RouteTableSwitchesPropagation::propagates).orElse(true)) {
            routes.addAll(learned);
        }
        for (String service : subnet.serviceEndpoints()) {
            network.findServiceTag(service).ifPresent(tag -> routes.addAll(ServiceEndpointAddsServicePrefixes.routes(
                    Places.in(here.name(), subnet.name()), tag,
                    internet.toService())));
        }
        table.ifPresent(user -> routes.addAll(userRoutes.routes(here, user)));
        return LearnedDefaultRouteAndNoneRoutes.apply(UserDefaultRouteRemovesNoneRoutes.apply(routes));
    }

    /**
     * The platform's own routes.
     *
     * @param reached what is reached of a peered network
     */
    private List<EffectiveRoute> system(VirtualNetwork here, Function<VirtualNetwork, List<Prefix>> reached) {
        List<EffectiveRoute> routes = new ArrayList<>(VnetPrefixIsRoutedLocally.routes(here, segments.of(here)));
        routes.add(DefaultRouteLeadsToInternet.route());
        routes.addAll(ReservedRangesAreDropped.routes(here));
        for (VirtualNetwork remote : peerings.joined(here)) {
            routes.addAll(PeeringAddsRemotePrefixes.routes(here, remote, reached.apply(remote), segments.of(remote),
                    segments.gatesBetween(here, remote)));
        }
        return routes;
    }

    private List<EffectiveRoute> fromGateways(VirtualNetwork owner) {
        return learned.computeIfAbsent(owner.name(), any -> askGateways(owner));
    }

    private List<EffectiveRoute> askGateways(VirtualNetwork owner) {
        List<EffectiveRoute> routes = new ArrayList<>();
        for (VpnGateway gateway : owner.vpnGateways()) {
            routes.addAll(fromVpnGateway(Places.in(owner.name(), gateway.name()), gateway));
        }
        for (String place : Network.expressRouteGateways(owner)) {
            learned(place).forEach(decision -> routes.add(route(place, Kind.EXPRESSROUTE_GATEWAY, decision,
                    decision.winners().stream().flatMap(winner -> winner.route().nextHop().stream()).toList(),
                    decision.winners().stream().map(winner -> (NextHop) blueprint.carrier(
                            winner.from().orElseThrow().session(), place)).toList())));
        }
        return routes;
    }

    private List<EffectiveRoute> fromVpnGateway(String place, VpnGateway gateway) {
        List<GatewayNode> nodes = GatewayNode.of(place, gateway).stream()
                .filter(node -> up.test(place) && up.test(node.name())).toList();
        List<EffectiveRoute> routes = new ArrayList<>();
        if (!nodes.isEmpty()) {
            ClientPoolIsBehindGateway.pools(gateway).forEach(pool -> routes.add(
                    throughNodes(pool, place, nodes, ClientPoolIsBehindGateway.because(pool, place))));
        }
        List<StaticRoutes.Listed> listed = nodes.isEmpty() ? List.of() : statics.of(place);
        listed.forEach(each -> routes.add(throughNodes(each.prefix(), place, each.carrying(), each.because())));
        Map<Prefix, Map<GatewayNode, Decision<Candidate>>> choices = new TreeMap<>();
        for (GatewayNode node : nodes) {
            ribs.findRib(node.name()).ifPresent(rib -> rib.decisions().forEach((prefix, decision) -> choices
                    .computeIfAbsent(prefix, any -> new LinkedHashMap<>()).put(node, decision)));
        }
        listed.forEach(each -> choices.remove(each.prefix()));
        choices.forEach((prefix, byNode) -> {
            List<GatewayNode> carrying = InstancesShareFlows.carrying(byNode);
            if (!carrying.isEmpty()) {
                String from = carrying.stream().map(node -> learnedFrom(byNode.get(node))).distinct()
                        .collect(Collectors.joining(" and "));
                routes.add(throughNodes(prefix, place, carrying, GatewayRoutesReachSubnets.because(prefix, place, from)));
            }
        });
        return routes;
    }

    /** A route by which subnets send to these nodes of a VPN gateway. */
    private static EffectiveRoute throughNodes(Prefix prefix, String gateway, List<GatewayNode> nodes, Because because) {
        return new EffectiveRoute(prefix, NextHopType.VIRTUAL_NETWORK_GATEWAY, Origin.of(Kind.VPN_GATEWAY, gateway),
                nodes.stream().map(GatewayNode::instance)
                        .map(instance -> instance.address().orElse(instance.bgpAddress())).toList(),
                nodes.stream().map(node -> (NextHop) VpnGatewayIsOneHop.fromNetwork(node)).toList(), because);
    }

    private List<Decision<Candidate>> learned(String gateway) {
        return ribs.findRib(gateway).map(rib -> rib.decisions().values().stream()
                .filter(decision -> decision.best().learned() != Learned.OWN).toList()).orElse(List.of());
    }

    private static String learnedFrom(Decision<Candidate> decision) {
        return decision.winners().stream().flatMap(winner -> winner.from().stream()).map(Neighbor::peer)
                .collect(Collectors.joining(" and "));
    }

    private static EffectiveRoute route(
            String gateway, Kind kind, Decision<Candidate> decision, List<Ip> nextHopIps, List<NextHop> forwards) {
        String learnedFrom = learnedFrom(decision) + Chosen.loser(decision);
        Prefix prefix = decision.best().route().prefix();
        return new EffectiveRoute(prefix, NextHopType.VIRTUAL_NETWORK_GATEWAY,
                Origin.of(kind, gateway), nextHopIps, forwards,
                GatewayRoutesReachSubnets.because(prefix, gateway, learnedFrom));
    }
}
