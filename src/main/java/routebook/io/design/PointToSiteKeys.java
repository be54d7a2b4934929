package routebook.io.design;

import static routebook.io.design.Values.name;

import java.util.List;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.scenario.PointToSite;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;

/** The keys of point-to-site connections to a VPN gateway. */
final class PointToSiteKeys {

    private static final WordShape<PointToSiteProtocol> PROTOCOL =
            WordShape.of(PointToSiteProtocol.class, PointToSiteProtocol::word, PointToSiteProtocol.OPENVPN);

    static final PartShape<PointToSiteClient.Builder, PointToSiteClient> CLIENT =
            PartShape.<PointToSiteClient.Builder, PointToSiteClient>of("a point-to-site client", "point-to-site clients",
                    "A computer that is connected to a VPN gateway by itself: an end point of traffic.")
            .required("address", Values.ADDRESS.like("172.31.0.2"), PointToSiteClient::address,
                    PointToSiteClient.Builder::address, "The address that it got from the pool.")
            .required("system", WordShape.of(PointToSiteClient.System.class, PointToSiteClient.System::word,
                            PointToSiteClient.System.WINDOWS), PointToSiteClient::system,
                    PointToSiteClient.Builder::system,
                    "Its operating system. Windows takes fewer routes over IKEv2 than others, and alone has SSTP.")
            .required("protocol", PROTOCOL, PointToSiteClient::protocol, PointToSiteClient.Builder::protocol,
                    "What it is connected by.")
            .optional("publicAddress", Values.ADDRESS.like("198.51.100.20"),
                    client -> client.publicAddress().map(ip -> ip), PointToSiteClient.Builder::publicAddress,
                    "its own way to the internet is inconclusive",
                    "The address by which it is on the internet, where it is.");

    static final PartShape<PointToSite.Builder, PointToSite> POINT_TO_SITE =
            PartShape.<PointToSite.Builder, PointToSite>of("a point-to-site configuration", "point-to-site configurations",
                    "What a VPN gateway offers to single computers.")
            .required("pool", ListShape.of(Values.PREFIX.like("172.31.0.0/24")), offer -> List.copyOf(offer.pools()),
                    (offer, prefixes) -> offer.pool(prefixes.toArray(String[]::new)),
                    "The ranges that clients get their addresses from.")
            .required("protocols", ListShape.of(PROTOCOL), PointToSite::protocols,
                    (offer, protocols) -> offer.protocols(protocols.toArray(PointToSiteProtocol[]::new)),
                    "What clients may connect by.")
            .edited("clients", NamedShape.of(name("a client", "alice"), CLIENT),
                    PointToSite::clients, PointToSiteClient::name, PointToSite.Builder::client,
                    "The computers that are connected. A name is unique in the whole design.");

    private PointToSiteKeys() {}
}
