package routebook.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    /** Sides by their own network and the remote one, in declared order: every route to an appliance asks for them. */
    private final Map<String, Map<String, Peering>> sides = new HashMap<>();
    /** The same by the remote network. */
    private final Map<String, List<Peering>> incoming = new HashMap<>();
    /** Networks by their names, each with its place in declared order. */
    private final Map<String, Integer> places = new HashMap<>();

    Peerings(Network network, PlatformProfile profile, Predicate<String> up) {
        this.network = network;
        this.profile = profile;
        this.up = up;
        network.scenario().peerings().forEach(side -> {
            if (sides.computeIfAbsent(side.from(), any -> new LinkedHashMap<>()).putIfAbsent(side.to(), side) == null) {
                incoming.computeIfAbsent(side.to(), any -> new ArrayList<>()).add(side);
            }
        });
        network.scenario().virtualNetworks().forEach(each -> places.put(each.name(), places.size()));
    }

    /** The networks to which traffic flows directly: both sides exist and are up (R-PEER-03). */
    List<VirtualNetwork> joined(VirtualNetwork from) {
        return Stream.concat(sidesOf(from).stream().map(Peering::to), sidesTo(from).stream().map(Peering::from)).distinct()
                .sorted(Comparator.comparing(places::get)).map(network::getVirtualNetwork)
                .filter(other -> isJoined(from, other)).toList();
    }

    /** True if some peering of the network is about chosen subnets only. */
    boolean hasSubnetPeering(VirtualNetwork here) {
        return Stream.concat(sidesOf(here).stream(), sidesTo(here).stream()).anyMatch(Peering::ofSubnets);
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

    private Collection<Peering> sidesOf(VirtualNetwork from) {
        return sides.getOrDefault(from.name(), Map.of()).values();
    }

    private List<Peering> sidesTo(VirtualNetwork to) {
        return incoming.getOrDefault(to.name(), List.of());
    }

    private Optional<Peering> findOtherSide(Peering side) {
        return Optional.ofNullable(sides.getOrDefault(side.to(), Map.of()).get(side.from()));
    }

    private Optional<Peering> findSide(VirtualNetwork from, VirtualNetwork to) {
        return Optional.ofNullable(sides.getOrDefault(from.name(), Map.of()).get(to.name()));
    }

    /** The network whose gateways this one uses: both flags must be set (R-PEER-09). */
    Optional<VirtualNetwork> findGatewayHub(VirtualNetwork spoke) {
        return sidesOf(spoke).stream().filter(this::sharesGateways)
                .map(peering -> network.getVirtualNetwork(peering.to()))
                .findFirst();
    }

    /** The networks that use this one's gateways. */
    List<VirtualNetwork> gatewaySpokes(VirtualNetwork hub) {
        return sidesTo(hub).stream().filter(this::sharesGateways)
                .map(peering -> network.getVirtualNetwork(peering.from()))
                .toList();
    }

    /** Whether the receiving side of a peering takes what is only forwarded to it (R-PEER-08). */
    boolean takesForwarded(VirtualNetwork receiver, VirtualNetwork from) {
        return findSide(receiver, from).filter(Peering::allowForwardedTraffic).isPresent();
    }

    /** Whether the remote network counts to the tag VirtualNetwork here (R-PEER-07). */
    boolean isInTag(VirtualNetwork here, String remote) {
        return Optional.ofNullable(sides.getOrDefault(here.name(), Map.of()).get(remote))
                .filter(Peering::allowVirtualNetworkAccess).isPresent();
    }

    private boolean sharesGateways(Peering spokeSide) {
        return spokeSide.useRemoteGateways()
                && works(spokeSide)
                && findOtherSide(spokeSide).filter(Peering::allowGatewayTransit).isPresent()
                && (profile.globalGatewayTransit() || region(spokeSide.from()).equals(region(spokeSide.to())));
    }

    private boolean works(Peering side) {
        Optional<Peering> other = findOtherSide(side);
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
