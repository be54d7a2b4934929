package routebook.io.design;

import static routebook.io.design.RouteMapKeys.ROUTE_MAP;
import static routebook.io.design.Values.elementName;
import static routebook.io.design.Values.place;

import java.util.List;
import routebook.io.shape.ListShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Connection;
import routebook.scenario.GlobalReach;
import routebook.scenario.RouteMap;
import routebook.scenario.Tunnel;

/** The keys of what joins Azure and sites: circuits, their connections to gateways and to each other, and tunnels. */
final class EdgeKeys {

    static final PartShape<CircuitLink.Builder, CircuitLink> CIRCUIT_LINK =
            PartShape.<CircuitLink.Builder, CircuitLink>of("a circuit link", "circuit links",
                    "One of the two links of a circuit: the customer's router on one end, a Microsoft edge router"
                            + " (MSEE) on the other.")
            .required("subnet", Values.PREFIX.like("192.168.30.16/30"), CircuitLink::subnet,
                    CircuitLink.Builder::subnet,
                    "The /30 of the link. The customer's router has its first usable address, the MSEE the second.")
            .optional("router", place("a router (site/router)", "loc1/ce1"),
                    link -> link.router().map(router -> router), CircuitLink.Builder::router, "nothing is attached",
                    "The customer's router, written site/router.")
            .preset("shut", Values.FLAG, false, CircuitLink::shut, CircuitLink.Builder::shut,
                    "The customer's interface is shut down as part of the design. The MSEE still serves the"
                            + " virtual networks of the circuit.")
            .optional("mseeRouterId", Values.ADDRESS.like("192.168.30.18"), link -> link.mseeRouterId().map(ip -> ip),
                    CircuitLink.Builder::mseeRouterId, "the MSEE's address on the link",
                    "BGP identifier of the MSEE, which decides between routes that are equal in everything else.")
            .optional("rttMs", Values.MILLISECONDS, CircuitLink::rttMs, CircuitLink.Builder::rttMs,
                    "what lies between the site's metro and the circuit's",
                    "Milliseconds of a round trip over the link.")
            .preset("microsoftPeering", Values.FLAG, false, CircuitLink::microsoftPeering,
                    CircuitLink.Builder::microsoftPeering,
                    "The link carries Microsoft peering too, by which tunnels may reach public addresses of gateways.")
            .optional("maximumPrefixes", Values.PREFIXES, CircuitLink::maximumPrefixes,
                    CircuitLink.Builder::maximumPrefixes, "as many as come",
                    "So many prefixes the customer's router takes over it; with more it ends the session (maximum-prefix).")
            .edited("fromAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, CircuitLink::fromAzure, CircuitLink.Builder::fromAzure,
                    "The customer's route map for what the MSEE announces.")
            .edited("toAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, CircuitLink::toAzure, CircuitLink.Builder::toAzure,
                    "The customer's route map for what it announces to the MSEE.")
            .optional("detection", DetectionKeys.DETECTION, CircuitLink::detection,
                    (link, part) -> link.detection(part::into), "a direct link, keepalive 60 s, hold time 180 s, no BFD",
                    "How its loss is noticed.");

    static final PartShape<Circuit.Builder, Circuit> CIRCUIT = PartShape.<Circuit.Builder, Circuit>of(
                    "a circuit", "circuits",
                    "An ExpressRoute circuit with private peering: two links that end at two MSEEs.")
            .required("location", Values.name("a metro", "Washington DC"), Circuit::location,
                    Circuit.Builder::location, "The metro of its peering location.")
            .preset("sku", WordShape.of(Circuit.Sku.class, WordShape::lower, Circuit.Sku.PREMIUM),
                    Circuit.Sku.STANDARD, Circuit::sku, Circuit.Builder::sku,
                    "What it is sold as, which decides which regions it serves, how many routes it takes from a site, and how"
                            + " many networks.")
            .optional("provider", Values.name("a connectivity provider", "Equinix"),
                    circuit -> circuit.provider().map(name -> name), Circuit.Builder::provider, "not shown",
                    "The connectivity provider by whose ports it comes.")
            .optional("directPortGbps", Values.DIRECT_PORT, Circuit::directPortGbps,
                    Circuit.Builder::directPortGbps, "a provider's circuit",
                    "Gbit/s of each port of the ExpressRoute Direct pair that it is on.")
            .optional("bandwidthMbps", Values.BANDWIDTH, Circuit::bandwidthMbps, Circuit.Builder::bandwidthMbps,
                    "unknown; limits are those of the largest",
                    "Mbit/s of the circuit, which all its connections share.")
            .required("primary", CIRCUIT_LINK, Circuit::primary, (circuit, link) -> circuit.primary(link::into),
                    "Its first link.")
            .required("secondary", CIRCUIT_LINK, Circuit::secondary,
                    (circuit, link) -> circuit.secondary(link::into), "Its second link.");

    static final PartShape<Connection.Builder, Connection> CONNECTION =
            PartShape.<Connection.Builder, Connection>of("a connection", "connections",
                    "What joins an ExpressRoute gateway to a circuit.")
            .required("gateway", place("a gateway (network/gateway)", "hub/er-gw"), Connection::gateway,
                    Connection.Builder::gateway, "The ExpressRoute gateway, written network/gateway.")
            .required("circuit", elementName("a circuit", "er1"), Connection::circuit, Connection.Builder::circuit,
                    "The circuit.")
            .preset("weight", Values.CONNECTION_WEIGHT, 0, Connection::weight, Connection.Builder::weight,
                    "The gateway prefers the connection with the highest weight, before it looks at AS paths.")
            .preset("fastPath", Values.FLAG, false, Connection::fastPath, Connection.Builder::fastPath,
                    "Packets from the circuit go past the gateway, straight to the machines, where FastPath supports it.")
            .optional("authorization", Values.name("an authorization", "hub-key"),
                    connection -> connection.authorization().map(key -> key), Connection.Builder::authorization,
                    "the circuit is of the same subscription",
                    "The authorization of the circuit's owner that it redeems; each is for one connection.")
            .optional("primaryEndpoint", Values.ADDRESS.like("10.10.30.132"),
                    connection -> connection.primaryEndpoint().map(ip -> ip),
                    Connection.Builder::primaryEndpoint, "its line of a trace stays silent",
                    "Address in the GatewaySubnet from which the circuit's primary MSEE answers to this network.")
            .optional("secondaryEndpoint", Values.ADDRESS.like("10.10.30.133"),
                    connection -> connection.secondaryEndpoint().map(ip -> ip),
                    Connection.Builder::secondaryEndpoint, "its line of a trace stays silent",
                    "Address in the GatewaySubnet from which the circuit's secondary MSEE answers to this network.");

    static final PartShape<GlobalReach.Builder, GlobalReach> GLOBAL_REACH =
            PartShape.<GlobalReach.Builder, GlobalReach>of("a Global Reach connection", "Global Reach connections",
                    "ExpressRoute Global Reach: joins two circuits, so that the sites of one reach those of the other.")
            .required("circuit", elementName("a circuit", "er1"), GlobalReach::circuit, GlobalReach.Builder::circuit,
                    "The circuit that it is configured on.")
            .required("peerCircuit", elementName("a circuit", "er2"), GlobalReach::peerCircuit,
                    GlobalReach.Builder::peerCircuit, "The other circuit. The connection works both ways alike.")
            .required("subnet", Values.PREFIX.like("172.16.100.0/29"), GlobalReach::subnet,
                    GlobalReach.Builder::subnet,
                    "The /29 of its two links, used nowhere else. The first half is for the link between the primary"
                            + " MSEEs, the second for that between the secondary ones; the circuit's MSEE has the first"
                            + " usable address of a half, the peer circuit's the second.");

    static final PartShape<Tunnel.Builder, Tunnel> TUNNEL = PartShape.<Tunnel.Builder, Tunnel>of(
                    "a tunnel", "tunnels",
                    "An IPsec tunnel from a VPN gateway to a site's router, or to another VPN gateway.")
            .required("gateway", place("a gateway (network/gateway)", "hub/vpn-gw"), Tunnel::gateway,
                    Tunnel.Builder::gateway, "The VPN gateway, written network/gateway.")
            .required("remote", place("a place (site/router or network/gateway)", "loc1/ce1"), Tunnel::remote,
                    Tunnel.Builder::remote, "The other end: site/router, or network/gateway.")
            .optional("siteAddress", Values.ADDRESS.like("10.2.30.125"), tunnel -> tunnel.siteAddress().map(ip -> ip),
                    Tunnel.Builder::siteAddress, "only between two gateways",
                    "The site router's tunnel address, which is its BGP peer address too. With BGP it is needed.")
            .optional("sitePublicAddress", Values.ADDRESS.like("66.198.12.106"),
                    tunnel -> tunnel.sitePublicAddress().map(ip -> ip),
                    Tunnel.Builder::sitePublicAddress, "not shown", "The site router's public address.")
            .preset("bgp", Values.FLAG, true, Tunnel::bgp, Tunnel.Builder::bgp,
                    "Whether its ends speak BGP. Without it, the prefixes of a site are listed, and a gateway at the other"
                            + " end is reached with its network and the spokes that use it.")
            .preset("sitePrefixes", ListShape.of(Values.PREFIX.like("10.2.30.0/24")), List.of(),
                    tunnel -> List.copyOf(tunnel.sitePrefixes()),
                    (tunnel, prefixes) -> tunnel.sitePrefixes(prefixes.toArray(String[]::new)),
                    "The site's prefixes, as listed on its local network gateway: static routes of the gateway.")
            .optional("siteRoutes", ListShape.of(Values.PREFIX.like("10.10.30.0/24")),
                    tunnel -> tunnel.siteRoutes().map(List::copyOf),
                    (tunnel, prefixes) -> tunnel.siteRoutes(prefixes.toArray(String[]::new)),
                    "with BGP, what its session needs; otherwise none",
                    "The site router's own static routes into the tunnel.")
            .optional("routingWeight", Values.CONNECTION_WEIGHT, Tunnel::routingWeight,
                    Tunnel.Builder::routingWeight, "none",
                    "The connection's routing weight, which means nothing here.")
            .optional("ike", Values.IKE, Tunnel::ike, Tunnel.Builder::ike, "one that both ends speak",
                    "The version of IKE that the other end speaks.")
            .preset("natRules", ListShape.of(elementName("a NAT rule", "branch-a")), List.of(),
                    tunnel -> List.copyOf(tunnel.natRules()),
                    (tunnel, names) -> tunnel.natRules(names.toArray(String[]::new)),
                    "The NAT rules of its gateway that act on it; only on a tunnel to a site.")
            .preset("underlay", WordShape.of(Tunnel.Underlay.class, Tunnel.Underlay::word, Tunnel.Underlay.MICROSOFT_PEERING),
                    Tunnel.Underlay.INTERNET, Tunnel::underlay, Tunnel.Builder::underlay,
                    "What carries its outer packets: the internet, private peering between private addresses, or"
                            + " Microsoft peering.")
            .optional("sitePrivateAddress", Values.ADDRESS.like("10.2.30.126"),
                    tunnel -> tunnel.sitePrivateAddress().map(ip -> ip), Tunnel.Builder::sitePrivateAddress,
                    "only over private peering", "The site router's address of the outer packets over private peering.")
            .preset("staticOuterRoute", Values.FLAG, true, Tunnel::staticOuterRoute, Tunnel.Builder::staticOuterRoute,
                    "The site's router has a static route for the gateway's outer address, so that outer packets keep to"
                            + " the underlay. Without it they follow what the router learns.")
            .preset("hidesGatewayHops", Values.FLAG, false, Tunnel::hidesGatewayHops,
                    Tunnel.Builder::hidesGatewayHops,
                    "Packets that enter Azure here show no VPN gateway in a trace. Observed at some tunnels,"
                            + " documented nowhere.")
            .optional("rttMs", Values.MILLISECONDS, Tunnel::rttMs, Tunnel.Builder::rttMs,
                    "what lies between the regions and metros of its two ends",
                    "Milliseconds of a round trip through it.")
            .optional("maximumPrefixes", Values.PREFIXES, Tunnel::maximumPrefixes,
                    Tunnel.Builder::maximumPrefixes, "as many as come",
                    "So many prefixes the site's router takes over it; with more it ends the session (maximum-prefix).")
            .edited("fromAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, Tunnel::fromAzure, Tunnel.Builder::fromAzure,
                    "The site router's route map for what the gateway announces.")
            .edited("toAzure", ROUTE_MAP, RouteMap.PERMIT_ALL, Tunnel::toAzure, Tunnel.Builder::toAzure,
                    "The site router's route map for what it announces to the gateway.");

    private EdgeKeys() {}
}
