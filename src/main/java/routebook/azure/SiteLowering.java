package routebook.azure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.BgpLadder;
import routebook.routing.Multipath;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.NextHopSelf;
import routebook.scenario.Lan;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;

/** Routers of sites: each announces its LANs, and passes what it learned outside on over the site's links by iBGP. */
final class SiteLowering {

    private final Network network;
    private final Predicate<String> up;

    SiteLowering(Network network, Predicate<String> up) {
        this.network = network;
        this.up = up;
    }

    void lower(Blueprint blueprint) {
        for (Site site : network.scenario().sites()) {
            for (Router router : site.routers()) {
                String place = Places.in(site.name(), router.name());
                if (up.test(place)) {
                    blueprint.add(Speaker.of(place, site.asn(), routerId(site, router))
                            .originating(Stream.concat(router.lans().stream().map(Lan::prefix),
                                    router.announces().stream()).distinct().toArray(Prefix[]::new))
                            .choosingBy(BgpLadder.sharing(new Multipath(router.multipath(), router.multipath(),
                                    Multipath.Alike.SAME_PATH))));
                }
            }
            site.links().forEach(link -> lowerLink(site, link, blueprint));
        }
    }

    private void lowerLink(Site site, SiteLink link, Blueprint blueprint) {
        String place = Places.in(site.name(), link.name());
        List<Map.Entry<String, Ip>> ends = List.copyOf(link.ends().entrySet());
        String a = Places.in(site.name(), ends.get(0).getKey());
        String b = Places.in(site.name(), ends.get(1).getKey());
        if (up.test(place) && up.test(Places.session(place)) && up.test(a) && up.test(b)) {
            Ip atA = ends.get(0).getValue();
            Ip atB = ends.get(1).getValue();
            NextHopSelf self = new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED);
            blueprint.join(Places.session(place),
                    Side.of(a, atA).exporting(self), NextHop.Via.to(b, Port.at(atB)).over(place, Optional.empty()),
                    Side.of(b, atB).exporting(self), NextHop.Via.to(a, Port.at(atA)).over(place, Optional.empty()));
        }
    }

    /** The declared router id, or the router's lowest own address. */
    private Ip routerId(Site site, Router router) {
        String place = Places.in(site.name(), router.name());
        Stream<Ip> onLinks = site.links().stream().map(link -> link.ends().get(router.name()))
                .filter(address -> address != null);
        Stream<Ip> onCircuits = network.scenario().circuits().stream()
                .flatMap(circuit -> Stream.of(circuit.primary(), circuit.secondary()))
                .filter(link -> link.router().filter(place::equals).isPresent())
                .map(link -> link.customerAddress());
        Stream<Ip> onTunnels = network.scenario().tunnels().stream()
                .filter(tunnel -> tunnel.remote().equals(place))
                .flatMap(tunnel -> tunnel.siteAddress().stream());
        return router.routerId().orElseGet(() -> Stream.of(router.lans().stream().map(Lan::address), onLinks,
                        onCircuits, onTunnels)
                .flatMap(addresses -> addresses)
                .sorted().findFirst()
                // A router without any address has no session, so its id decides nothing.
                .orElse(Ip.v4(0)));
    }
}
