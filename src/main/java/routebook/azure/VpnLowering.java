package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.EqualAsnsHaveNoSession;
import routebook.azure.rules.vpn.InstancesTellEachOther;
import routebook.azure.rules.vpn.NatRulesTranslateRoutes;
import routebook.azure.rules.vpn.SiteRoutesIntoTheTunnel;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.azure.rules.vpn.VpnGatewayRefusesOwnPrefixes;
import routebook.azure.rules.vpn.VpnSessionTakesSoManyPrefixes;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.routing.BgpLadder;
import routebook.routing.Candidate;
import routebook.routing.Ladder;
import routebook.routing.Multipath;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;

/**
 * VPN gateways and their tunnels. A VPN gateway chooses, forwards and announces from what it learned over VPN only; it
 * has no session with an ExpressRoute gateway beside it (R-ERT-07, R-BGP-13).
 */
final class VpnLowering {

    /** Equal tunnels to one neighbouring AS share the load (R-AA-02); the number of tunnels is bounded by the SKU. */
    private static final Ladder<Candidate> EQUAL_TUNNELS =
            BgpLadder.sharing(new Multipath(8, 8, Multipath.Alike.SAME_PATH));

    private final Network network;
    private final Peerings peerings;
    private final StaticRoutes statics;
    private final Predicate<String> up;
    private final Tunnels tunnels;

    VpnLowering(Network network, Peerings peerings, StaticRoutes statics, Predicate<String> up) {
        this.network = network;
        this.peerings = peerings;
        this.statics = statics;
        this.up = up;
        tunnels = new Tunnels(network, up);
    }

    void lower(Blueprint blueprint) {
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            for (VpnGateway gateway : virtualNetwork.vpnGateways()) {
                String place = Places.in(virtualNetwork.name(), gateway.name());
                if (up.test(place)) {
                    lowerGateway(place, gateway, originated(virtualNetwork, gateway), blueprint);
                }
            }
        }
        for (Tunnel tunnel : network.scenario().tunnels()) {
            for (TunnelPart part : tunnels.parts(tunnel)) {
                String session = Places.session(part.name());
                if (tunnel.bgp() && tunnels.isUp(part) && up.test(session)) {
                    join(part, session, blueprint);
                }
            }
        }
    }

    private Prefix[] originated(VirtualNetwork virtualNetwork, VpnGateway gateway) {
        List<Prefix> own = announced(virtualNetwork);
        // A default route, and what overlaps the network's own, is routed but not announced (R-BGP-07).
        Stream<Prefix> listed = statics.of(Places.in(virtualNetwork.name(), gateway.name())).stream()
                .filter(StaticRoutes.Listed::announced).map(StaticRoutes.Listed::prefix)
                .filter(prefix -> !prefix.isDefault() && own.stream().noneMatch(prefix::overlaps));
        return Stream.of(own.stream(), ClientPoolIsBehindGateway.pools(gateway).stream(), listed)
                .flatMap(prefixes -> prefixes).distinct().toArray(Prefix[]::new);
    }

    private void lowerGateway(String place, VpnGateway gateway, Prefix[] originated, Blueprint blueprint) {
        List<GatewayNode> nodes = GatewayNode.of(place, gateway).stream().filter(node -> up.test(node.name())).toList();
        for (GatewayNode node : nodes) {
            // A declared id is the first one's: two speakers of one AS cannot share it.
            Ip id = gateway.routerId().filter(any -> node.instance().bgpAddress().equals(gateway.bgpAddress()))
                    .orElse(node.instance().bgpAddress());
            blueprint.add(Speaker.of(node.name(), gateway.asn(), id).originating(originated)
                    .choosingBy(EQUAL_TUNNELS));
        }
        if (nodes.size() == 2) {
            blueprint.join(Places.session(place),
                    InstancesTellEachOther.side(nodes.get(0)), VpnGatewayIsOneHop.fromNetwork(nodes.get(1)),
                    InstancesTellEachOther.side(nodes.get(1)), VpnGatewayIsOneHop.fromNetwork(nodes.get(0)));
        }
    }

    private List<Prefix> announced(VirtualNetwork virtualNetwork) {
        return GatewayTransitSharesGateways.announced(virtualNetwork, peerings.gatewaySpokes(virtualNetwork));
    }

    private void join(TunnelPart part, String session, Blueprint blueprint) {
        Tunnel tunnel = part.tunnel();
        Optional<VpnGateway> far = network.findVpnGateway(tunnel.remote());
        VpnGateway near = network.findVpnGateway(tunnel.gateway()).orElseThrow();
        Asn farAsn = far.map(VpnGateway::asn).orElseGet(() -> network.getSiteOf(tunnel.remote()).asn());
        Ip farAddress = part.farGateway().map(node -> node.instance().bgpAddress()).or(tunnel::siteAddress).orElseThrow();
        Ip nearAddress = ApipaPeersNeedApipaAddress.peerAddress(part.near().instance(), farAddress);
        if (nearAddress.equals(farAddress)) {
            // Nobody speaks with itself. The review tells that the far address is one of the network's.
            return;
        }
        Side nearSide = gatewaySide(part.near(), nearAddress, session)
                .renumbering(NatRulesTranslateRoutes.of(near, VpnNat.rules(network, tunnel)));
        Side farSide = part.farGateway().map(node -> gatewaySide(node, farAddress, session))
                .orElseGet(() -> siteSide(tunnel, farAddress, farAsn, session));
        Optional<Because> obstacle = tunnels.findObstacle(tunnel)
                .or(() -> EqualAsnsHaveNoSession.findClash(near.asn(), farAsn))
                .or(() -> ApipaPeersNeedApipaAddress.findObstacle(part.near().name(), nearAddress, farAddress))
                .or(() -> SiteRoutesIntoTheTunnel.findObstacle(tunnel, nearAddress));
        if (obstacle.isPresent()) {
            blueprint.refuse(session, nearSide, farSide, obstacle.get());
            return;
        }
        blueprint.join(session, nearSide, tunnels.toFar(part), farSide, tunnels.toNear(part));
    }

    private Side siteSide(Tunnel tunnel, Ip address, Asn asn, String session) {
        return Side.of(tunnel.remote(), address)
                .importing(RouteMaps.policy(tunnel.fromAzure(), asn))
                .exporting(RouteMaps.outward(network.getRouter(tunnel.remote()), tunnel.toAzure(), asn))
                .takingAtMost(RouteMaps.limits(tunnel.maximumPrefixes(), session));
    }

    private Side gatewaySide(GatewayNode node, Ip address, String session) {
        VirtualNetwork virtualNetwork = network.getNetworkOf(node.gateway());
        return Side.of(node.name(), address)
                .importing(new VpnGatewayRefusesOwnPrefixes(virtualNetwork.space()))
                .exporting(new VpnGatewayKeepsDefaultAndOverlaps(announced(virtualNetwork)))
                .takingAtMost(VpnSessionTakesSoManyPrefixes.limit(session));
    }
}
