package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.EffectiveRoute.Kind;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.vpn.ClientIsNotBehindSiteAddress;
import routebook.azure.rules.vpn.ClientKeepsItsOwnInternet;
import routebook.azure.rules.vpn.ClientLearnsWhatTunnelsTell;
import routebook.azure.rules.vpn.ClientPoolIsBehindGateway;
import routebook.azure.rules.vpn.ClientProtocolMustBeOffered;
import routebook.azure.rules.vpn.ClientReachesDirectlyPeeredNetworks;
import routebook.azure.rules.vpn.ClientsAmongThemselves;
import routebook.azure.rules.vpn.ClientsComeInAtEitherInstance;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.routing.Ribs;
import routebook.scenario.PointToSite;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;

/** Computers that are connected to a VPN gateway by themselves: what routes they have, and how they are reached. */
final class PointToSiteLowering {

    private final Network network;
    private final PlatformProfile profile;
    private final Peerings peerings;
    private final Predicate<String> up;

    PointToSiteLowering(Network network, PlatformProfile profile, Peerings peerings, Predicate<String> up) {
        this.network = network;
        this.profile = profile;
        this.peerings = peerings;
        this.up = up;
    }

    /** A gateway with what it offers. */
    private record Offer(VirtualNetwork owner, String gateway, PointToSite parts) {}

    private List<Offer> offers() {
        return network.scenario().virtualNetworks().stream().flatMap(owner -> owner.vpnGateways().stream().flatMap(
                gateway -> gateway.pointToSite().stream().map(
                        parts -> new Offer(owner, Places.in(owner.name(), gateway.name()), parts)))).toList();
    }

    /** Why the client is not connected; empty if it is. */
    private Optional<Because> findRefusal(Offer offer, PointToSiteClient client) {
        return up.test(offer.gateway())
                ? ClientProtocolMustBeOffered.findRefusal(offer.parts(), client, profile).or(
                        () -> ClientIsNotBehindSiteAddress.findTunnel(client, offer.gateway(), network.scenario().tunnels())
                                .map(tunnel -> ClientIsNotBehindSiteAddress.because(client, tunnel)))
                : Optional.of(Because.of(ClientKeepsItsOwnInternet.RULE,
                        client.name() + " is not connected: " + offer.gateway() + " is down"));
    }

    /** The routes of every client, by name, in declared order. */
    Map<String, EffectiveTable> tables(Ribs ribs) {
        Map<String, EffectiveTable> tables = new LinkedHashMap<>();
        for (Offer offer : offers()) {
            for (PointToSiteClient client : offer.parts().clients()) {
                if (up.test(client.name())) {
                    tables.put(client.name(), EffectiveTable.choose(client.name(), routes(offer, client, ribs), List.of(),
                            EffectiveTable.LADDER));
                }
            }
        }
        return tables;
    }

    private List<EffectiveRoute> routes(Offer offer, PointToSiteClient client, Ribs ribs) {
        Optional<Because> apart = findRefusal(offer, client);
        List<EffectiveRoute> routes = apart.isEmpty() ? fromGateway(offer, client, ribs) : new ArrayList<>();
        if (routes.stream().noneMatch(route -> route.prefix().isDefault())) {
            Set<Prefix> told = routes.stream().map(EffectiveRoute::prefix).collect(Collectors.toSet());
            ClientKeepsItsOwnInternet.routes(client.name(), apart).stream()
                    .filter(route -> !told.contains(route.prefix())).forEach(routes::add);
        }
        return routes;
    }

    private List<EffectiveRoute> fromGateway(Offer offer, PointToSiteClient client, Ribs ribs) {
        List<NextHop> toGateway = ClientsComeInAtEitherInstance.ways(nodes(offer).toList());
        List<EffectiveRoute> routes = new ArrayList<>();
        List<VirtualNetwork> spokes = peerings.gatewaySpokes(offer.owner());
        ClientReachesDirectlyPeeredNetworks.reached(offer.owner(), spokes).forEach(prefix -> routes.add(route(offer, prefix,
                toGateway, Because.of(ClientReachesDirectlyPeeredNetworks.RULE, offer.gateway() + " gives its clients "
                        + prefix))));
        offer.parts().pools().forEach(pool -> routes.add(route(offer, pool,
                ClientsAmongThemselves.toPool(pool, offer.gateway()), ClientPoolIsBehindGateway.because(pool,
                        offer.gateway()))));
        List<Prefix> learned = learned(offer, ribs);
        Optional<Because> silence = ClientLearnsWhatTunnelsTell.findSilence(client, profile);
        Optional<Because> doubt = ClientLearnsWhatTunnelsTell.findDoubt(client, routes.size() + learned.size());
        for (Prefix prefix : learned) {
            if (silence.isPresent()) {
                routes.add(new EffectiveRoute(prefix, NextHopType.NONE, Origin.SYSTEM, List.of(), List.of(), silence.get()));
            } else {
                routes.add(route(offer, prefix, doubt.<List<NextHop>>map(each -> List.of(new NextHop.Unmodelled(each)))
                        .orElse(toGateway), Because.of(ClientLearnsWhatTunnelsTell.RULE, offer.gateway()
                                + " tells its clients of " + prefix + ", which it learned over a tunnel")));
            }
        }
        return routes;
    }

    /** What of the gateway a client may be connected to. */
    private Stream<GatewayNode> nodes(Offer offer) {
        return GatewayNode.of(offer.gateway(), network.findVpnGateway(offer.gateway()).orElseThrow()).stream()
                .filter(node -> up.test(node.name()));
    }

    private static EffectiveRoute route(Offer offer, Prefix prefix, List<NextHop> forwards, Because because) {
        return new EffectiveRoute(prefix, NextHopType.VIRTUAL_NETWORK_GATEWAY, Origin.of(Kind.VPN_GATEWAY, offer.gateway()),
                List.of(), forwards, because);
    }

    /** What the gateway learned over its tunnels, but for the pools of other gateways (R-P2S-08). */
    private List<Prefix> learned(Offer offer, Ribs ribs) {
        Set<String> tunnels = network.scenario().tunnels().stream()
                .flatMap(tunnel -> network.tunnelParts(tunnel).stream())
                .map(TunnelPart::name).map(Places::session).collect(Collectors.toSet());
        Set<Prefix> foreign = offers().stream().filter(other -> !other.equals(offer))
                .flatMap(other -> other.parts().pools().stream()).collect(Collectors.toSet());
        return nodes(offer).flatMap(node -> ribs.findRib(node.name()).stream())
                .flatMap(rib -> rib.winners().entrySet().stream())
                .filter(entry -> entry.getValue().stream().allMatch(
                        winner -> winner.from().filter(from -> tunnels.contains(from.session())).isPresent()))
                .map(Map.Entry::getKey).filter(prefix -> !foreign.contains(prefix)).distinct().toList();
    }

    /** Where a gateway sends packets for its clients. */
    List<FibEntry> toClients(String gateway) {
        return offers().stream().filter(offer -> offer.gateway().equals(gateway)).flatMap(
                offer -> offer.parts().pools().stream().map(pool -> new FibEntry(pool, List.of(NextHop.Onto.segment(
                        new Segment("the clients of " + gateway, connected(offer)))), ClientPoolIsBehindGateway.because(pool,
                                gateway)))).toList();
    }

    private Map<Ip, String> connected(Offer offer) {
        return offer.parts().clients().stream()
                .filter(client -> up.test(client.name()) && findRefusal(offer, client).isEmpty())
                .collect(Collectors.toMap(PointToSiteClient::address, PointToSiteClient::name, (first, second) -> first));
    }

    /** The clients, each with the table that it got. */
    List<Node> nodes(Map<String, EffectiveTable> tables, InternetEdge internet) {
        return Network.pointToSiteClients(network.scenario()).stream().filter(client -> up.test(client.name()))
                .map(client -> {
                    Fib fib = tables.get(client.name()).fib(any -> true, internet.from(client));
                    return Node.forwarding(client.name(), "client " + client.name(), fib).at(client.address())
                            .inNetwork(List.of(fib));
                }).toList();
    }
}
