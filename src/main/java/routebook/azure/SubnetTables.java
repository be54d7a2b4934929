package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import routebook.azure.rules.system.DefaultRouteLeadsToInternet;
import routebook.azure.rules.system.LearnedDefaultRouteAndNoneRoutes;
import routebook.azure.rules.system.PeeringAddsRemotePrefixes;
import routebook.azure.rules.system.ReservedRangesAreDropped;
import routebook.azure.rules.system.ServiceEndpointAddsServicePrefixes;
import routebook.azure.rules.system.UserDefaultRouteRemovesNoneRoutes;
import routebook.azure.rules.system.VnetPrefixIsRoutedLocally;
import routebook.azure.rules.userroute.RouteTableSwitchesPropagation;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Ladder;
import routebook.scenario.RouteTable;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** The effective routes of every subnet: the platform's own, what the gateways learned, and the user's. */
final class SubnetTables {

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;
    private final RouteServers servers;
    private final LearnedRoutes learnedRoutes;
    private final Segments segments;
    private final UserRoutes userRoutes;
    private final InternetEdge internet;

    SubnetTables(Network network, Peerings peerings, Predicate<String> up, RouteServers servers, Segments segments,
            PrivateNextHops nextHops, LearnedRoutes learnedRoutes) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
        this.servers = servers;
        this.segments = segments;
        this.learnedRoutes = learnedRoutes;
        userRoutes = new UserRoutes(network, peerings, up, segments, nextHops);
        internet = new InternetEdge(network, up);
    }

    /** The tables by subnet, in declared order. */
    Map<String, EffectiveTable> tables() {
        Map<String, EffectiveTable> tables = new LinkedHashMap<>();
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            List<EffectiveRoute> learned = new ArrayList<>(learnedRoutes.routes(virtualNetwork, virtualNetwork));
            Optional<VirtualNetwork> hub = peerings.findGatewayHub(virtualNetwork);
            hub.ifPresent(owner -> learned.addAll(learnedRoutes.routes(owner, virtualNetwork)));
            Ladder<EffectiveRoute> ladder = servers.find(virtualNetwork).or(() -> hub.flatMap(servers::find))
                    .map(EffectiveTable::ladderBeside).orElse(EffectiveTable.LADDER);
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
                        learned), connected, ladder);
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
}
