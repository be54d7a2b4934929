package routebook.azure;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import routebook.net.Ip;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Lan;
import routebook.scenario.LinkEnd;
import routebook.scenario.Router;
import routebook.scenario.Site;

/**
 * By which BGP identifiers sites' routers are told apart: the declared one, or the router's lowest own address. Of what is down
 * too, so that a failure changes none of them.
 */
final class RouterIds {

    private final Map<String, Ip> ids = new HashMap<>();

    RouterIds(Network network) {
        for (Site site : network.scenario().sites()) {
            site.routers().forEach(router -> ids.put(Places.in(site.name(), router.name()), find(network, site, router)));
        }
    }

    /** The identifier of a router's place. */
    Ip of(String router) {
        return ids.get(router);
    }

    private static Ip find(Network network, Site site, Router router) {
        String place = Places.in(site.name(), router.name());
        Stream<Ip> onLinks = Stream.concat(
                site.links().stream().flatMap(link -> link.findEnd(router.name()).stream()),
                network.scenario().wanLinks().stream().flatMap(link -> link.findEnd(place).stream()))
                .map(LinkEnd::address);
        Stream<Ip> onCircuits = network.scenario().circuits().stream()
                .flatMap(circuit -> Stream.of(circuit.primary(), circuit.secondary()))
                .filter(link -> link.router().filter(place::equals).isPresent())
                .map(link -> link.customerAddress());
        Stream<Ip> onTunnels = network.scenario().tunnels().stream()
                .filter(tunnel -> tunnel.remote().equals(place))
                .flatMap(tunnel -> tunnel.siteAddress().stream());
        Stream<Ip> onOverlays = network.scenario().overlays().stream()
                .filter(overlay -> overlay.remote().equals(place))
                .flatMap(overlay -> overlay.siteAddress().stream());
        return router.routerId().orElseGet(() -> Stream.of(router.lans().stream().map(Lan::address), onLinks,
                        onCircuits, onTunnels, onOverlays)
                .flatMap(addresses -> addresses)
                .sorted().findFirst()
                // A router without any address has no session, so its id decides nothing.
                .orElse(Ip.v4(0)));
    }
}
