package routebook.azure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.ResourceManagerSideIsEnoughForClassic;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.scenario.Peering;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** Which virtual networks are joined by peering, and which of them use another's gateways. */
final class Peerings {

    private final Network network;
    private final PlatformProfile profile;
    private final Predicate<String> up;
    /** Sides by their own network and the remote one: every route to an appliance asks for them. */
    private final Map<String, Map<String, Peering>> sides = new HashMap<>();

    Peerings(Network network, PlatformProfile profile, Predicate<String> up) {
        this.network = network;
        this.profile = profile;
        this.up = up;
        network.scenario().peerings().forEach(side -> sides.computeIfAbsent(side.from(), any -> new HashMap<>())
                .putIfAbsent(side.to(), side));
    }

    /** The networks to which traffic flows directly: both sides exist and are up (R-PEER-03). */
    List<VirtualNetwork> joined(VirtualNetwork from) {
        return network.scenario().virtualNetworks().stream()
                .filter(other -> !other.equals(from) && isJoined(from, other)).toList();
    }

    /** True if some peering of the network is about chosen subnets only. */
    boolean hasSubnetPeering(VirtualNetwork here) {
        return network.scenario().peerings().stream()
                .filter(side -> side.from().equals(here.name()) || side.to().equals(here.name()))
                .anyMatch(Peering::ofSubnets);
    }

    /** What a subnet reaches in a joined network: its whole space, or the subnets that both sides let take part. */
    List<Prefix> reached(VirtualNetwork here, Subnet subnet, VirtualNetwork remote) {
        List<Peering> chosen = Stream.of(findSide(here, remote), findSide(remote, here)).flatMap(Optional::stream)
                .filter(Peering::ofSubnets).toList();
        return chosen.isEmpty() ? remote.space() : remote.subnets().stream()
                .filter(there -> chosen.stream().allMatch(side -> side.from().equals(here.name())
                        ? takesPart(side.localSubnets(), subnet) && takesPart(side.remoteSubnets(), there)
                        : takesPart(side.localSubnets(), there) && takesPart(side.remoteSubnets(), subnet)))
                .map(Subnet::prefix).toList();
    }

    private static boolean takesPart(List<String> named, Subnet subnet) {
        return named.isEmpty() || named.contains(subnet.name());
    }

    private boolean isJoined(VirtualNetwork one, VirtualNetwork other) {
        return findSide(one, other).filter(this::works).isPresent() || findSide(other, one).filter(this::works).isPresent();
    }

    private Optional<Peering> findSide(VirtualNetwork from, VirtualNetwork to) {
        return Optional.ofNullable(sides.getOrDefault(from.name(), Map.of()).get(to.name()));
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

    /** Whether the receiving side of a peering takes what is only forwarded to it (R-PEER-08). */
    boolean takesForwarded(VirtualNetwork receiver, VirtualNetwork from) {
        return network.scenario().peerings().stream().anyMatch(peering -> peering.from().equals(receiver.name())
                && peering.to().equals(from.name()) && peering.allowForwardedTraffic());
    }

    /** Whether the remote network counts to the tag VirtualNetwork here (R-PEER-07). */
    boolean isInTag(VirtualNetwork here, String remote) {
        return network.scenario().peerings().stream().anyMatch(peering -> peering.from().equals(here.name())
                && peering.to().equals(remote) && peering.allowVirtualNetworkAccess());
    }

    private boolean sharesGateways(Peering spokeSide) {
        return spokeSide.useRemoteGateways()
                && works(spokeSide)
                && network.findOtherSide(spokeSide).filter(Peering::allowGatewayTransit).isPresent()
                && (profile.globalGatewayTransit() || region(spokeSide.from()).equals(region(spokeSide.to())));
    }

    private boolean works(Peering side) {
        Optional<Peering> other = network.findOtherSide(side);
        boolean complete = other.isPresent() || ResourceManagerSideIsEnoughForClassic.holds(
                network.getVirtualNetwork(side.from()), network.getVirtualNetwork(side.to()));
        return complete && isOpen(side) && other.map(this::isOpen).orElse(true)
                && up.test(side.from()) && up.test(side.to());
    }

    private boolean isOpen(Peering side) {
        return up.test(side.name()) && (!profile.accessSwitchCutsTraffic() || side.allowVirtualNetworkAccess());
    }

    private String region(String virtualNetwork) {
        return network.getVirtualNetwork(virtualNetwork).region();
    }
}
