package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.row.CircuitRouteRow;
import routebook.analysis.row.GatewayPeerRow;
import routebook.analysis.row.GatewayRouteRow;
import routebook.azure.rules.vpn.VpnGatewayListsExpressRouteRoutes;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.ElementKind;
import routebook.network.Places;
import routebook.routing.Announced;
import routebook.routing.Candidate;
import routebook.routing.Neighbor;
import routebook.routing.Received;
import routebook.routing.Rib;
import routebook.routing.Route;
import routebook.study.Outcome;

/**
 * What Azure's own commands would list of a gateway or an MSEE, in their columns and words: learned routes, advertised
 * routes and peer status of a virtual network gateway, and the route table of a circuit's link. The columns are those
 * of the network API's types GatewayRoute, BgpPeerStatus and ExpressRouteCircuitRoutesTable; the words are those of
 * printed outputs (R-BGP-13, R-BGP-14).
 */
public final class AzureTables {

    /** Stand-ins for addresses that a design does not say; see {@code ExpressRouteLowering}. */
    private static final Prefix LINK_LOCAL = Prefix.parse("169.254.0.0/16");

    private final Outcome outcome;
    private final String gateway;
    private final Rib rib;

    private AzureTables(Outcome outcome, String gateway, Rib rib) {
        this.outcome = outcome;
        this.gateway = gateway;
        this.rib = rib;
    }

    /** True for a place that has lists of learned and advertised routes. */
    public static boolean isGateway(Outcome outcome, String place) {
        ElementKind kind = outcome.kind(place);
        return kind == ElementKind.VPN_GATEWAY || kind == ElementKind.EXPRESSROUTE_GATEWAY;
    }

    /** True for a place that has a circuit's route table: an MSEE, or the link that ends there. */
    public static boolean isCircuitEnd(Outcome outcome, String place) {
        return outcome.kind(place) == ElementKind.MSEE || outcome.kind(place) == ElementKind.CIRCUIT_LINK;
    }

    /**
     * The learned routes of a gateway: its network's prefixes, what its peers told it, and what the gateway of the
     * other kind beside it told it (R-BGP-13), listed though it does not forward by it.
     *
     * @throws IllegalArgumentException if the place is no gateway, or down
     */
    public static Rows<GatewayRouteRow> learned(Outcome outcome, String gateway) {
        return new Rows<>(GatewayRouteRow.class,
                at(outcome, gateway).stream().flatMap(tables -> tables.learned().stream()).toList());
    }

    /**
     * The routes that a gateway advertises, peer by peer.
     *
     * @param peer the one peer asked about; empty for all
     * @throws IllegalArgumentException if the place is no gateway, or down
     */
    public static Rows<GatewayRouteRow> advertised(Outcome outcome, String gateway, Optional<String> peer) {
        List<GatewayRouteRow> rows = new ArrayList<>();
        for (AzureTables tables : at(outcome, gateway)) {
            for (Announced announced : tables.rib.listAnnounced()) {
                if (announced.route().isPresent() && peer.map(announced.to().peer()::equals).orElse(true)) {
                    Route route = announced.route().get();
                    String local = tables.shown(announced.to().ownAddress());
                    rows.add(new GatewayRouteRow(local, route.prefix().toString(), local, "", "Igp", path(route), 0L));
                }
            }
        }
        return new Rows<>(GatewayRouteRow.class, rows);
    }

    /**
     * The BGP peers of a gateway, those without a session too because something is down.
     *
     * @throws IllegalArgumentException if the place is no gateway, or down
     */
    public static Rows<GatewayPeerRow> peers(Outcome outcome, String gateway) {
        List<GatewayPeerRow> rows = new ArrayList<>();
        for (AzureTables tables : at(outcome, gateway)) {
            for (Neighbor peer : SpeakerPeers.whole(outcome, tables.rib.speaker().name())) {
                boolean up = SpeakerPeers.isUp(outcome, peer);
                rows.add(new GatewayPeerRow(tables.shown(peer.ownAddress()), tables.shown(peer.peerAddress()),
                        peer.peerAsn().value(), up ? "Connected" : "Connecting",
                        (int) tables.rib.listReceived(peer.session()).stream().filter(AzureTables::isUsable).count()));
            }
        }
        return new Rows<>(GatewayPeerRow.class, rows);
    }

    /**
     * The route table of a circuit at one of its two MSEEs.
     *
     * @param place the MSEE or its link
     * @throws IllegalArgumentException if the place is neither, or down
     */
    public static Rows<CircuitRouteRow> circuit(Outcome outcome, String place) {
        if (!isCircuitEnd(outcome, place)) {
            throw new IllegalArgumentException("\"" + place + "\" is a " + outcome.kind(place).word()
                    + " without a circuit's route table; expected an MSEE or a circuit link");
        }
        String msee = outcome.kind(place) == ElementKind.MSEE ? place : Places.msee(place);
        AzureTables tables = new AzureTables(outcome, msee, up(outcome, msee));
        List<CircuitRouteRow> rows = new ArrayList<>();
        for (Received received : tables.rib.listReceived()) {
            if (isUsable(received)) {
                boolean inside = isGateway(outcome, received.from().peer());
                Ip nextHop = received.route().nextHop().orElseThrow();
                rows.add(new CircuitRouteRow(received.route().prefix().toString(),
                        inside ? shownInside(nextHop) : nextHop.toString(), "", 0, received.route().asPath().toString()));
            }
        }
        return new Rows<>(CircuitRouteRow.class, rows);
    }

    /** Of an active-active gateway those of each instance that is up. */
    private static List<AzureTables> at(Outcome outcome, String gateway) {
        if (!isGateway(outcome, gateway)) {
            throw new IllegalArgumentException("\"" + gateway + "\" is a " + outcome.kind(gateway).word()
                    + "; expected a VPN or an ExpressRoute gateway");
        }
        List<Rib> ribs = ribs(outcome, gateway);
        return ribs.isEmpty() ? List.of(new AzureTables(outcome, gateway, up(outcome, gateway)))
                : ribs.stream().map(rib -> new AzureTables(outcome, gateway, rib)).toList();
    }

    private static List<Rib> ribs(Outcome outcome, String gateway) {
        return Stream.concat(Stream.of(gateway), Places.instances(gateway).stream())
                .flatMap(speaker -> outcome.ribs().findRib(speaker).stream()).toList();
    }

    private static Rib up(Outcome outcome, String speaker) {
        return outcome.ribs().findRib(speaker)
                .orElseThrow(() -> new IllegalArgumentException("\"" + speaker + "\" is down and has no routes"));
    }

    private List<GatewayRouteRow> learned() {
        List<GatewayRouteRow> rows = new ArrayList<>();
        for (String local : localAddresses(rib)) {
            for (Route own : rib.speaker().own()) {
                rows.add(new GatewayRouteRow(local, own.prefix().toString(), "", local, "Network", "",
                        (long) VpnGatewayListsExpressRouteRoutes.OTHER_WEIGHT));
            }
        }
        boolean overExpressRoute = outcome.kind(gateway) == ElementKind.EXPRESSROUTE_GATEWAY;
        for (Received received : rib.listReceived()) {
            if (isUsable(received)) {
                Route route = received.candidate().orElseThrow().route();
                rows.add(new GatewayRouteRow(shown(received.from().ownAddress()), route.prefix().toString(),
                        shown(route.nextHop().orElseThrow()), shown(received.from().peerAddress()),
                        received.from().isExternal() ? "EBgp" : "IBgp", path(route),
                        weight(overExpressRoute, route)));
            }
        }
        for (String beside : besides()) {
            ribs(outcome, beside).forEach(other -> addTold(beside, other, rows));
        }
        return rows;
    }

    /** Gateways of the other kind in the same network. */
    private List<String> besides() {
        return outcome.network().elements().list().stream()
                .filter(element -> element.whole().equals(Places.wholeOf(gateway)) && isGateway(outcome, element.name())
                        && element.kind() != outcome.kind(gateway))
                .map(element -> element.name()).toList();
    }

    /** A VPN gateway names itself as the next hop; an ExpressRoute gateway leaves the MSEE there, as printed. */
    private void addTold(String beside, Rib other, List<GatewayRouteRow> rows) {
        AzureTables there = new AzureTables(outcome, beside, other);
        boolean overExpressRoute = outcome.kind(beside) == ElementKind.EXPRESSROUTE_GATEWAY;
        for (String local : localAddresses(rib)) {
            for (Candidate told : VpnGatewayListsExpressRouteRoutes.told(other)) {
                Neighbor from = told.from().orElseThrow();
                if (Places.instances(beside).contains(from.peer())) {
                    continue;
                }
                String source = there.shown(from.ownAddress());
                rows.add(new GatewayRouteRow(local, told.route().prefix().toString(),
                        overExpressRoute ? there.shown(told.route().nextHop().orElseThrow()) : source, source, "IBgp",
                        path(told.route()), weight(overExpressRoute, told.route())));
            }
        }
    }

    private List<String> localAddresses(Rib of) {
        List<String> addresses = of.listNeighbors().stream().map(Neighbor::ownAddress).map(this::shown).distinct().toList();
        return addresses.isEmpty() ? List.of(shown(of.speaker().routerId())) : addresses;
    }

    private static Long weight(boolean overExpressRoute, Route route) {
        if (!overExpressRoute) {
            return (long) VpnGatewayListsExpressRouteRoutes.OTHER_WEIGHT;
        }
        return route.weight() == 0 ? (long) VpnGatewayListsExpressRouteRoutes.EXPRESSROUTE_WEIGHT : null;
    }

    private static boolean isUsable(Received received) {
        return received.state() != Received.State.REFUSED;
    }

    /** On the sessions of a VPN gateway every address is declared; on those of an ExpressRoute gateway perhaps none. */
    private String shown(Ip address) {
        return outcome.kind(gateway) == ElementKind.EXPRESSROUTE_GATEWAY ? shownInside(address) : address.toString();
    }

    private static String shownInside(Ip address) {
        return LINK_LOCAL.contains(address) ? "" : address.toString();
    }

    private static String path(Route route) {
        return route.asPath().sequence().stream().map(Asn::toString).collect(Collectors.joining("-"));
    }
}
