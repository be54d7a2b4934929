package routebook.azure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import routebook.azure.rules.peering.ForwardedTrafficNeedsConsent;
import routebook.forwarding.Gate;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.scenario.VirtualNetwork;

/** Who holds which address in each virtual network, and what packets meet between two of them. */
final class Segments {

    private final Map<String, Segment> segments = new LinkedHashMap<>();
    private final Peerings peerings;

    Segments(Network network, Peerings peerings, Predicate<String> up) {
        this.peerings = peerings;
        List<TunnelPart> overPrivatePeering = new Underlays(network, up).overPrivatePeering();
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            Map<Ip, String> holders = new HashMap<>();
            virtualNetwork.machines().stream().filter(machine -> up.test(machine.name()))
                    .forEach(machine -> holders.putIfAbsent(machine.address(), machine.name()));
            virtualNetwork.appliances().forEach(appliance -> {
                String place = Places.in(virtualNetwork.name(), appliance.name());
                if (up.test(place)) {
                    holders.putIfAbsent(appliance.address(), place);
                }
            });
            overPrivatePeering.stream()
                    .filter(part -> Places.wholeOf(part.tunnel().gateway()).equals(virtualNetwork.name()))
                    .forEach(part -> holders.putIfAbsent(Underlays.privateAddress(part), Underlays.inAzure(part)));
            segments.put(virtualNetwork.name(), new Segment("network " + virtualNetwork.name(), holders));
        }
    }

    Segment of(VirtualNetwork virtualNetwork) {
        return segments.get(virtualNetwork.name());
    }

    /** What packets meet on the way from a network to a peered one. */
    List<Gate> gatesBetween(VirtualNetwork from, VirtualNetwork to) {
        return List.of(new ForwardedTrafficNeedsConsent(from, to, peerings.takesForwarded(to, from)));
    }
}
