package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.EqualAsnsHaveNoSession;
import routebook.azure.rules.vpn.IkeVersionMustBeOffered;
import routebook.azure.rules.vpn.TunnelHidesGatewayHops;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps;
import routebook.azure.rules.vpn.VpnGatewayRefusesOwnPrefixes;
import routebook.azure.rules.vpn.VpnSessionTakesSoManyPrefixes;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Asn;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
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
                    blueprint.add(Speaker.of(place, gateway.asn(), gateway.routerId().orElse(gateway.bgpAddress()))
                            .originating(originated(virtualNetwork, gateway))
                            .choosingBy(BgpLadder.sharing(EQUAL_TUNNELS)));
                }
            }
        }
        for (Tunnel tunnel : network.scenario().tunnels()) {
            String session = Places.session(tunnel.name());
            if (up.test(tunnel.name()) && up.test(session) && up.test(tunnel.gateway()) && up.test(tunnel.remote())) {
                join(tunnel, session, blueprint);
            }
        }
    }

    private Prefix[] originated(VirtualNetwork virtualNetwork, VpnGateway gateway) {
        return Stream.concat(announced(virtualNetwork).stream(), ClientPoolIsBehindGateway.pools(gateway).stream())
                .distinct().toArray(Prefix[]::new);
    }

    private List<Prefix> announced(VirtualNetwork virtualNetwork) {
        return GatewayTransitSharesGateways.announced(virtualNetwork, peerings.gatewaySpokes(virtualNetwork));
    }

    private void join(Tunnel tunnel, String session, Blueprint blueprint) {
        Optional<VpnGateway> far = network.findVpnGateway(tunnel.remote());
        VpnGateway near = network.findVpnGateway(tunnel.gateway()).orElseThrow();
        Asn farAsn = far.map(VpnGateway::asn).orElseGet(() -> network.getSiteOf(tunnel.remote()).asn());
        Side nearSide = gatewaySide(tunnel.gateway(), near, session);
        Side farSide = far.map(gateway -> gatewaySide(tunnel.remote(), gateway, session)).orElseGet(() -> siteSide(tunnel, farAsn));
        Optional<Because> obstacle = IkeVersionMustBeOffered.findMismatch(tunnel, near, far)
                .or(() -> EqualAsnsHaveNoSession.findClash(near.asn(), farAsn));
        if (obstacle.isPresent()) {
            blueprint.refuse(session, nearSide, farSide, obstacle.get());
            return;
        }
        NextHop.Via toNear = VpnGatewayIsOneHop.fromTunnel(tunnel.gateway(), tunnel.name(), tunnel.rttMs(),
                TunnelHidesGatewayHops.conceals(tunnel));
        NextHop.Via toFar = far.isPresent()
                ? VpnGatewayIsOneHop.fromTunnel(tunnel.remote(), tunnel.name(), tunnel.rttMs(), false)
                : NextHop.Via.to(tunnel.remote(), Port.at(farSide.address())).over(tunnel.name(), tunnel.rttMs());
        blueprint.join(session, nearSide, toFar, farSide, toNear);
    }

    private static Side siteSide(Tunnel tunnel, Asn asn) {
        return Side.of(tunnel.remote(), tunnel.siteAddress().orElseThrow())
                .importing(RouteMaps.policy(tunnel.fromAzure(), asn))
                .exporting(RouteMaps.policy(tunnel.toAzure(), asn));
    }

    private Side gatewaySide(String place, VpnGateway gateway, String session) {
        VirtualNetwork virtualNetwork = network.getNetworkOf(place);
        return Side.of(place, gateway.bgpAddress())
                .importing(new VpnGatewayRefusesOwnPrefixes(virtualNetwork.space()))
                .exporting(new VpnGatewayKeepsDefaultAndOverlaps(announced(virtualNetwork)))
                .takingAtMost(VpnSessionTakesSoManyPrefixes.limit(session));
    }
}
