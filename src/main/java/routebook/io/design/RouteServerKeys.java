package routebook.io.design;

import static routebook.io.design.RouteMapKeys.ROUTE_MAP;
import static routebook.io.design.Values.elementName;
import static routebook.io.design.Values.place;

import java.util.List;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.scenario.ApplianceBgp;
import routebook.scenario.Overlay;
import routebook.scenario.RouteMap;
import routebook.scenario.RouteServer;
import routebook.scenario.RouteServerPeer;

/** The keys of Route Servers, of the BGP of appliances, and of what joins these to each other and to sites. */
final class RouteServerKeys {

    static final PartShape<ApplianceBgp.Builder, ApplianceBgp> APPLIANCE_BGP =
            PartShape.<ApplianceBgp.Builder, ApplianceBgp>of("BGP of an appliance", "BGP of appliances",
                    "What an appliance is in BGP. It tells each peer what the others told it.")
            .required("asn", Values.ASN, bgp -> bgp.asn().value(), ApplianceBgp.Builder::asn,
                    "Its AS number. A Route Server takes a number of 16 bits that neither Azure nor IANA keeps.")
            .optional("routerId", Values.ADDRESS.like("10.10.30.68"), bgp -> bgp.routerId().map(ip -> ip),
                    ApplianceBgp.Builder::routerId, "the appliance's address",
                    "Its BGP identifier, which decides between routes that are equal in everything else.")
            .preset("announce", ListShape.of(Values.PREFIX), List.of(), bgp -> List.copyOf(bgp.announces()),
                    (bgp, prefixes) -> bgp.announce(prefixes.toArray(String[]::new)),
                    "Prefixes that it announces itself, such as 0.0.0.0/0 or a summary.");

    static final PartShape<RouteServerPeer.Builder, RouteServerPeer> PEER =
            PartShape.<RouteServerPeer.Builder, RouteServerPeer>of("a peer of a Route Server",
                    "peers of Route Servers", "An appliance that a Route Server has BGP sessions with.")
            .required("appliance", place("an appliance (network/appliance)", "hub/nva1"), RouteServerPeer::appliance,
                    RouteServerPeer.Builder::appliance,
                    "The appliance, written network/appliance: of the same network or of a peered one.")
            .preset("instances",
                    WordShape.of(RouteServerPeer.Instances.class, WordShape::lower, RouteServerPeer.Instances.FIRST),
                    RouteServerPeer.Instances.BOTH, RouteServerPeer::instances, RouteServerPeer.Builder::instances,
                    "The instances that it has a session with. One alone does not do.")
            .optional("nextHop", Values.ADDRESS.like("10.10.30.70"), peer -> peer.nextHop().map(ip -> ip),
                    RouteServerPeer.Builder::nextHop, "the appliance's address",
                    "The next hop that it announces, such as the frontend of an internal load balancer.")
            .preset("asOverride", Values.FLAG, false, RouteServerPeer::asOverride, RouteServerPeer.Builder::asOverride,
                    "It writes its own AS number over 65515 in the paths that it announces here.")
            .edited("fromAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, RouteServerPeer::fromAzure,
                    RouteServerPeer.Builder::fromAzure,
                    "The appliance's route map for what the Route Server announces.")
            .edited("toAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, RouteServerPeer::toAzure,
                    RouteServerPeer.Builder::toAzure,
                    "The appliance's route map for what it announces to the Route Server.");

    static final PartShape<RouteServer.Builder, RouteServer> ROUTE_SERVER =
            PartShape.<RouteServer.Builder, RouteServer>of("a Route Server", "Route Servers",
                    "An Azure Route Server: two instances of AS 65515 that exchange routes, and no packets, with"
                            + " appliances.")
            .preset("branchToBranch", Values.FLAG, false, RouteServer::branchToBranch,
                    RouteServer.Builder::branchToBranch,
                    "Exchange routes with the network's gateways too, and between them.")
            .preset("preference",
                    new WordShape<>(List.of(RouteServer.RoutingPreference.values()), RouteServerKeys::word,
                            RouteServer.RoutingPreference.VPN),
                    RouteServer.RoutingPreference.EXPRESS_ROUTE, RouteServer::preference, RouteServer.Builder::preference,
                    "Which routes to one on-premises prefix are preferred: those over ExpressRoute, those over VPN and"
                            + " from appliances, or those with the shortest AS path.")
            .preset("circuitEcmp", Values.FLAG, true, RouteServer::circuitEcmp, RouteServer.Builder::circuitEcmp,
                    "Whether the network's ExpressRoute gateway goes on spreading over several circuits beside it. No"
                            + " document tells.")
            .edited("peers", NamedShape.of(elementName("a peer", "nva1"), PEER),
                    RouteServer::peers, RouteServerPeer::name, RouteServer.Builder::peer,
                    "The appliances that it has sessions with.");

    static final PartShape<Overlay.Builder, Overlay> OVERLAY = PartShape.<Overlay.Builder, Overlay>of(
                    "an overlay", "overlays",
                    "A BGP session of an appliance with a site's router or another appliance, and the tunnel that"
                            + " carries the packets between them.")
            .required("appliance", place("an appliance (network/appliance)", "hub/nva1"), Overlay::appliance,
                    Overlay.Builder::appliance, "The appliance, written network/appliance.")
            .required("remote", place("a place (site/router or network/appliance)", "loc1/ce1"), Overlay::remote,
                    Overlay.Builder::remote, "The other end: site/router, or network/appliance.")
            .optional("siteAddress", Values.ADDRESS.like("10.2.30.126"), overlay -> overlay.siteAddress().map(ip -> ip),
                    Overlay.Builder::siteAddress, "only between two appliances",
                    "The site router's tunnel address, which is its BGP peer address too.")
            .preset("encapsulated", Values.FLAG, true, Overlay::encapsulated, Overlay.Builder::encapsulated,
                    "Packets go through a tunnel. Otherwise they leave by the appliance's interface, where the routes of"
                            + " its subnet decide.")
            .optional("rttMs", Values.MILLISECONDS, Overlay::rttMs, Overlay.Builder::rttMs,
                    "what lies between the regions and metros of its two ends",
                    "Milliseconds of a round trip through it.")
            .edited("fromRemote", ROUTE_MAP, RouteMap.PERMIT_ALL, Overlay::fromRemote, Overlay.Builder::fromRemote,
                    "The appliance's route map for what the other end announces.")
            .edited("toRemote", ROUTE_MAP, RouteMap.PERMIT_ALL, Overlay::toRemote, Overlay.Builder::toRemote,
                    "The appliance's route map for what it announces to the other end.")
            .edited("fromAppliance", ROUTE_MAP, RouteMap.PERMIT_ALL, Overlay::fromAppliance,
                    Overlay.Builder::fromAppliance,
                    "The other end's route map for what the appliance announces.")
            .edited("toAppliance", ROUTE_MAP, RouteMap.PERMIT_ALL, Overlay::toAppliance, Overlay.Builder::toAppliance,
                    "The other end's route map for what it announces to the appliance.");

    private RouteServerKeys() {}

    /** As Azure writes it. */
    private static String word(RouteServer.RoutingPreference preference) {
        return switch (preference) {
            case EXPRESS_ROUTE -> "ExpressRoute";
            case VPN -> "VpnGateway";
            case AS_PATH -> "ASPath";
        };
    }
}
