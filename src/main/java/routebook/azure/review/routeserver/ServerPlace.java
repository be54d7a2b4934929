package routebook.azure.review.routeserver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.net.Asn;
import routebook.net.Prefix;
import routebook.network.Places;
import routebook.scenario.Appliance;
import routebook.scenario.ApplianceBgp;
import routebook.scenario.Overlay;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.VirtualNetwork;

/**
 * A Route Server and the network that it stands in.
 *
 * @param design  the design
 * @param network the network
 * @param server  its Route Server
 */
record ServerPlace(Design design, VirtualNetwork network, RouteServer server) {

    /** Every Route Server of a design. */
    static List<ServerPlace> all(Design design) {
        return design.networks().stream().flatMap(network -> network.routeServers().stream()
                .map(server -> new ServerPlace(design, network, server))).toList();
    }

    String place() {
        return Places.in(network.name(), server.name());
    }

    String place(RouteServerPeer peer) {
        return Places.in(place(), peer.name());
    }

    List<String> path(String... keys) {
        List<String> path = new ArrayList<>(List.of("virtualNetworks", network.name(), "routeServers", server.name()));
        path.addAll(List.of(keys));
        return path;
    }

    List<String> path(RouteServerPeer peer, String key) {
        return path("peers", peer.name(), key);
    }

    Asn asn(RouteServerPeer peer) {
        return appliance(peer).bgp().map(ApplianceBgp::asn).orElseThrow();
    }

    Appliance appliance(RouteServerPeer peer) {
        return design.network(Places.wholeOf(peer.appliance())).appliances().stream()
                .filter(each -> peer.appliance().equals(Places.in(Places.wholeOf(peer.appliance()), each.name())))
                .findFirst().orElseThrow();
    }

    /**
     * What a peer announces for certain: prefixes of its own, and those of sites at the end of its overlays, as far as its
     * route map lets them through.
     */
    Set<Prefix> announced(RouteServerPeer peer) {
        Set<Prefix> announced = new LinkedHashSet<>(appliance(peer).bgp().map(ApplianceBgp::announces).orElseThrow());
        for (Overlay overlay : design.scenario().overlays()) {
            if (overlay.appliance().equals(peer.appliance())) {
                announced.addAll(design.announcedOver(overlay));
            }
        }
        announced.removeIf(prefix -> !peer.toAzure().passes(prefix));
        return announced;
    }
}
