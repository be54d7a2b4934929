package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.vpn.IkeVersionMustBeOffered;
import routebook.azure.rules.vpn.TunnelHidesGatewayHops;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.network.Network;
import routebook.network.TunnelPart;
import routebook.scenario.Tunnel;
import routebook.why.Because;

/** IPsec tunnels as carriers: which are up, and how packets go through them. */
final class Tunnels {

    private final Network network;
    private final Predicate<String> up;

    Tunnels(Network network, Predicate<String> up) {
        this.network = network;
        this.up = up;
    }

    List<TunnelPart> parts(Tunnel tunnel) {
        return network.tunnelParts(tunnel);
    }

    /** True if neither the tunnel nor what it ends at is down. */
    boolean isUp(TunnelPart part) {
        return Stream.of(part.name(), part.tunnel().gateway(), part.near().name(), part.tunnel().remote(), part.far())
                .allMatch(up);
    }

    /** Why the tunnel does not come up, although nothing is down; empty if it does. */
    Optional<Because> findObstacle(Tunnel tunnel) {
        return IkeVersionMustBeOffered.findMismatch(tunnel, network.findVpnGateway(tunnel.gateway()).orElseThrow(),
                network.findVpnGateway(tunnel.remote()));
    }

    /** The way to the end at the declared gateway. */
    NextHop.Via toNear(TunnelPart part) {
        return VpnGatewayIsOneHop.fromTunnel(part.near().name(), part.name(), part.tunnel().rttMs(),
                TunnelHidesGatewayHops.conceals(part.tunnel()));
    }

    /** The way to the other end. */
    NextHop.Via toFar(TunnelPart part) {
        return part.farGateway().isPresent()
                ? VpnGatewayIsOneHop.fromTunnel(part.far(), part.name(), part.tunnel().rttMs(), false)
                : NextHop.Via.to(part.far(), new Port(part.tunnel().siteAddress())).over(part.name(), part.tunnel().rttMs());
    }
}
