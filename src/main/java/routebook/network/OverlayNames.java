package routebook.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.scenario.Appliance;
import routebook.scenario.Overlay;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;
import routebook.scenario.Scenario;
import routebook.scenario.VirtualNetwork;

/** References among what speaks BGP beside the gateways: appliances, Route Servers and overlays. */
final class OverlayNames {

    private static final String APPLIANCE = "appliance (network/appliance)";

    private OverlayNames() {}

    static void look(Scenario scenario, Elements elements, NameCheck.Report report) {
        List<String> appliances = elements.names(ElementKind.APPLIANCE);
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            for (RouteServer server : network.routeServers()) {
                for (RouteServerPeer peer : server.peers()) {
                    report.known(place(network, server, peer), path(network, server, peer, "appliance"), APPLIANCE,
                            peer.appliance(), appliances);
                }
            }
        }
        List<String> ends = new ArrayList<>(appliances);
        ends.addAll(elements.names(ElementKind.ROUTER));
        for (Overlay overlay : scenario.overlays()) {
            report.known(overlay.name(), List.of("overlays", overlay.name(), "appliance"), APPLIANCE,
                    overlay.appliance(), appliances);
            report.known(overlay.name(), List.of("overlays", overlay.name(), "remote"), "appliance or router",
                    overlay.remote(), ends);
        }
    }

    /** Ends that could have no session. */
    static void lookAtEnds(Scenario scenario, Elements elements, NameCheck.Report report) {
        Set<String> silent = scenario.virtualNetworks().stream().flatMap(network -> network.appliances().stream()
                        .filter(appliance -> appliance.bgp().isEmpty())
                        .map(appliance -> Places.in(network.name(), appliance.name())))
                .collect(Collectors.toSet());
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            for (Appliance appliance : network.appliances()) {
                if (appliance.azureFirewall() && appliance.bgp().isPresent()) {
                    report.add(Places.in(network.name(), appliance.name()),
                            List.of("virtualNetworks", network.name(), "appliances", appliance.name(), "bgp"),
                            "found BGP at an Azure Firewall, which speaks none; expected it at an appliance");
                }
            }
            for (RouteServer server : network.routeServers()) {
                for (RouteServerPeer peer : server.peers()) {
                    speaks(peer.appliance(), silent, place(network, server, peer),
                            path(network, server, peer, "appliance"), report);
                }
            }
        }
        for (Overlay overlay : scenario.overlays()) {
            List<String> path = List.of("overlays", overlay.name());
            speaks(overlay.appliance(), silent, overlay.name(), NameCheck.below(path, "appliance"), report);
            speaks(overlay.remote(), silent, overlay.name(), NameCheck.below(path, "remote"), report);
            if (overlay.appliance().equals(overlay.remote())) {
                report.add(overlay.name(), NameCheck.below(path, "remote"),
                        "the overlay ends where it begins, at " + overlay.appliance() + "; expected another end");
            }
            boolean toSite = elements.has(overlay.remote(), ElementKind.ROUTER);
            if (toSite && overlay.siteAddress().isEmpty()) {
                report.add(overlay.name(), path, "an overlay to a site needs siteAddress: the tunnel and BGP peer address of "
                        + overlay.remote());
            }
            if (toSite && !overlay.encapsulated()) {
                report.add(overlay.name(), NameCheck.below(path, "encapsulated"),
                        "found encapsulated off on the way to a site; expected a tunnel, or another appliance as the far end");
            }
            if (!toSite && overlay.siteAddress().isPresent()) {
                report.add(overlay.name(), NameCheck.below(path, "siteAddress"), "found siteAddress on an overlay between two "
                        + "appliances; expected it at the router of a site only");
            }
        }
    }

    private static void speaks(
            String appliance, Set<String> silent, String element, List<String> path, NameCheck.Report report) {
        if (silent.contains(appliance)) {
            report.add(element, path, "found " + appliance + ", which has no bgp; expected an appliance with bgp and its AS "
                    + "number");
        }
    }

    private static String place(VirtualNetwork network, RouteServer server, RouteServerPeer peer) {
        return Places.in(Places.in(network.name(), server.name()), peer.name());
    }

    private static List<String> path(VirtualNetwork network, RouteServer server, RouteServerPeer peer, String key) {
        return List.of("virtualNetworks", network.name(), "routeServers", server.name(), "peers", peer.name(), key);
    }
}
