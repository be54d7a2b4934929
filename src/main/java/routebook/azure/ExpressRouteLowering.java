package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.data.RegionCommunities;
import routebook.azure.rules.expressroute.CircuitSessionTakesSoManyPrefixes;
import routebook.azure.rules.expressroute.ConnectionTakesSoManyPrefixes;
import routebook.azure.rules.expressroute.ConnectionWeightComesFirst;
import routebook.azure.rules.expressroute.EgressGoesStraightToMsee;
import routebook.azure.rules.expressroute.ExpressRouteGatewayDoesNotTransit;
import routebook.azure.rules.expressroute.FastPathGoesPastTheGateway;
import routebook.azure.rules.expressroute.FourCircuitsShareAtMost;
import routebook.azure.rules.expressroute.IngressPassesExpressRouteGateway;
import routebook.azure.rules.expressroute.MseeDoesNotJoinSites;
import routebook.azure.rules.expressroute.MseeOverridesGatewayAs;
import routebook.azure.rules.expressroute.MseeReturnsNothingToItsGateway;
import routebook.azure.rules.expressroute.MseeStripsPrivateAsns;
import routebook.azure.rules.expressroute.PrefixesCarryCommunities;
import routebook.azure.rules.expressroute.RemoteVnetTrafficIsASwitch;
import routebook.azure.rules.globalreach.GlobalReachAddsOneAs;
import routebook.azure.rules.globalreach.GlobalReachIsNotTransitive;
import routebook.azure.rules.globalreach.GlobalReachJoinsMseesInPairs;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.routeserver.RouteServerMayEndCircuitEcmp;
import routebook.azure.rules.vpn.EqualAsnsHaveNoSession;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.BgpLadder;
import routebook.routing.Candidate;
import routebook.routing.Ladder;
import routebook.routing.Multipath;
import routebook.routing.Rung;
import routebook.routing.Share;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.NextHopSelf;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.RouteServer;
import routebook.scenario.VirtualNetwork;

/**
 * Circuits with their two MSEEs, ExpressRoute gateways, and the connections between them: eBGP from the customer's router
 * to the MSEE (AS 12076) and from there to the gateway (AS 65515) (R-ERB-04, R-ERB-05), or over Global Reach to another
 * circuit's MSEE.
 */
final class ExpressRouteLowering {

    static final Asn MSEE_ASN = Asn.of(12076);
    static final Asn GATEWAY_ASN = Asn.of(65515);

    /** Equal routes share the load over both links and at most four circuits (R-ERP-01, R-ERP-02). */
    private static final Share<Candidate> EQUAL_CIRCUITS = new FourCircuitsShareAtMost();
    private static final Ladder<Candidate> SHARING = BgpLadder.sharing(EQUAL_CIRCUITS);

    /** How many equal routes of several gateways or customers an MSEE uses is documented nowhere; here they share. */
    private static final Ladder<Candidate> EQUAL_NEIGHBORS =
            BgpLadder.sharing(new Multipath(8, 8, Multipath.Alike.SAME_LENGTH));

    private final Network network;
    private final PlatformProfile profile;
    private final Peerings peerings;
    private final StandInAddresses standIns;
    private final Predicate<String> up;
    private final Map<String, Map<Prefix, List<Community>>> communities = new HashMap<>();

    ExpressRouteLowering(Network network, PlatformProfile profile, Peerings peerings, StandInAddresses standIns,
            Predicate<String> up) {
        this.network = network;
        this.profile = profile;
        this.peerings = peerings;
        this.standIns = standIns;
        this.up = up;
    }

    void lower(Blueprint blueprint) {
        if (profile.regionalCommunities()) {
            nameCommunities();
        }
        network.scenario().circuits().forEach(circuit -> lowerCircuit(circuit, blueprint));
        Set<String> gateways = new HashSet<>();
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            for (ExpressRouteGateway gateway : virtualNetwork.expressRouteGateways()) {
                String place = Places.in(virtualNetwork.name(), gateway.name());
                gateways.add(place);
                if (up.test(place)) {
                    List<Prefix> announced = GatewayTransitSharesGateways.announced(virtualNetwork,
                            peerings.gatewaySpokes(virtualNetwork));
                    blueprint.add(Speaker.of(place, GATEWAY_ASN, standIns.of(place))
                            .originating(announced.toArray(Prefix[]::new))
                            .choosingBy(ladder(virtualNetwork)));
                }
            }
        }
        network.scenario().connections().forEach(connection -> lowerConnection(connection, gateways, blueprint));
        lowerGlobalReach(blueprint);
    }

    /** Beside a Route Server that a design says so of, one circuit alone is used. */
    private Ladder<Candidate> ladder(VirtualNetwork virtualNetwork) {
        boolean one = virtualNetwork.routeServers().stream()
                .anyMatch(server -> !server.circuitEcmp() && up.test(Places.in(virtualNetwork.name(), server.name())));
        if (!one) {
            return SHARING;
        }
        List<Rung<Candidate>> rungs = new ArrayList<>(SHARING.rungs());
        rungs.add(rungs.indexOf(EQUAL_CIRCUITS), new RouteServerMayEndCircuitEcmp());
        return new Ladder<>(rungs);
    }

    /** The communities of each prefix that a gateway announces. */
    private void nameCommunities() {
        for (VirtualNetwork hub : network.scenario().virtualNetworks()) {
            Map<Prefix, List<Community>> carried = new HashMap<>();
            Stream.concat(Stream.of(hub), peerings.gatewaySpokes(hub).stream()).forEach(
                    each -> each.space().forEach(prefix -> carried.putIfAbsent(prefix, RegionCommunities.carriedBy(each))));
            Network.expressRouteGateways(hub).forEach(gateway -> communities.put(gateway, carried));
        }
    }

    private void lowerCircuit(Circuit circuit, Blueprint blueprint) {
        List<String> places = Places.links(circuit.name());
        lowerLink(places.get(0), circuit.primary(), circuit.sku(), blueprint);
        lowerLink(places.get(1), circuit.secondary(), circuit.sku(), blueprint);
    }

    private void lowerLink(String place, CircuitLink link, Circuit.Sku sku, Blueprint blueprint) {
        String msee = Places.msee(place);
        if (!up.test(msee)) {
            return;
        }
        blueprint.add(Speaker.of(msee, MSEE_ASN, link.mseeRouterId().orElse(link.mseeAddress()))
                .choosingBy(EQUAL_NEIGHBORS));
        if (!carries(place, link) || !up.test(Places.session(place))) {
            return;
        }
        String router = link.router().orElseThrow();
        Asn asn = network.getSiteOf(router).asn();
        if (EqualAsnsHaveNoSession.findClash(asn, MSEE_ASN).isPresent()) {
            return;
        }
        Side customer = Side.of(router, link.customerAddress())
                .importing(RouteMaps.policy(link.fromAzure(), asn))
                .exporting(RouteMaps.outward(network.getRouter(router), link.toAzure(), asn))
                .takingAtMost(RouteMaps.limits(link.maximumPrefixes(), Places.session(place)));
        Side edge = Side.of(msee, link.mseeAddress())
                .exporting(new MseeDoesNotJoinSites(Places.session(place)), new MseeStripsPrivateAsns(),
                        new PrefixesCarryCommunities(communities))
                .takingAtMost(CircuitSessionTakesSoManyPrefixes.limits(sku, Places.session(place)));
        blueprint.join(Places.session(place),
                customer, NextHop.Via.to(msee, Port.at(link.mseeAddress())).over(place, link.rttMs()),
                edge, NextHop.Via.to(router, Port.at(link.customerAddress())).over(place, link.rttMs()));
    }

    /** True if the link is attached at both ends and up. */
    private boolean carries(String place, CircuitLink link) {
        return !link.shut() && up.test(place) && link.router().filter(up).isPresent();
    }

    private void lowerConnection(Connection connection, Set<String> gateways, Blueprint blueprint) {
        if (!up.test(connection.name()) || !up.test(connection.gateway())) {
            return;
        }
        ExpressRouteGateway gateway = network.getNetworkOf(connection.gateway()).expressRouteGateways().stream()
                .filter(each -> Places.in(Places.wholeOf(connection.gateway()), each.name())
                        .equals(connection.gateway()))
                .findFirst().orElseThrow();
        boolean allowed = gateway.allowRemoteVnetTraffic().orElse(profile.remoteVnetTrafficByDefault());
        boolean told = new RouteServers(up).find(network.getNetworkOf(connection.gateway()))
                .filter(RouteServer::branchToBranch).isPresent();
        List<String> halves = Places.links(connection.name());
        List<String> links = Places.links(connection.circuit());
        List<Optional<Ip>> endpoints = List.of(connection.primaryEndpoint(), connection.secondaryEndpoint());
        Set<Prefix> past = pastGateway(connection, gateway);
        for (int i = 0; i < halves.size(); i++) {
            String msee = Places.msee(links.get(i));
            if (!up.test(halves.get(i)) || !up.test(msee)) {
                continue;
            }
            Side inside = Side.of(connection.gateway(), standIns.of(connection.gateway()))
                    .importing(new RemoteVnetTrafficIsASwitch(allowed, gateways),
                            new ConnectionWeightComesFirst(connection.weight()))
                    .exporting(new ExpressRouteGatewayDoesNotTransit(sessions(connection.gateway())));
            Side edge = Side.of(msee, standIns.of(halves.get(i)))
                    .exporting(new MseeReturnsNothingToItsGateway(told ? Set.of(halves.get(i)) : Set.of()), new MseeOverridesGatewayAs())
                    .takingAtMost(ConnectionTakesSoManyPrefixes.limits(connection.name()));
            blueprint.past(halves.get(i), past);
            blueprint.join(halves.get(i),
                    inside, EgressGoesStraightToMsee.via(msee, endpoints.get(i), connection.name()),
                    edge, IngressPassesExpressRouteGateway.via(connection.gateway(), connection.name()));
        }
    }

    /** The prefixes for which packets that a connection brings go past the gateway that announces them. */
    private Set<Prefix> pastGateway(Connection connection, ExpressRouteGateway gateway) {
        VirtualNetwork hub = network.getNetworkOf(connection.gateway());
        Circuit circuit = network.getCircuit(connection.circuit());
        return Stream.concat(Stream.of(hub), peerings.gatewaySpokes(hub).stream())
                .filter(target -> FastPathGoesPastTheGateway.holds(connection, gateway, circuit, hub, target, profile))
                .flatMap(target -> target.space().stream()).collect(Collectors.toSet());
    }

    /** The gateway's sessions with MSEEs. */
    private Set<String> sessions(String gateway) {
        return network.scenario().connections().stream().filter(each -> each.gateway().equals(gateway))
                .flatMap(each -> Places.links(each.name()).stream()).collect(Collectors.toSet());
    }

    private void lowerGlobalReach(Blueprint blueprint) {
        List<GlobalReachJoinsMseesInPairs> links = network.scenario().globalReach().stream()
                .flatMap(each -> GlobalReachJoinsMseesInPairs.links(each).stream()).toList();
        Set<String> sessions = links.stream().map(GlobalReachJoinsMseesInPairs::place).collect(Collectors.toSet());
        for (GlobalReachJoinsMseesInPairs link : links) {
            if (up.test(link.place()) && up.test(link.msee()) && up.test(link.peerMsee())) {
                blueprint.join(link.place(),
                        globalReachSide(link.msee(), link.address(), sessions),
                        NextHop.Via.to(link.peerMsee(), Port.at(link.peerAddress())).over(link.place(), Optional.empty()),
                        globalReachSide(link.peerMsee(), link.peerAddress(), sessions),
                        NextHop.Via.to(link.msee(), Port.at(link.address())).over(link.place(), Optional.empty()));
            }
        }
    }

    /** Both ends are of one AS; as clients of each other they leave it to Azure's rule what is passed on. */
    private static Side globalReachSide(String msee, Ip address, Set<String> sessions) {
        return Side.of(msee, address).reflectingToClient()
                .allowingOwnAs(GlobalReachAddsOneAs.OWN_AS_ALLOWED)
                .exporting(new GlobalReachIsNotTransitive(sessions), new NextHopSelf(NextHopSelf.Reach.ALL),
                        new GlobalReachAddsOneAs(MSEE_ASN));
    }
}
