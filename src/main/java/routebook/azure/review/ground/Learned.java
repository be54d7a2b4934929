package routebook.azure.review.ground;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;

/**
 * A prefix that the gateways of a network learn: what sites announce over circuits, also over those that Global Reach
 * joins to one of them, and along chains of tunnels, and the spaces of networks along such chains. What other networks on a circuit announce is left out, since it depends on
 * switches of both gateways.
 *
 * @param prefix   what is learned
 * @param origin   who announces it, in words
 * @param fromSite whether that is a site
 */
public record Learned(Prefix prefix, String origin, boolean fromSite) {

    /** Everything that the gateways of a network learn, each prefix once. */
    static List<Learned> at(VirtualNetwork hub, Design design) {
        Map<Prefix, Learned> learned = new LinkedHashMap<>();
        Set<String> own = Set.copyOf(Network.vpnGateways(hub));
        Deque<String> chain = new ArrayDeque<>(Network.vpnGateways(hub));
        Set<String> seen = new HashSet<>(own);
        while (!chain.isEmpty()) {
            String gateway = chain.remove();
            if (!own.contains(gateway)) {
                addNetwork(gateway, learned, design);
            }
            for (Tunnel tunnel : design.tunnelsAt(gateway)) {
                // A default route is not passed on from gateway to gateway (R-BGP-07).
                design.routedOver(tunnel).stream().filter(prefix -> own.contains(gateway) || !prefix.isDefault())
                        .forEach(prefix -> add(prefix, tunnel.remote(), learned, design));
                for (String end : List.of(tunnel.gateway(), tunnel.remote())) {
                    if (tunnel.bgp() && design.findVpnGateway(end).isPresent() && seen.add(end)) {
                        chain.add(end);
                    }
                    // Without BGP the networks at both ends see each other, and nobody else does (R-V2V-03).
                    if (!tunnel.bgp() && own.contains(gateway) && design.findVpnGateway(end).isPresent() && !own.contains(end)) {
                        addNetwork(end, learned, design);
                    }
                }
            }
        }
        // What lies in the network's own space a VPN gateway rejects (R-BGP-08).
        learned.keySet().removeIf(hub::holds);
        for (String gateway : Network.expressRouteGateways(hub)) {
            for (Connection connection : design.connectionsAt(gateway)) {
                Circuit circuit = design.circuit(connection.circuit());
                List<Circuit> heard = new ArrayList<>(List.of(circuit));
                heard.addAll(design.joinedTo(circuit));
                for (CircuitHalf half : heard.stream().flatMap(each -> CircuitHalf.of(each).stream()).toList()) {
                    design.announcedOver(half).forEach(
                            prefix -> add(prefix, half.link().router().orElseThrow(), learned, design));
                }
            }
        }
        return new ArrayList<>(learned.values());
    }

    private static void addNetwork(String gateway, Map<Prefix, Learned> learned, Design design) {
        design.announcedBy(design.networkOf(gateway)).forEach(prefix -> learned.putIfAbsent(prefix,
                new Learned(prefix, "network " + design.networkOf(gateway).name(), false)));
    }

    private static void add(Prefix prefix, String router, Map<Prefix, Learned> learned, Design design) {
        String origin = design.findSiteOf(router).map(Site::name).map(name -> "site " + name).orElse(router);
        learned.putIfAbsent(prefix, new Learned(prefix, origin, true));
    }

    @Override
    public String toString() {
        return prefix + " of " + origin;
    }
}
