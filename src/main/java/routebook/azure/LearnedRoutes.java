package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.EffectiveRoute.Kind;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.routeserver.BothInstancesMustBePeered;
import routebook.azure.rules.routeserver.RouteServerProgramsRoutes;
import routebook.azure.rules.system.GatewayRoutesReachSubnets;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.InstancesShareFlows;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.forwarding.NextHop;
import routebook.net.AsPath;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Ladder;
import routebook.routing.Learned;
import routebook.routing.Neighbor;
import routebook.routing.Rib;
import routebook.routing.Ribs;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;

/** What the gateways and the Route Server of a network learned from outside, as routes of subnets. */
final class LearnedRoutes {

    private final StaticRoutes statics;
    private final Blueprint blueprint;
    private final Ribs ribs;
    private final RouteServers servers;
    private final StandInAddresses standIns;
    private final PrivateNextHops nextHops;
    private final Predicate<String> up;
    /** By network: what its own gateways learned, which all of its spokes are told alike. */
    private final Map<String, List<EffectiveRoute>> known = new HashMap<>();
    /** By network: the instances of its Route Server, of those that are down too: a gateway may not have noticed. */
    private final Map<String, Set<String>> tellers = new HashMap<>();

    LearnedRoutes(StaticRoutes statics, Blueprint blueprint, Ribs ribs, RouteServers servers, StandInAddresses standIns,
            PrivateNextHops nextHops, Predicate<String> up) {
        this.statics = statics;
        this.blueprint = blueprint;
        this.ribs = ribs;
        this.servers = servers;
        this.standIns = standIns;
        this.nextHops = nextHops;
        this.up = up;
    }

    /** The routes that a network gives to the subnets of another that uses its gateways, or to its own. */
    List<EffectiveRoute> routes(VirtualNetwork owner, VirtualNetwork here) {
        List<EffectiveRoute> routes = new ArrayList<>(fromGateways(owner));
        servers.find(owner).ifPresent(server -> routes.addAll(fromAppliances(owner, server, here)));
        return routes;
    }

    /**
     * Where a gateway sends what its Route Server told it; empty for a choice that no Route Server told. Packets go there
     * directly: to the other gateway, over ExpressRoute straight to the MSEE (R-TR-04), or to the next hop that an appliance
     * announced.
     */
    Optional<List<NextHop>> findTold(VirtualNetwork owner, Candidate choice) {
        if (!isTold(owner).test(choice)) {
            return Optional.empty();
        }
        Ip nextHop = choice.route().nextHop().orElseThrow();
        Optional<String> gateway = owner.vpnGateways().stream()
                .filter(each -> each.instances().stream().anyMatch(instance -> instance.bgpAddress().equals(nextHop)))
                .map(each -> Places.in(owner.name(), each.name())).findFirst()
                .or(() -> Network.expressRouteGateways(owner).stream()
                        .filter(place -> standIns.of(place).equals(nextHop)).findFirst());
        return Optional.of(gateway.map(place -> fromGateways(owner).stream()
                        .filter(route -> route.origin().element().equals(place)
                                && route.prefix().equals(choice.route().prefix()))
                        .flatMap(route -> route.forwards().stream()).toList())
                .orElseGet(() -> nextHops.behind(owner, nextHop).forwards()));
    }

    /** Whether a route of one of the network's gateways comes from its Route Server. */
    private Predicate<Candidate> isTold(VirtualNetwork owner) {
        Set<String> instances = tellers.computeIfAbsent(owner.name(), any -> owner.routeServers().stream()
                .flatMap(server -> Places.instances(Places.in(owner.name(), server.name())).stream())
                .collect(Collectors.toSet()));
        return candidate -> candidate.peer().filter(instances::contains).isPresent();
    }

    /** What the gateways of a network learned by themselves. */
    private List<EffectiveRoute> fromGateways(VirtualNetwork owner) {
        return known.computeIfAbsent(owner.name(), any -> {
            List<EffectiveRoute> routes = new ArrayList<>();
            Predicate<Candidate> told = isTold(owner);
            for (VpnGateway gateway : owner.vpnGateways()) {
                routes.addAll(fromVpnGateway(Places.in(owner.name(), gateway.name()), gateway, told));
            }
            for (String place : Network.expressRouteGateways(owner)) {
                choices(place, told).forEach((prefix, decision) -> routes.add(fromExpressRoute(place, prefix, decision)));
            }
            return routes;
        });
    }

    private List<EffectiveRoute> fromVpnGateway(String place, VpnGateway gateway, Predicate<Candidate> told) {
        List<GatewayNode> nodes = GatewayNode.of(place, gateway).stream()
                .filter(node -> up.test(place) && up.test(node.name())).toList();
        List<EffectiveRoute> routes = new ArrayList<>();
        if (!nodes.isEmpty()) {
            ClientPoolIsBehindGateway.pools(gateway).forEach(pool -> routes.add(throughNodes(pool, place, nodes, AsPath.EMPTY,
                    ClientPoolIsBehindGateway.because(pool, place))));
        }
        List<StaticRoutes.Listed> listed = nodes.isEmpty() ? List.of() : statics.of(place);
        listed.forEach(each -> routes.add(
                throughNodes(each.prefix(), place, each.carrying(), AsPath.EMPTY, each.because())));
        Map<Prefix, Map<GatewayNode, Decision<Candidate>>> choices = new TreeMap<>();
        for (GatewayNode node : nodes) {
            choices(node.name(), told).forEach((prefix, decision) -> choices
                    .computeIfAbsent(prefix, any -> new LinkedHashMap<>()).put(node, decision));
        }
        listed.forEach(each -> choices.remove(each.prefix()));
        choices.forEach((prefix, byNode) -> {
            List<GatewayNode> carrying = InstancesShareFlows.carrying(byNode);
            if (!carrying.isEmpty()) {
                String from = carrying.stream().map(node -> peers(byNode.get(node).winners())).distinct()
                        .collect(Collectors.joining(" and "));
                routes.add(throughNodes(prefix, place, carrying, byNode.get(carrying.get(0)).best().route().asPath(),
                        GatewayRoutesReachSubnets.because(prefix, place, from)));
            }
        });
        return routes;
    }

    /** A route by which subnets send to these nodes of a VPN gateway. */
    private static EffectiveRoute throughNodes(
            Prefix prefix, String gateway, List<GatewayNode> nodes, AsPath path, Because because) {
        return new EffectiveRoute(prefix, NextHopType.VIRTUAL_NETWORK_GATEWAY,
                Origin.learned(Kind.VPN_GATEWAY, gateway, path),
                nodes.stream().map(GatewayNode::instance)
                        .map(instance -> instance.address().orElse(instance.bgpAddress())).toList(),
                nodes.stream().map(node -> (NextHop) VpnGatewayIsOneHop.fromNetwork(node)).toList(), because);
    }

    private EffectiveRoute fromExpressRoute(String place, Prefix prefix, Decision<Candidate> decision) {
        return new EffectiveRoute(prefix, NextHopType.VIRTUAL_NETWORK_GATEWAY,
                Origin.learned(Kind.EXPRESSROUTE_GATEWAY, place, decision.best().route().asPath()),
                decision.winners().stream().flatMap(winner -> winner.route().nextHop().stream()).toList(),
                decision.winners().stream().map(winner -> (NextHop) blueprint.carrier(
                        winner.from().orElseThrow().session(), place)).toList(),
                GatewayRoutesReachSubnets.because(prefix, place,
                        peers(decision.winners()) + Chosen.loser(decision)));
    }

    /** By prefix, the choice of a gateway between what no Route Server told it; none where its own prefix is chosen. */
    private Map<Prefix, Decision<Candidate>> choices(String gateway, Predicate<Candidate> told) {
        Map<Prefix, Decision<Candidate>> choices = new TreeMap<>();
        ribs.findRib(gateway).ifPresent(rib -> rib.eachDecision((prefix, decision) -> {
            List<Candidate> all = candidates(decision);
            List<Candidate> left = all.stream().filter(told.negate()).toList();
            if (decision.best().learned() != Learned.OWN && !left.isEmpty()) {
                choices.put(prefix, left.size() == all.size() ? decision : rib.speaker().ladder().decide(left));
            }
        }));
        return choices;
    }

    private static List<Candidate> candidates(Decision<Candidate> decision) {
        return Stream.concat(decision.winners().stream(), decision.losses().stream().map(Decision.Loss::candidate))
                .toList();
    }

    private static Prefix prefix(List<Candidate> winners) {
        return winners.get(0).route().prefix();
    }

    private static String peers(List<Candidate> winners) {
        return winners.stream().flatMap(winner -> winner.from().stream()).map(Neighbor::peer)
                .collect(Collectors.joining(" and "));
    }

    /** What appliances announced to either instance, chosen as the Route Server chooses. */
    private List<EffectiveRoute> fromAppliances(VirtualNetwork owner, RouteServer server, VirtualNetwork here) {
        Map<Prefix, List<Candidate>> heard = new TreeMap<>();
        Optional<Ladder<Candidate>> ladder = Optional.empty();
        for (RouteServers.Instance instance : servers.instances(owner, server)) {
            Rib rib = ribs.getRib(instance.place());
            ladder = Optional.of(rib.speaker().ladder());
            rib.eachDecision((prefix, decision) -> candidates(decision).stream()
                    .filter(candidate -> candidate.learned() == Learned.EXTERNAL)
                    .forEach(candidate -> heard.computeIfAbsent(prefix, any -> new ArrayList<>()).add(candidate)));
        }
        String place = Places.in(owner.name(), server.name());
        List<EffectiveRoute> routes = new ArrayList<>();
        for (List<Candidate> candidates : heard.values()) {
            routes.add(fromAppliances(place, server, here, ladder.orElseThrow().decide(candidates).winners()));
        }
        return routes;
    }

    private EffectiveRoute fromAppliances(
            String place, RouteServer server, VirtualNetwork here, List<Candidate> winners) {
        Map<Ip, List<NextHop>> ways = new LinkedHashMap<>();
        List<PrivateNextHops.Ahead> ahead = new ArrayList<>();
        for (Candidate winner : winners) {
            Ip nextHop = winner.route().nextHop().orElseThrow();
            PrivateNextHops.Ahead behind = nextHops.behind(here, nextHop);
            ahead.add(behind);
            RouteServerPeer peer = peer(place, server, winner);
            ways.put(nextHop, BothInstancesMustBePeered.holds(peer) ? behind.forwards()
                    : List.of(BothInstancesMustBePeered.undecided(place, peer)));
        }
        Ip first = ways.keySet().iterator().next();
        return new EffectiveRoute(prefix(winners), NextHopType.VIRTUAL_NETWORK_GATEWAY,
                Origin.learned(Kind.ROUTE_SERVER, place, winners.get(0).route().asPath()), List.copyOf(ways.keySet()),
                ways.values().stream().flatMap(List::stream).toList(),
                RouteServerProgramsRoutes.because(prefix(winners), place, peers(winners), first, ahead.get(0).text(),
                        ahead.get(0).problem()));
    }

    private static RouteServerPeer peer(String place, RouteServer server, Candidate candidate) {
        String session = candidate.from().orElseThrow().session();
        return server.peers().stream()
                .filter(peer -> Places.instances(Places.in(place, peer.name())).contains(session)).findFirst().orElseThrow();
    }
}
