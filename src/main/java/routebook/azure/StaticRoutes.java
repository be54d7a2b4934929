package routebook.azure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.GatewayTransitSharesGateways;
import routebook.azure.rules.vpn.DefaultSiteTakesInternetTraffic;
import routebook.azure.rules.vpn.ListedPrefixesAreStaticRoutes;
import routebook.azure.rules.vpn.ListedPrefixesStayBesideBgp;
import routebook.azure.rules.vpn.NatRulesTranslateRoutes;
import routebook.azure.rules.vpn.NetworksAloneSeeEachOther;
import routebook.azure.rules.vpn.SiteRoutesIntoTheTunnel;
import routebook.azure.rules.vpn.StaticRoutesDoNotFailOver;
import routebook.azure.rules.vpn.VpnGatewayIsOneHop;
import routebook.forwarding.FibEntry;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.network.GatewayNode;
import routebook.network.Network;
import routebook.network.TunnelPart;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;
import routebook.why.Because;

/** Routes into tunnels that nobody told by BGP: at VPN gateways what is listed for the far end, at sites' routers theirs. */
final class StaticRoutes {

    private final Network network;
    private final Peerings peerings;
    private final Predicate<String> up;
    private final Tunnels tunnels;

    StaticRoutes(Network network, Peerings peerings, Predicate<String> up) {
        this.network = network;
        this.peerings = peerings;
        this.up = up;
        tunnels = new Tunnels(network, up);
    }

    /**
     * A prefix that a VPN gateway sends into a tunnel.
     *
     * @param prefix    destinations
     * @param announced whether the gateway tells it to its BGP peers: as it does a site's prefixes (R-BGP-07)
     * @param ways      through its tunnels, by each node of the gateway that is up; none where they are down
     * @param because   why the route is there
     * @param apart     why there is no way, where none of the nodes has one
     */
    record Listed(Prefix prefix, boolean announced, Map<GatewayNode, List<NextHop>> ways, Because because, Because apart) {

        /** The nodes that the network sends such packets to: those with a tunnel of their own, or all where none has. */
        List<GatewayNode> carrying() {
            List<GatewayNode> carrying = ways.keySet().stream().filter(node -> !ways.get(node).isEmpty()).toList();
            return carrying.isEmpty() ? List.copyOf(ways.keySet()) : carrying;
        }

        private FibEntry at(GatewayNode node) {
            List<NextHop> own = ways.get(node);
            List<NextHop> overOther = ways.keySet().stream().filter(other -> !ways.get(other).isEmpty())
                    .map(other -> (NextHop) VpnGatewayIsOneHop.fromNetwork(other)).toList();
            return !own.isEmpty() ? new FibEntry(prefix, own, because)
                    : !overOther.isEmpty() ? new FibEntry(prefix, overOther, because)
                    : new FibEntry(prefix, List.of(), apart);
        }
    }

    /** The static routes of a VPN gateway, by prefix in declared order. */
    List<Listed> of(String gateway) {
        List<GatewayNode> nodes = GatewayNode.of(gateway, network.findVpnGateway(gateway).orElseThrow()).stream()
                .filter(node -> up.test(gateway) && up.test(node.name())).toList();
        Map<Prefix, List<Tunnel>> byPrefix = new LinkedHashMap<>();
        for (Tunnel tunnel : network.scenario().tunnels()) {
            listed(tunnel, gateway).forEach(prefix -> byPrefix.computeIfAbsent(prefix, any -> new ArrayList<>()).add(tunnel));
        }
        List<Listed> all = new ArrayList<>();
        byPrefix.forEach((prefix, through) -> {
            Tunnel first = through.get(0);
            Map<GatewayNode, List<NextHop>> ways = new LinkedHashMap<>();
            for (GatewayNode node : nodes) {
                ways.put(node, through.size() == 1 ? ways(first, node) : List.of(ListedPrefixesAreStaticRoutes.undecided(prefix,
                        through.stream().map(Tunnel::name).toList())));
            }
            all.add(new Listed(prefix, network.findVpnGateway(first.remote()).isEmpty(), ways, because(prefix, gateway, first),
                    tunnels.findObstacle(first).orElseGet(() -> StaticRoutesDoNotFailOver.because(first.name()))));
        });
        return all;
    }

    /** What a tunnel is to carry away from a gateway: a site's prefixes, or without BGP those at the other gateway. */
    private List<Prefix> listed(Tunnel tunnel, String gateway) {
        boolean near = tunnel.gateway().equals(gateway);
        if (near && network.findVpnGateway(tunnel.remote()).isEmpty()) {
            List<VpnNatRule> rules = VpnNat.rules(network, tunnel);
            return Stream.concat(tunnel.sitePrefixes().stream().map(prefix -> NatRulesTranslateRoutes.listed(prefix, rules)),
                    isDefaultSite(tunnel) ? DefaultSiteTakesInternetTraffic.prefixes() : Stream.empty()).distinct().toList();
        }
        if (tunnel.bgp() || !near && !tunnel.remote().equals(gateway)) {
            return List.of();
        }
        VirtualNetwork other = network.getNetworkOf(near ? tunnel.remote() : tunnel.gateway());
        return GatewayTransitSharesGateways.announced(other, peerings.gatewaySpokes(other));
    }

    private boolean isDefaultSite(Tunnel tunnel) {
        return network.findVpnGateway(tunnel.gateway()).flatMap(VpnGateway::defaultSite).filter(tunnel.name()::equals).isPresent();
    }

    private Because because(Prefix prefix, String gateway, Tunnel tunnel) {
        return prefix.isDefault() && isDefaultSite(tunnel) ? DefaultSiteTakesInternetTraffic.because(gateway, tunnel.name())
                : network.findVpnGateway(tunnel.remote()).isPresent()
                ? NetworksAloneSeeEachOther.because(prefix, gateway, tunnel.name())
                : !tunnel.sitePrefixes().contains(prefix) ? NatRulesTranslateRoutes.because(prefix, gateway, tunnel.name())
                : tunnel.bgp() ? ListedPrefixesStayBesideBgp.because(prefix, gateway, tunnel.name())
                : ListedPrefixesAreStaticRoutes.because(prefix, gateway, tunnel.name());
    }

    private List<NextHop> ways(Tunnel tunnel, GatewayNode node) {
        List<NextHop> ways = new ArrayList<>();
        if (tunnels.findObstacle(tunnel).isEmpty()) {
            for (TunnelPart part : tunnels.parts(tunnel)) {
                if (tunnels.isUp(part) && part.near().equals(node)) {
                    ways.add(tunnels.toFar(part));
                } else if (tunnels.isUp(part) && part.farGateway().equals(Optional.of(node))) {
                    ways.add(tunnels.toNear(part));
                }
            }
        }
        return ways;
    }

    /** The static routes of one node of a gateway as entries of its table. */
    List<FibEntry> at(GatewayNode node) {
        return of(node.gateway()).stream().filter(listed -> listed.ways().containsKey(node)).map(listed -> listed.at(node))
                .toList();
    }

    /** The static routes of a site's router into tunnels that are up; equal ones share. */
    List<FibEntry> atRouter(String router) {
        Map<Prefix, List<NextHop>> ways = new LinkedHashMap<>();
        Map<Prefix, List<String>> through = new LinkedHashMap<>();
        for (Tunnel tunnel : network.scenario().tunnels()) {
            List<NextHop> here = !tunnel.remote().equals(router) || tunnels.findObstacle(tunnel).isPresent() ? List.of()
                    : tunnels.parts(tunnel).stream().filter(tunnels::isUp).map(part -> (NextHop) tunnels.toNear(part)).toList();
            if (!here.isEmpty()) {
                for (Prefix prefix : tunnel.siteRoutes().orElse(List.of())) {
                    ways.computeIfAbsent(prefix, any -> new ArrayList<>()).addAll(here);
                    through.computeIfAbsent(prefix, any -> new ArrayList<>()).add(tunnel.name());
                }
            }
        }
        return ways.entrySet().stream().map(entry -> new FibEntry(entry.getKey(), entry.getValue(),
                SiteRoutesIntoTheTunnel.because(entry.getKey(), router,
                        String.join(" and ", through.get(entry.getKey()))))).toList();
    }
}
