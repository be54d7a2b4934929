package routebook.io.design;

import static routebook.io.design.RouteMapKeys.ROUTE_MAP;
import static routebook.io.design.Values.elementName;
import static routebook.io.design.Values.name;
import static routebook.io.design.Values.place;
import static routebook.io.shape.NamedShape.byName;

import java.util.List;
import routebook.io.shape.BriefShape;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.scenario.Host;
import routebook.scenario.Lan;
import routebook.scenario.LinkEnd;
import routebook.scenario.RouteMap;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;
import routebook.scenario.StaticRoute;
import routebook.scenario.WanLink;

/** The keys of sites and of the links between them. */
final class SiteKeys {

    static final PartShape<Router.Builder, Router> ROUTER = PartShape.<Router.Builder, Router>of(
                    "a router", "routers", "A router of a site: a customer edge (CE) router, a LAN router, or both.")
            .optional("routerId", Values.ADDRESS.like("192.168.30.17"), router -> router.routerId().map(ip -> ip),
                    Router.Builder::routerId, "its lowest own address",
                    "Its BGP identifier, which decides between routes that are equal in everything else.")
            .preset("multipath", Values.MULTIPATH, Router.DEFAULT_MULTIPATH, Router::multipath,
                    Router.Builder::multipath,
                    "How many equal routes from one neighbouring AS share the load.")
            .named("lans", NamedShape.of(Values.PREFIX.like("10.2.30.0/25"), Values.ADDRESS.like("10.2.30.3")),
                    router -> byName(router.lans(), lan -> lan.prefix().toString(), Lan::address),
                    Router.Builder::lan,
                    "The local networks that it holds and announces: each prefix, and the router's address in it.")
            .preset("announce", ListShape.of(Values.PREFIX), List.of(), router -> List.copyOf(router.announces()),
                    (router, prefixes) -> router.announce(prefixes.toArray(String[]::new)),
                    "Further prefixes that it announces, whether it has a route to them or not.")
            .preset("summarise", ListShape.of(Values.PREFIX.like("10.2.0.0/16")), List.of(),
                    router -> List.copyOf(router.summaries()),
                    (router, prefixes) -> router.summarise(prefixes.toArray(String[]::new)),
                    "Prefixes that it announces while it has a route to a part of them, and outside of the site in place"
                            + " of the parts.")
            .named("staticRoutes", NamedShape.of(Values.PREFIX.like("10.9.0.0/16"), Values.ADDRESS.like("192.168.30.1")),
                    router -> byName(router.staticRoutes(), route -> route.destination().toString(),
                            StaticRoute::nextHop),
                    Router.Builder::staticRoute,
                    "Its static routes: each prefix, and an address at the far end of one of the router's links, within"
                            + " the site, to another site, or of a circuit. Nobody is told of them unless announce says so.")
            .optional("internetExit", Values.ADDRESS.like("203.0.113.20"), router -> router.internetExit().map(ip -> ip),
                    Router.Builder::internetExit, "no internet access",
                    "The public address that it puts in the place of sources towards the internet. Others hear of its"
                            + " default route only if it announces 0.0.0.0/0.");

    static final PartShape<LinkEnd.Builder, LinkEnd> LINK_END = PartShape.<LinkEnd.Builder, LinkEnd>of(
                    "an end of a link", "ends of a link", "A router at one end of a link of the customer's own.")
            .required("address", Values.ADDRESS.like("192.168.30.0"), LinkEnd::address, LinkEnd.Builder::address,
                    "The router's address on the link. It may stand alone in place of the block.")
            .optional("maximumPrefixes", Values.PREFIXES, LinkEnd::maximumPrefixes,
                    LinkEnd.Builder::maximumPrefixes, "no limit",
                    "So many prefixes the router takes from the other end; with more it ends the session.")
            .edited("fromPeer", ROUTE_MAP, RouteMap.PERMIT_ALL, LinkEnd::fromPeer,
                    LinkEnd.Builder::fromPeer, "The router's route map for what the other end announces.")
            .edited("toPeer", ROUTE_MAP, RouteMap.PERMIT_ALL, LinkEnd::toPeer, LinkEnd.Builder::toPeer,
                    "The router's route map for what it announces to the other end.");

    static final PartShape<SiteLink.Builder, SiteLink> SITE_LINK = PartShape.<SiteLink.Builder, SiteLink>of(
                    "a site link", "site links",
                    "A link between two routers of one site, which exchange routes over it by internal BGP.")
            .required("prefix", Values.PREFIX.like("192.168.30.0/31"), SiteLink::prefix, SiteLink.Builder::prefix,
                    "The point-to-point network of the link.")
            .preset("metric", Values.METRIC, 0, SiteLink::metric, SiteLink.Builder::metric,
                    "Interior cost of the link: of routes that are equal up to there, the one whose next hop is nearer"
                            + " wins.")
            .required("ends", new NamedShape<>(elementName("a router", "ce1"), new BriefShape<>(LINK_END), 2, 2),
                    link -> byName(link.ends(), LinkEnd::router),
                    (link, ends) -> ends.forEach((router, end) -> link.end(router, end::into)),
                    "Its two routers, each with its address on the link.")
            .optional("detection", DetectionKeys.DETECTION, SiteLink::detection,
                    (link, part) -> link.detection(part::into), "a direct link, keepalive 60 s, hold time 180 s, no BFD",
                    "How its loss is noticed.");

    static final PartShape<WanLink.Builder, WanLink> WAN_LINK = PartShape.<WanLink.Builder, WanLink>of(
                    "a WAN link", "WAN links",
                    "A link of the customer's own between routers of two sites, past Azure. They exchange routes over it"
                            + " by external BGP, or internal where both sites have one AS number.")
            .required("prefix", Values.PREFIX.like("192.168.200.0/31"), WanLink::prefix, WanLink.Builder::prefix,
                    "The point-to-point network of the link.")
            .required("ends",
                    new NamedShape<>(place("a router (site/router)", "loc1/ce1"), new BriefShape<>(LINK_END), 2, 2),
                    link -> byName(link.ends(), LinkEnd::router),
                    (link, ends) -> ends.forEach((router, end) -> link.end(router, end::into)),
                    "Its two routers, written site/router, each with its address on the link.")
            .optional("rttMs", Values.MILLISECONDS, WanLink::rttMs, WanLink.Builder::rttMs,
                    "what lies between the two sites' metros", "Milliseconds of a round trip over the link.")
            .optional("detection", DetectionKeys.DETECTION, WanLink::detection,
                    (link, part) -> link.detection(part::into), "a direct link, keepalive 60 s, hold time 180 s, no BFD",
                    "How its loss is noticed.");

    static final PartShape<Site.Builder, Site> SITE = PartShape.<Site.Builder, Site>of(
                    "a site", "sites", "An on-premises location: routers of one AS, links between them, and hosts.")
            .required("asn", Values.ASN, site -> site.asn().value(), Site.Builder::asn,
                    "AS number of all its routers.")
            .optional("metro", name("a metro", "Washington DC"), site -> site.metro().map(metro -> metro),
                    Site.Builder::metro, "times to other places are unknown", "The metro that it lies in.")
            .optional("insideRttMs", Values.MILLISECONDS, Site::insideRttMs, Site.Builder::insideRttMs, "unknown",
                    "Milliseconds of a round trip inside the site.")
            .edited("routers", NamedShape.of(elementName("a router", "ce1"), ROUTER), Site::routers, Router::name,
                    Site.Builder::router, "Its routers.")
            .edited("links", NamedShape.of(elementName("a site link", "ce1-lan"), SITE_LINK),
                    Site::links, SiteLink::name, Site.Builder::link, "The links between its routers.")
            .named("hosts", NamedShape.of(name("a host", "loc1-host"), Values.ADDRESS.like("10.2.30.10")),
                    site -> byName(site.hosts(), Host::name, Host::address), Site.Builder::host,
                    "Its end points of traffic, each with its address. A name is unique in the whole design.");

    private SiteKeys() {}
}
