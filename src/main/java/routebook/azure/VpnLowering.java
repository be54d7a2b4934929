package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.EqualAsnsHaveNoSession;
import routebook.azure.rules.vpn.IkeVersionMustBeOffered;
import routebook.azure.rules.vpn.InstancesTellEachOther;
import routebook.azure.rules.vpn.NatRulesTranslateRoutes;
import routebook.azure.rules.vpn.TunnelHidesGatewayHops;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.azure.rules.vpn.VpnGatewayRefusesOwnPrefixes;
import routebook.azure.rules.vpn.VpnSessionTakesSoManyPrefixes;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.routing.BgpLadder;
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
    private static final Multipath EQUAL_TUNNELS = new Multipath(8, 8, Multipath.Alike.SAME_PATH);

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;

    VpnLowering(Network network, Peerings peerings, Predicate<String> up) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
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
            for (TunnelPart part : TunnelPart.of(tunnel, network.scenario())) {
                String session = Places.session(part.name());
                boolean carries = Stream.of(part.name(), session, tunnel.gateway(), part.near().name(), tunnel.remote(),
                        part.far()).allMatch(up);
                if (carries) {
                    join(part, session, blueprint);
                }
            }
        }
    }

    private Prefix[] originated(VirtualNetwork virtualNetwork, VpnGateway gateway) {
        return Stream.concat(announced(virtualNetwork).stream(), ClientPoolIsBehindGateway.pools(gateway).stream())
                .distinct().toArray(Prefix[]::new);
    }

    private void lowerGateway(String place, VpnGateway gateway, Prefix[] originated, Blueprint blueprint) {
        List<GatewayNode> nodes = GatewayNode.of(place, gateway).stream().filter(node -> up.test(node.name())).toList();
        for (GatewayNode node : nodes) {
            // A declared id is the first one's: two speakers of one AS cannot share it.
            Ip id = gateway.routerId().filter(any -> node.instance().bgpAddress().equals(gateway.bgpAddress()))
                    .orElse(node.instance().bgpAddress());
            blueprint.add(Speaker.of(node.name(), gateway.asn(), id).originating(originated)
                    .choosingBy(BgpLadder.sharing(EQUAL_TUNNELS)));
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
                .orElseGet(() -> siteSide(tunnel, farAddress, farAsn));
        Optional<Because> obstacle = IkeVersionMustBeOffered.findMismatch(tunnel, near, far)
                .or(() -> EqualAsnsHaveNoSession.findClash(near.asn(), farAsn))
                .or(() -> ApipaPeersNeedApipaAddress.findObstacle(part.near().name(), nearAddress, farAddress));
        if (obstacle.isPresent()) {
            blueprint.refuse(session, nearSide, farSide, obstacle.get());
            return;
        }
        NextHop.Via toNear = VpnGatewayIsOneHop.fromTunnel(part.near().name(), part.name(), tunnel.rttMs(),
                TunnelHidesGatewayHops.conceals(tunnel));
        NextHop.Via toFar = far.isPresent()
                ? VpnGatewayIsOneHop.fromTunnel(part.far(), part.name(), tunnel.rttMs(), false)
                : NextHop.Via.to(tunnel.remote(), Port.at(farAddress)).over(part.name(), tunnel.rttMs());
        blueprint.join(session, nearSide, toFar, farSide, toNear);
    }

    private Side siteSide(Tunnel tunnel, Ip address, Asn asn) {
        return Side.of(tunnel.remote(), address)
                .importing(RouteMaps.policy(tunnel.fromAzure(), asn))
                .exporting(RouteMaps.outward(network.getRouter(tunnel.remote()), tunnel.toAzure(), asn));
    }

    private Side gatewaySide(GatewayNode node, Ip address, String session) {
        VirtualNetwork virtualNetwork = network.getNetworkOf(node.gateway());
        return Side.of(node.name(), address)
                .importing(new VpnGatewayRefusesOwnPrefixes(virtualNetwork.space()))
                .exporting(new VpnGatewayKeepsDefaultAndOverlaps(announced(virtualNetwork)))
                .takingAtMost(VpnSessionTakesSoManyPrefixes.limit(session));
    }
}
