package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.BgpLadder;
import routebook.routing.Multipath;
import routebook.routing.Reach;
import routebook.routing.Route;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.NextHopSelf;
import routebook.scenario.Lan;
import routebook.scenario.LinkEnd;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;

/**
 * Routers of sites: each announces its LANs, and passes what it learned outside on over the site's links by iBGP, and over
 * the customer's own links to other sites by eBGP.
 */
final class SiteLowering {

    private final Network network;
    private final StaticRoutes statics;
    private final RouterIds ids;
    private final Predicate<String> up;

    SiteLowering(Network network, StaticRoutes statics, RouterIds ids, Predicate<String> up) {
        this.network = network;
        this.ids = ids;
        this.statics = statics;
        this.up = up;
    }

    void lower(Blueprint blueprint) {
        for (Site site : network.scenario().sites()) {
            for (Router router : site.routers()) {
                String place = Places.in(site.name(), router.name());
                if (up.test(place)) {
                    blueprint.add(Speaker.of(place, site.asn(), ids.of(place))
                            .originating(Stream.concat(router.lans().stream().map(Lan::prefix),
                                    router.announces().stream()).distinct().toArray(Prefix[]::new))
                            .summarising(router.summaries().toArray(Prefix[]::new))
                            .reaching(metrics(site, router))
                            .choosingBy(BgpLadder.sharing(new Multipath(router.multipath(), router.multipath(),
                                    Multipath.Alike.SAME_PATH))));
                }
            }
            site.links().forEach(link -> lowerLink(site, link, blueprint));
        }
        network.scenario().wanLinks().forEach(link -> join(link.name(), link.rttMs(),
                link.ends().get(0).router(), link.ends().get(0), link.ends().get(1).router(), link.ends().get(1),
                blueprint));
    }

    private void lowerLink(Site site, SiteLink link, Blueprint blueprint) {
        LinkEnd one = link.ends().get(0);
        LinkEnd other = link.ends().get(1);
        join(Places.in(site.name(), link.name()), Optional.empty(), Places.in(site.name(), one.router()), one,
                Places.in(site.name(), other.router()), other, blueprint);
    }

    private void join(String link, Optional<Double> rttMs, String a, LinkEnd atA, String b, LinkEnd atB,
            Blueprint blueprint) {
        if (up.test(link) && up.test(Places.session(link)) && up.test(a) && up.test(b)) {
            blueprint.join(Places.session(link),
                    side(link, a, atA, b), NextHop.Via.to(b, Port.at(atB.address())).over(link, rttMs),
                    side(link, b, atB, a), NextHop.Via.to(a, Port.at(atA.address())).over(link, rttMs));
        }
    }

    private Side side(String link, String router, LinkEnd end, String peer) {
        Asn asn = network.getSiteOf(router).asn();
        boolean outside = !Places.wholeOf(router).equals(Places.wholeOf(peer));
        return Side.of(router, end.address())
                .importing(RouteMaps.policy(end.fromPeer(), asn))
                .exporting(new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED), outside
                        ? RouteMaps.outward(network.getRouter(router), end.toPeer(), asn)
                        : RouteMaps.policy(end.toPeer(), asn))
                .takingAtMost(RouteMaps.limits(end.maximumPrefixes(), Places.session(link)))
                .announcingAlso(outside ? List.of() : intoTunnels(router));
    }

    /** What a router tells inside the site of its static routes into tunnels, and what stays there. */
    private List<Route> intoTunnels(String router) {
        return statics.atRouter(router).stream().map(entry -> Route.own(entry.prefix(), router)
                .withCommunities(List.of(Community.NO_EXPORT))).toList();
    }

    /** How far the next hops at the other ends of the site's links are, where that is declared. */
    private static Reach[] metrics(Site site, Router router) {
        return site.links().stream().filter(link -> link.findEnd(router.name()).isPresent() && link.metric() > 0)
                .map(link -> Reach.routed(link.prefix(), link.metric())).toArray(Reach[]::new);
    }
}
