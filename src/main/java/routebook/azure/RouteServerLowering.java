package routebook.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.rules.routeserver.ApplianceNeedsAsnOfItsOwn;
import routebook.azure.rules.routeserver.BranchToBranchNeedsActiveActive;
import routebook.azure.rules.routeserver.ClientsAreNotExchanged;
import routebook.azure.rules.routeserver.GatewayFollowsRouteServer;
import routebook.azure.rules.routeserver.GatewayIsNotToldItsOwn;
import routebook.azure.rules.routeserver.HubRoutingPreferenceDecides;
import routebook.azure.rules.routeserver.RouteServerRefusesRoutesOfAnother;
import routebook.azure.rules.routeserver.RouteServerSessionTakesSoManyPrefixes;
import routebook.azure.rules.routeserver.RouteServerTellsNetworkPrefixes;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.BgpLadder;
import routebook.routing.BgpRung;
import routebook.routing.Candidate;
import routebook.routing.Ladder;
import routebook.routing.Multipath;
import routebook.routing.PeersFirst;
import routebook.routing.Policy;
import routebook.routing.Rung;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.AsOverride;
import routebook.routing.policy.NextHopSelf;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.scenario.Appliance;
import routebook.scenario.ApplianceBgp;
import routebook.scenario.Overlay;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.Router;
import routebook.scenario.VirtualNetwork;

/**
 * Appliances that speak BGP, the overlays between them and to sites, and Route Servers: two instances that reflect routes
 * between the gateways, which have their AS number too, and exchange them with appliances of others (R-ARS-02, R-ARS-07).
 * No session here carries packets but an overlay's tunnel (R-ARS-01).
 */
final class RouteServerLowering {

    /** Equal paths from several appliances share the load (R-ARS-06). */
    private static final Multipath EQUAL_APPLIANCES = new Multipath(16, 16, Multipath.Alike.SAME_LENGTH);
    /** As a site's router does where nothing is declared. */
    private static final Multipath AT_APPLIANCES =
            new Multipath(Router.DEFAULT_MULTIPATH, Router.DEFAULT_MULTIPATH, Multipath.Alike.SAME_PATH);
    private static final NextHopSelf NEXT_HOP_SELF = new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED);

    private final Network network;
    private final Peerings peerings;
    private final StandInAddresses standIns;
    private final Predicate<String> up;
    private final RouteServers servers;

    RouteServerLowering(Network network, Peerings peerings, StandInAddresses standIns, Predicate<String> up) {
        this.network = network;
        this.peerings = peerings;
        this.standIns = standIns;
        this.up = up;
        servers = new RouteServers(up);
    }

    void lower(Blueprint blueprint) {
        for (VirtualNetwork here : network.scenario().virtualNetworks()) {
            for (Appliance appliance : here.appliances()) {
                String place = Places.in(here.name(), appliance.name());
                appliance.bgp().filter(any -> up.test(place)).ifPresent(bgp -> blueprint.add(
                        Speaker.of(place, bgp.asn(), bgp.routerId().orElse(appliance.address()))
                                .originating(bgp.announces().stream().distinct().toArray(Prefix[]::new))
                                .choosingBy(BgpLadder.sharing(AT_APPLIANCES))));
            }
        }
        for (VirtualNetwork here : network.scenario().virtualNetworks()) {
            servers.find(here).ifPresent(server -> lowerServer(here, server, blueprint));
        }
        network.scenario().overlays().forEach(overlay -> lowerOverlay(overlay, blueprint));
    }

    private void lowerServer(VirtualNetwork here, RouteServer server, Blueprint blueprint) {
        List<VirtualNetwork> joined = peerings.joined(here);
        List<Prefix> inside = Stream.concat(Stream.of(here), joined.stream()).flatMap(each -> each.space().stream())
                .toList();
        List<Prefix> announced = RouteServerTellsNetworkPrefixes.announced(here, peerings.gatewaySpokes(here));
        List<RouteServers.Instance> instances = servers.instances(here, server);
        for (RouteServers.Instance instance : instances) {
            blueprint.add(Speaker.of(instance.place(), RouteServer.ASN, instance.address())
                    .originating(announced.toArray(Prefix[]::new)).choosingBy(ladder(here, server)));
            blueprint.reach(instance.place(), inside);
            for (RouteServerPeer peer : server.peers()) {
                String owner = Places.wholeOf(peer.appliance());
                boolean near = owner.equals(here.name()) || joined.stream().anyMatch(each -> each.name().equals(owner));
                if (near && peer.meets(instance.number()) && blueprint.has(peer.appliance())) {
                    joinPeer(Places.in(Places.in(here.name(), server.name()), peer.name()), peer, instance, blueprint);
                }
            }
        }
        if (server.branchToBranch()) {
            joinGateways(here, instances, inside, blueprint);
        }
    }

    /** Own prefixes, then the setting (R-ARS-12), then as BGP has it. */
    private static Ladder<Candidate> ladder(VirtualNetwork here, RouteServer server) {
        Set<String> gateways = Set.copyOf(Network.expressRouteGateways(here));
        List<Rung<Candidate>> rungs = new ArrayList<>(List.of(BgpRung.OWN, new PeersFirst(
                peer -> HubRoutingPreferenceDecides.isFirst(server.preference(), gateways.contains(peer)),
                new HubRoutingPreferenceDecides<>(
                        server.preference(), candidate -> candidate.peer().filter(gateways::contains).isPresent(),
                        candidate -> candidate.route().asPath().length()))));
        rungs.addAll(BgpLadder.sharing(EQUAL_APPLIANCES).rungs());
        return new Ladder<>(rungs);
    }

    private void joinPeer(String place, RouteServerPeer peer, RouteServers.Instance instance, Blueprint blueprint) {
        String session = Places.instances(place).get(instance.number());
        Appliance appliance = network.getAppliance(peer.appliance());
        Asn asn = asn(appliance);
        if (!up.test(session) || !ApplianceNeedsAsnOfItsOwn.holds(asn)) {
            return;
        }
        List<Policy> exports = new ArrayList<>(List.of(RouteMaps.policy(peer.toAzure(), asn)));
        peer.nextHop().ifPresent(address -> exports.add(RouteMap.setting(new SetAction.NextHop(address))));
        if (peer.asOverride()) {
            exports.add(new AsOverride());
        }
        blueprint.tell(session,
                Side.of(peer.appliance(), appliance.address()).importing(RouteMaps.policy(peer.fromAzure(), asn))
                        .exporting(exports.toArray(Policy[]::new)),
                Side.of(instance.place(), instance.address()).takingAtMost(
                        RouteServerSessionTakesSoManyPrefixes.limit(session, network.scenario().profile())));
    }

    private static Asn asn(Appliance appliance) {
        return appliance.bgp().map(ApplianceBgp::asn).orElseThrow();
    }

    /**
     * What of a gateway speaks with a Route Server.
     *
     * @param gateway the gateway's place
     * @param speaker the gateway, or an instance of it
     * @param address the speaker's address
     */
    private record GatewayEnd(String gateway, String speaker, Ip address) {}

    private List<GatewayEnd> gatewayEnds(VirtualNetwork here, Blueprint blueprint) {
        Stream<GatewayEnd> vpn = here.vpnGateways().stream().filter(BranchToBranchNeedsActiveActive::holds)
                .flatMap(gateway -> GatewayNode.of(Places.in(here.name(), gateway.name()), gateway).stream())
                .map(node -> new GatewayEnd(node.gateway(), node.name(), node.instance().bgpAddress()));
        Stream<GatewayEnd> expressRoute = Network.expressRouteGateways(here).stream()
                .map(place -> new GatewayEnd(place, place, standIns.of(place)));
        return Stream.concat(vpn, expressRoute).filter(end -> blueprint.has(end.speaker())).toList();
    }

    private void joinGateways(
            VirtualNetwork here, List<RouteServers.Instance> instances, List<Prefix> inside, Blueprint blueprint) {
        List<GatewayEnd> ends = gatewayEnds(here, blueprint);
        List<Prefix> reached = Stream.concat(inside.stream(), ends.stream().map(GatewayEnd::address).map(Prefix::host))
                .distinct().toList();
        Set<Prefix> own = Stream.concat(
                        RouteServerTellsNetworkPrefixes.announced(here, peerings.gatewaySpokes(here)).stream(),
                        here.vpnGateways().stream().flatMap(gateway -> ClientPoolIsBehindGateway.pools(gateway).stream()))
                .collect(Collectors.toSet());
        for (GatewayEnd end : ends) {
            blueprint.reach(end.speaker(), reached);
            List<GatewayEnd> same = ends.stream().filter(other -> other.gateway().equals(end.gateway())).toList();
            for (RouteServers.Instance instance : instances) {
                blueprint.tell(session(instance, end),
                        Side.of(end.speaker(), end.address()).importing(new GatewayFollowsRouteServer())
                                .exporting(new ClientsAreNotExchanged(
                                        same.stream().map(GatewayEnd::speaker).collect(Collectors.toSet()), own), NEXT_HOP_SELF)
                                .announcingAll(),
                        Side.of(instance.place(), instance.address()).importing(new RouteServerRefusesRoutesOfAnother())
                                .exporting(new GatewayIsNotToldItsOwn(
                                        same.stream().map(other -> session(instance, other)).collect(Collectors.toSet())))
                                .reflectingToClient());
            }
        }
    }

    private static String session(RouteServers.Instance instance, GatewayEnd end) {
        return Places.in(instance.place(), end.speaker().substring(end.speaker().indexOf('/') + 1));
    }

    private void lowerOverlay(Overlay overlay, Blueprint blueprint) {
        String session = Places.session(overlay.name());
        if (!up.test(session) || !blueprint.has(overlay.appliance()) || !blueprint.has(overlay.remote())) {
            return;
        }
        Appliance near = network.getAppliance(overlay.appliance());
        boolean toAppliance = overlay.siteAddress().isEmpty();
        Asn farAsn = toAppliance ? asn(network.getAppliance(overlay.remote())) : network.getSiteOf(overlay.remote()).asn();
        Ip farAddress = overlay.siteAddress().orElseGet(() -> network.getAppliance(overlay.remote()).address());
        Side nearSide = Side.of(overlay.appliance(), near.address())
                .importing(RouteMaps.policy(overlay.fromRemote(), asn(near)))
                .exporting(NEXT_HOP_SELF, RouteMaps.policy(overlay.toRemote(), asn(near)));
        Side farSide = Side.of(overlay.remote(), farAddress)
                .importing(RouteMaps.policy(overlay.fromAppliance(), farAsn))
                .exporting(NEXT_HOP_SELF, RouteMaps.policy(overlay.toAppliance(), farAsn));
        if (overlay.encapsulated()) {
            blueprint.join(session,
                    nearSide, NextHop.Via.to(overlay.remote(), Port.at(farAddress)).over(overlay.name(), overlay.rttMs()),
                    farSide, NextHop.Via.to(overlay.appliance(), Port.at(near.address()))
                            .over(overlay.name(), overlay.rttMs()));
        } else if (areNear(Places.wholeOf(overlay.appliance()), Places.wholeOf(overlay.remote()))) {
            blueprint.tell(session, nearSide, farSide);
        }
    }

    private boolean areNear(String one, String other) {
        return one.equals(other) || peerings.joined(network.getVirtualNetwork(one)).stream()
                .anyMatch(each -> each.name().equals(other));
    }
}
