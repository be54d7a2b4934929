package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.network.Network;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/** Which virtual networks are joined by peering, and which of them use another's gateways. */
final class Peerings {

    private final Network network;
    private final PlatformProfile profile;
    private final Predicate<String> up;

    Peerings(Network network, PlatformProfile profile, Predicate<String> up) {
        this.network = network;
        this.profile = profile;
        this.up = up;
    }

    /** The networks to which traffic flows directly: both sides exist and are up (R-PEER-03). */
    List<VirtualNetwork> joined(VirtualNetwork from) {
        return network.scenario().peerings().stream()
                .filter(peering -> peering.from().equals(from.name()) && works(peering))
                .map(peering -> network.getVirtualNetwork(peering.to()))
                .toList();
    }

    /** The network whose gateways this one uses: both flags must be set (R-PEER-09). */
    Optional<VirtualNetwork> findGatewayHub(VirtualNetwork spoke) {
        return network.scenario().peerings().stream()
                .filter(peering -> peering.from().equals(spoke.name()) && sharesGateways(peering))
                .map(peering -> network.getVirtualNetwork(peering.to()))
                .findFirst();
    }

    /** The networks that use this one's gateways. */
    List<VirtualNetwork> gatewaySpokes(VirtualNetwork hub) {
        return network.scenario().peerings().stream()
                .filter(peering -> peering.to().equals(hub.name()) && sharesGateways(peering))
                .map(peering -> network.getVirtualNetwork(peering.from()))
                .toList();
    }

    private boolean sharesGateways(Peering spokeSide) {
        return spokeSide.useRemoteGateways()
                && works(spokeSide)
                && network.findOtherSide(spokeSide).filter(Peering::allowGatewayTransit).isPresent()
                && (profile.globalGatewayTransit() || region(spokeSide.from()).equals(region(spokeSide.to())));
    }

    private boolean works(Peering side) {
        Optional<Peering> other = network.findOtherSide(side);
        return other.isPresent()
                && up.test(side.name()) && up.test(other.get().name())
                && up.test(side.from()) && up.test(side.to())
                && (!profile.accessSwitchCutsTraffic()
                        || side.allowVirtualNetworkAccess() && other.get().allowVirtualNetworkAccess());
    }

    private String region(String virtualNetwork) {
        return network.getVirtualNetwork(virtualNetwork).region();
    }
}
