package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.coexistence.OuterPacketsKeepOffExpressRoute;
import routebook.azure.rules.coexistence.TunnelNeedsItsUnderlay;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Port;
import routebook.forwarding.Trace;
import routebook.forwarding.Tracer;
import routebook.forwarding.Traffic;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.TunnelPart;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.Tunnel;
import routebook.why.Because;

/**
 * What carries the outer packets of tunnels, and which tunnels cannot be up for it. Over private peering each end of a
 * tunnel is a node of its own, {@code tunnel/azure} and {@code tunnel/site}, beside the gateway and the router.
 */
final class Underlays {

    private final Network network;
    private final Predicate<String> up;
    private final List<TunnelPart> overPrivatePeering;

    Underlays(Network network, Predicate<String> up) {
        this.network = network;
        this.up = up;
        overPrivatePeering = parts(tunnel -> tunnel.underlay() == Tunnel.Underlay.PRIVATE_PEERING).toList();
    }

    /** Name of the node that sends and takes outer packets in Azure. */
    static String inAzure(TunnelPart part) {
        return Places.in(part.name(), "azure");
    }

    /** Name of the node that sends and takes outer packets at the site. */
    static String atSite(TunnelPart part) {
        return Places.in(part.name(), "site");
    }

    /** The tunnels over private peering whose two ends are up; of an active-active gateway one each instance. */
    List<TunnelPart> overPrivatePeering() {
        return overPrivatePeering;
    }

    private Stream<TunnelPart> parts(Predicate<Tunnel> which) {
        return network.scenario().tunnels().stream().filter(which)
                .flatMap(tunnel -> network.tunnelParts(tunnel).stream())
                .filter(part -> part.farGateway().isEmpty())
                .filter(part -> Stream.of(part.name(), part.tunnel().gateway(), part.near().name(), part.far()).allMatch(up));
    }

    /** The private address that the gateway's outer packets come from. */
    static Ip privateAddress(TunnelPart part) {
        return part.near().instance().address().orElse(part.near().instance().bgpAddress());
    }

    /** The end in Azure: it sends by the effective routes of the GatewaySubnet. */
    static Node azureEnd(TunnelPart part, String place, Fib gatewaySubnet) {
        return Node.forwarding(inAzure(part), place, gatewaySubnet).at(privateAddress(part));
    }

    /** The end at the site: it sends by its router's table, and by the static route before it. */
    Node siteEnd(TunnelPart part, String place, Fib router) {
        List<FibEntry> entries = new ArrayList<>(router.entries());
        staticRoute(part).ifPresent(route -> {
            entries.removeIf(entry -> entry.prefix().equals(route.prefix()));
            entries.add(route);
        });
        return Node.forwarding(atSite(part), place, Fib.of(entries)).at(siteAddress(part));
    }

    /** To the gateway's address over whichever link of a circuit the router has. */
    private Optional<FibEntry> staticRoute(TunnelPart part) {
        List<NextHop> links = !part.tunnel().staticOuterRoute() ? List.of()
                : links(part.far()).map(link -> (NextHop) NextHop.Via.to(Places.msee(link.place()),
                        Port.at(link.parts().mseeAddress())).over(link.place(), link.parts().rttMs())).toList();
        return links.isEmpty() ? Optional.empty()
                : Optional.of(new FibEntry(Prefix.host(privateAddress(part)), links, Because.of(ForwardingRule.LONGEST_MATCH,
                        "the static route of " + part.far() + " for the other end of " + part.name())));
    }

    /** A link of a circuit that is up, with its name. */
    private record Attached(String place, CircuitLink parts) {}

    private Stream<Attached> links(String router) {
        return network.scenario().circuits().stream().flatMap(Underlays::links)
                .filter(link -> link.parts().router().filter(router::equals).isPresent() && !link.parts().shut()
                        && up.test(link.place()) && up.test(Places.msee(link.place())));
    }

    private static Stream<Attached> links(Circuit circuit) {
        List<String> places = Places.links(circuit.name());
        return Stream.of(new Attached(places.get(0), circuit.primary()), new Attached(places.get(1), circuit.secondary()));
    }

    private boolean hasMicrosoftPeering(String router) {
        return links(router).anyMatch(link -> link.parts().microsoftPeering()
                && up.test(Places.microsoftPeering(link.place())));
    }

    /** Tunnels that may not be up since their outer packets do not get through, each with the reason. */
    Map<String, Because> listCuts(Tracer tracer) {
        Map<String, Because> cuts = new LinkedHashMap<>();
        parts(any -> true).forEach(part -> findCut(part, tracer).ifPresent(because -> cuts.put(part.name(), because)));
        return cuts;
    }

    private Optional<Because> findCut(TunnelPart part, Tracer tracer) {
        return switch (part.tunnel().underlay()) {
            case INTERNET -> findAstray(part, tracer);
            case MICROSOFT_PEERING -> hasMicrosoftPeering(part.far()) ? Optional.empty()
                    : Optional.of(TunnelNeedsItsUnderlay.withoutMicrosoftPeering(part.far()));
            case PRIVATE_PEERING -> Stream.of(
                            Traffic.icmp(inAzure(part), privateAddress(part), atSite(part), siteAddress(part)),
                            Traffic.icmp(atSite(part), siteAddress(part), inAzure(part), privateAddress(part)))
                    .flatMap(outer -> tracer.trace(outer).stream())
                    .flatMap(way -> TunnelNeedsItsUnderlay.findObstacle(part.name(), way).stream()).findFirst();
        };
    }

    private static Ip siteAddress(TunnelPart part) {
        return part.tunnel().sitePrivateAddress().orElseThrow();
    }

    /** Without the static route outer packets go where the router's table says; Microsoft peering is as good as the internet. */
    private Optional<Because> findAstray(TunnelPart part, Tracer tracer) {
        Tunnel tunnel = part.tunnel();
        Optional<Ip> gateway = part.near().instance().publicAddress();
        Optional<Ip> source = tunnel.sitePublicAddress().or(tunnel::siteAddress);
        if (tunnel.staticOuterRoute() || gateway.isEmpty() || source.isEmpty() || hasMicrosoftPeering(part.far())) {
            return Optional.empty();
        }
        List<Trace> ways = tracer.trace(Traffic.icmp(part.far(), source.get(), part.near().name(), gateway.get()));
        return ways.stream().filter(way -> way.nodes().stream()
                        .anyMatch(node -> network.elements().has(node, ElementKind.MSEE))).findFirst()
                .map(OuterPacketsKeepOffExpressRoute::because);
    }
}
