package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import routebook.azure.EffectiveRoute.Kind;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.DefaultRouteLeadsToInternet;
import routebook.azure.rules.GatewayRoutesReachSubnets;
import routebook.azure.rules.PeeringAddsRemotePrefixes;
import routebook.azure.rules.ReservedRangesAreDropped;
import routebook.azure.rules.VnetPrefixIsRoutedLocally;
import routebook.azure.rules.VpnGatewayIsOneHop;
import routebook.forwarding.NextHop;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Candidate;
import routebook.routing.Learned;
import routebook.routing.Neighbor;
import routebook.routing.Ribs;
import routebook.scenario.Machine;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** The effective routes of every subnet, out of the platform's own routes and what the gateways learned. */
final class SubnetTables {

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;
    private final Blueprint blueprint;
    private final Ribs ribs;
    private final Map<String, Segment> segments = new LinkedHashMap<>();

    SubnetTables(Network network, Peerings peerings, Predicate<String> up, Blueprint blueprint, Ribs ribs) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
        this.blueprint = blueprint;
        this.ribs = ribs;
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            Map<Ip, String> holders = virtualNetwork.machines().stream()
                    .filter(machine -> up.test(machine.name()))
                    .collect(Collectors.toMap(Machine::address, Machine::name, (first, second) -> first));
            segments.put(virtualNetwork.name(), new Segment("network " + virtualNetwork.name(), holders));
        }
    }

    /** The tables by subnet, in declared order; every subnet of a network has the same routes while it has no own. */
    Map<String, EffectiveTable> tables() {
        Map<String, EffectiveTable> tables = new LinkedHashMap<>();
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            List<EffectiveRoute> routes = routes(virtualNetwork);
            for (Subnet subnet : virtualNetwork.subnets()) {
                String place = Places.in(virtualNetwork.name(), subnet.name());
                if (up.test(place)) {
                    tables.put(place, EffectiveTable.choose(place, routes));
                }
            }
        }
        return tables;
    }

    private List<EffectiveRoute> routes(VirtualNetwork here) {
        List<EffectiveRoute> routes = new ArrayList<>(
                VnetPrefixIsRoutedLocally.routes(here, segments.get(here.name())));
        for (VirtualNetwork remote : peerings.joined(here)) {
            routes.addAll(PeeringAddsRemotePrefixes.routes(here, remote, segments.get(remote.name())));
        }
        routes.add(DefaultRouteLeadsToInternet.route());
        routes.addAll(ReservedRangesAreDropped.routes(here));
        routes.addAll(fromGateways(here));
        peerings.findGatewayHub(here).ifPresent(hub -> routes.addAll(fromGateways(hub)));
        return routes;
    }

    private List<EffectiveRoute> fromGateways(VirtualNetwork owner) {
        List<EffectiveRoute> routes = new ArrayList<>();
        for (VpnGateway gateway : owner.vpnGateways()) {
            String place = Places.in(owner.name(), gateway.name());
            Ip address = gateway.address().orElse(gateway.bgpAddress());
            NextHop.Via toGateway = VpnGatewayIsOneHop.fromNetwork(place, gateway.address());
            learned(place).forEach(winners -> routes.add(route(place, Kind.VPN_GATEWAY, winners, List.of(address),
                    List.of(toGateway))));
        }
        for (String place : Network.expressRouteGateways(owner)) {
            learned(place).forEach(winners -> routes.add(route(place, Kind.EXPRESSROUTE_GATEWAY, winners,
                    winners.stream().flatMap(winner -> winner.route().nextHop().stream()).toList(),
                    winners.stream().map(winner -> (NextHop) blueprint.carrier(
                            winner.from().orElseThrow().session(), place)).toList())));
        }
        return routes;
    }

    private List<List<Candidate>> learned(String gateway) {
        return ribs.findRib(gateway).map(rib -> rib.winners().values().stream()
                .filter(winners -> winners.get(0).learned() != Learned.OWN).toList()).orElse(List.of());
    }

    private static EffectiveRoute route(
            String gateway, Kind kind, List<Candidate> winners, List<Ip> nextHopIps, List<NextHop> forwards) {
        String learnedFrom = winners.stream().flatMap(winner -> winner.from().stream()).map(Neighbor::peer)
                .collect(Collectors.joining(" and "));
        return new EffectiveRoute(winners.get(0).route().prefix(), NextHopType.VIRTUAL_NETWORK_GATEWAY,
                new Origin(kind, gateway), nextHopIps, forwards,
                GatewayRoutesReachSubnets.because(winners.get(0).route().prefix(), gateway, learnedFrom));
    }
}
