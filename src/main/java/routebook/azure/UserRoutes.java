package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.azure.EffectiveRoute.Origin;
import routebook.azure.rules.userroute.UserRouteSteers;
import routebook.azure.rules.userroute.UserRouteToGatewayNeedsVpn;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.forwarding.NextHop;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.AddressSelector;
import routebook.scenario.RouteTable;
import routebook.scenario.ServiceTag;
import routebook.scenario.UserNextHop;
import routebook.scenario.UserRoute;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Because;
import routebook.why.Rule;

/** User routes as effective routes of a subnet: what each next hop leads to, or why it leads nowhere. */
final class UserRoutes {

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;
    private final Segments segments;
    private final PrivateNextHops nextHops;

    UserRoutes(Network network, Peerings peerings, Predicate<String> up, Segments segments, PrivateNextHops nextHops) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
        this.segments = segments;
        this.nextHops = nextHops;
    }

    List<EffectiveRoute> routes(VirtualNetwork here, RouteTable table) {
        List<EffectiveRoute> routes = new ArrayList<>();
        // Most routes of a table lead to one and the same appliance: that is looked for once.
        Map<Target, Ahead> known = new HashMap<>();
        for (UserRoute route : table.routes()) {
            Ahead ahead = known.computeIfAbsent(new Target(route.nextHop(), route.address()), target -> ahead(here, target));
            Because because = Because.of(ahead.rule(),
                    () -> "user route " + route.name() + " of " + table.name() + " leads to " + ahead.text());
            for (Prefix prefix : prefixes(route)) {
                String tag = route.destination() instanceof AddressSelector.Tag named ? named.name() : "";
                routes.add(new EffectiveRoute(prefix, ahead.type(), Origin.user(route.name(), tag),
                        route.address().stream().toList(), ahead.forwards(), because));
            }
        }
        return routes;
    }

    private List<Prefix> prefixes(UserRoute route) {
        if (route.destination() instanceof AddressSelector.Range range) {
            return List.of(range.prefix());
        }
        return route.destination() instanceof AddressSelector.Tag tag
                ? network.findServiceTag(tag.name()).map(ServiceTag::prefixes).orElse(List.of())
                : List.of();
    }

    /** All that decides where a user route of a network leads. */
    private record Target(UserNextHop nextHop, Optional<Ip> address) {}

    /**
     * Where a user route leads.
     *
     * @param text the end of a sentence that begins with "leads to"
     */
    private record Ahead(NextHopType type, List<NextHop> forwards, Rule rule, String text) {}

    private Ahead ahead(VirtualNetwork here, Target target) {
        return switch (target.nextHop()) {
            case VIRTUAL_APPLIANCE -> {
                PrivateNextHops.Ahead ahead = nextHops.behind(here, target.address().orElseThrow());
                yield new Ahead(NextHopType.VIRTUAL_APPLIANCE, ahead.forwards(), ahead.problem().orElse(UserRouteSteers.RULE),
                        ahead.text());
            }
            case VIRTUAL_NETWORK_GATEWAY -> toGateway(here);
            case VNET_LOCAL -> new Ahead(NextHopType.VNET_LOCAL, List.of(NextHop.Onto.segment(segments.of(here))),
                    UserRouteSteers.RULE, "network " + here.name() + " itself");
            case INTERNET -> new Ahead(NextHopType.INTERNET, List.of(), UserRouteSteers.RULE, "the internet");
            case NONE -> new Ahead(NextHopType.NONE, List.of(), UserRouteSteers.RULE, "nowhere: the packet is dropped");
            // The review refuses these two, so none comes here.
            case VNET_PEERING, SERVICE_ENDPOINT -> throw new IllegalStateException(target.nextHop() + " is refused");
        };
    }

    private Ahead toGateway(VirtualNetwork here) {
        VirtualNetwork owner = here.vpnGateways().isEmpty() ? peerings.findGatewayHub(here).orElse(here) : here;
        Optional<VpnGateway> gateway = owner.vpnGateways().stream()
                .filter(each -> up.test(Places.in(owner.name(), each.name()))).findFirst();
        return gateway.map(each -> {
            String place = Places.in(owner.name(), each.name());
            List<NextHop> instances = GatewayNode.of(place, each).stream().filter(node -> up.test(node.name()))
                    .map(node -> (NextHop) VpnGatewayIsOneHop.fromNetwork(node)).toList();
            return new Ahead(NextHopType.VIRTUAL_NETWORK_GATEWAY, instances, UserRouteToGatewayNeedsVpn.RULE, place);
        }).orElseGet(() -> new Ahead(NextHopType.VIRTUAL_NETWORK_GATEWAY, List.of(), UserRouteToGatewayNeedsVpn.RULE,
                "a VPN gateway, and " + owner.name() + " has none that is up: the packet is dropped"));
    }
}
