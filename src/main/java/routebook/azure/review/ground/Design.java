package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.PlatformProfile;
import routebook.azure.data.RegionCommunities;
import routebook.azure.rules.vpn.DefaultSiteTakesInternetTraffic;
import routebook.azure.rules.vpn.NatRulesTranslateRoutes;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.GlobalReach;
import routebook.scenario.Lan;
import routebook.scenario.Metro;
import routebook.scenario.Overlay;
import routebook.scenario.Peering;
import routebook.scenario.Router;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.SiteLink;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;

/**
 * A design whose names all lead somewhere, and what several rules ask of it: what stands where, which networks use
 * whose gateways, and who announces what to whom.
 */
public final class Design {

    private final Scenario scenario;
    private final Map<String, VirtualNetwork> networks = new HashMap<>();
    private final Map<String, VirtualNetwork> networkByGateway = new HashMap<>();
    private final Map<String, VpnGateway> vpnGateways = new HashMap<>();
    private final Map<String, ExpressRouteGateway> expressRouteGateways = new HashMap<>();
    private final Map<String, Site> siteByRouter = new HashMap<>();
    private final Map<String, Circuit> circuits = new HashMap<>();
    private final Map<String, Integer> peeringIndex = new HashMap<>();
    private final Map<String, List<Peering>> peeringsFrom = new HashMap<>();
    private final Map<String, List<VirtualNetwork>> spokes = new HashMap<>();

    Design(Scenario scenario) {
        this.scenario = scenario;
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            networks.put(network.name(), network);
            network.vpnGateways().forEach(
                    gateway -> vpnGateways.put(Places.in(network.name(), gateway.name()), gateway));
            network.expressRouteGateways().forEach(
                    gateway -> expressRouteGateways.put(Places.in(network.name(), gateway.name()), gateway));
            Network.vpnGateways(network).forEach(place -> networkByGateway.put(place, network));
            Network.expressRouteGateways(network).forEach(place -> networkByGateway.put(place, network));
        }
        for (Site site : scenario.sites()) {
            site.routers().forEach(router -> siteByRouter.put(Places.in(site.name(), router.name()), site));
        }
        scenario.circuits().forEach(circuit -> circuits.put(circuit.name(), circuit));
        for (int i = 0; i < scenario.peerings().size(); i++) {
            peeringIndex.put(key(scenario.peerings().get(i).from(), scenario.peerings().get(i).to()), i);
        }
        for (Peering peering : scenario.peerings()) {
            peeringsFrom.computeIfAbsent(peering.from(), any -> new ArrayList<>()).add(peering);
            if (usesGateways(peering)) {
                spokes.computeIfAbsent(peering.to(), any -> new ArrayList<>()).add(networks.get(peering.from()));
            }
        }
    }

    /** Names may hold any character that prints, so a line break keeps two of them apart. */
    private static String key(String from, String to) {
        return from + "\n" + to;
    }

    /** Gateway transit needs both flags (R-PEER-09), and in old profiles one region (R-PEER-11). */
    private boolean usesGateways(Peering peering) {
        return peering.useRemoteGateways()
                && findOtherSide(peering).filter(Peering::allowGatewayTransit).isPresent()
                && (profile().map(PlatformProfile::globalGatewayTransit).orElse(true)
                        || network(peering.from()).region().equals(network(peering.to()).region()));
    }

    public Scenario scenario() {
        return scenario;
    }

    /** The profile that the design names; empty if there is none of that year. */
    public Optional<PlatformProfile> profile() {
        return PlatformProfile.find(scenario.profile());
    }

    public List<VirtualNetwork> networks() {
        return scenario.virtualNetworks();
    }

    public VirtualNetwork network(String name) {
        return networks.get(name);
    }

    /** The network that a gateway stands in. */
    public VirtualNetwork networkOf(String gateway) {
        return networkByGateway.get(gateway);
    }

    /** Every gateway of a network, of either type. */
    public List<String> gatewaysOf(VirtualNetwork network) {
        return Stream.concat(Network.vpnGateways(network).stream(), Network.expressRouteGateways(network).stream())
                .toList();
    }

    public Optional<VpnGateway> findVpnGateway(String place) {
        return Optional.ofNullable(vpnGateways.get(place));
    }

    public ExpressRouteGateway expressRouteGateway(String place) {
        return expressRouteGateways.get(place);
    }

    /** The metro of that name. */
    public Metro metro(String name) {
        return scenario.metros().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    /** The site of a router; empty for a place that is no router. */
    public Optional<Site> findSiteOf(String router) {
        return Optional.ofNullable(siteByRouter.get(router));
    }

    public Circuit circuit(String name) {
        return circuits.get(name);
    }

    public List<Peering> peerings() {
        return scenario.peerings();
    }

    /** The sides of peerings that a network declares. */
    public List<Peering> peeringsFrom(VirtualNetwork network) {
        return peeringsFrom.getOrDefault(network.name(), List.of());
    }

    /** Where a key of one side of a peering stands in a design file. */
    public List<String> pathOf(Peering peering, String... keys) {
        List<String> path = new ArrayList<>(List.of("peerings",
                Integer.toString(peeringIndex.get(key(peering.from(), peering.to())))));
        path.addAll(List.of(keys));
        return path;
    }

    /** The side of a peering that the remote network declares. */
    public Optional<Peering> findOtherSide(Peering peering) {
        return Optional.ofNullable(peeringIndex.get(key(peering.to(), peering.from()))).map(scenario.peerings()::get);
    }

    /** True for the side of a peering that is declared first, or alone: one finding for both goes there. */
    public boolean isFirstSide(Peering peering) {
        Integer other = peeringIndex.get(key(peering.to(), peering.from()));
        return other == null || peeringIndex.get(key(peering.from(), peering.to())) < other;
    }

    /**
     * True if a peering joins the two networks: both sides exist (R-PEER-03), or of a Resource Manager and a classic
     * network the former's (R-PEER-05).
     */
    public boolean arePeered(String one, String other) {
        boolean here = peeringIndex.containsKey(key(one, other));
        boolean there = peeringIndex.containsKey(key(other, one));
        return here && there || here && needsOneSide(one, other) || there && needsOneSide(other, one);
    }

    /** True if a peering from one network to the other is declared in the former alone (R-PEER-05). */
    public boolean needsOneSide(String from, String to) {
        return !network(from).classic() && network(to).classic();
    }

    /** A network, and those that use its gateways (R-PEER-12). */
    public List<VirtualNetwork> served(VirtualNetwork hub) {
        List<VirtualNetwork> served = new ArrayList<>(List.of(hub));
        served.addAll(spokes.getOrDefault(hub.name(), List.of()));
        return served;
    }

    /** The prefixes that the gateways of a network announce: its own and those of its spokes (R-PEER-12). */
    public Set<Prefix> announcedBy(VirtualNetwork hub) {
        Set<Prefix> announced = new LinkedHashSet<>();
        served(hub).forEach(network -> announced.addAll(network.space()));
        return announced;
    }

    /** The communities that the network's own prefixes carry on private peering, as far as they are known (R-ERB-12). */
    public List<Community> communitiesOf(VirtualNetwork network) {
        return profile().filter(PlatformProfile::regionalCommunities)
                .map(any -> RegionCommunities.carriedBy(network)).orElse(List.of());
    }

    /** The connections of an ExpressRoute gateway. */
    public List<Connection> connectionsAt(String gateway) {
        return scenario.connections().stream().filter(each -> each.gateway().equals(gateway)).toList();
    }

    /** The connections of a circuit. */
    public List<Connection> connectionsOf(Circuit circuit) {
        return scenario.connections().stream().filter(each -> each.circuit().equals(circuit.name())).toList();
    }

    /** The Global Reach connections of a circuit, configured on it or on the other one. */
    public List<GlobalReach> globalReachOf(Circuit circuit) {
        return scenario.globalReach().stream().filter(
                each -> each.circuit().equals(circuit.name()) || each.peerCircuit().equals(circuit.name())).toList();
    }

    /** The circuits that Global Reach joins a circuit to. */
    public List<Circuit> joinedTo(Circuit circuit) {
        return globalReachOf(circuit).stream().map(each -> circuit(
                each.circuit().equals(circuit.name()) ? each.peerCircuit() : each.circuit())).toList();
    }

    /** The tunnels that end at a VPN gateway, with either end. */
    public List<Tunnel> tunnelsAt(String gateway) {
        return scenario.tunnels().stream()
                .filter(each -> each.gateway().equals(gateway) || each.remote().equals(gateway)).toList();
    }

    /** What the far ends of a VPN gateway's own tunnels have themselves, which is the least that it learns. */
    public Set<Prefix> learnedFromNeighbours(String gateway) {
        Set<Prefix> learned = new LinkedHashSet<>();
        for (Tunnel tunnel : tunnelsAt(gateway)) {
            learned.addAll(announcedOver(tunnel));
            String far = tunnel.gateway().equals(gateway) ? tunnel.remote() : tunnel.gateway();
            if (tunnel.bgp() && findVpnGateway(far).isPresent()) {
                learned.addAll(announcedBy(networkOf(far)));
            }
        }
        return learned;
    }

    /** What a site announces over one link of a circuit; nothing over one that has no session. */
    public Set<Prefix> announcedOver(CircuitHalf half) {
        return half.carries()
                ? announcedAt(half.link().router().orElseThrow(), half.link().toAzure()::passes)
                : Set.of();
    }

    /**
     * What the customer's router hears over a link of a circuit: the prefixes of the circuit's networks, and over Global
     * Reach those of the other circuits' networks and sites of another AS (R-GR-02, R-GR-04); nothing over a link that has no
     * session.
     */
    public Set<Prefix> heardOver(CircuitHalf half) {
        Set<Prefix> heard = new LinkedHashSet<>();
        if (half.carries()) {
            connectionsOf(half.circuit()).forEach(each -> heard.addAll(announcedBy(networkOf(each.gateway()))));
            for (Circuit other : joinedTo(half.circuit())) {
                connectionsOf(other).forEach(each -> heard.addAll(announcedBy(networkOf(each.gateway()))));
                CircuitHalf.of(other).stream().filter(far -> far.side().equals(half.side()) && far.carries()
                                && !asnAt(far).equals(asnAt(half))).forEach(far -> heard.addAll(announcedOver(far)));
            }
        }
        return heard;
    }

    private Optional<Asn> asnAt(CircuitHalf half) {
        return half.link().router().flatMap(this::findSiteOf).map(Site::asn);
    }

    /**
     * What a site announces over a tunnel, as the gateway's NAT rules translate it; nothing over one between two gateways, or
     * without BGP.
     */
    public Set<Prefix> announcedOver(Tunnel tunnel) {
        return !tunnel.bgp() ? Set.of()
                : announcedAt(tunnel.remote(), tunnel.toAzure()::passes).stream().map(prefix -> known(prefix, tunnel))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What a gateway has routes into a tunnel to a site for: what the site announces, what is listed for it, and
     * the internet if it is the default site.
     */
    public Set<Prefix> routedOver(Tunnel tunnel) {
        Set<Prefix> routed = new LinkedHashSet<>(announcedOver(tunnel));
        routed.addAll(listedFor(tunnel));
        findVpnGateway(tunnel.gateway()).flatMap(VpnGateway::defaultSite).filter(tunnel.name()::equals)
                .ifPresent(any -> DefaultSiteTakesInternetTraffic.prefixes().forEach(routed::add));
        return routed;
    }

    /** The prefixes that are listed for a tunnel's site, as the NAT rules of the tunnel translate them (R-NAT-03). */
    public List<Prefix> listedFor(Tunnel tunnel) {
        List<VpnNatRule> rules = natRulesOf(tunnel);
        return tunnel.sitePrefixes().stream().map(prefix -> NatRulesTranslateRoutes.listed(prefix, rules)).toList();
    }

    /** What the gateway of a tunnel knows a prefix of the site as (R-NAT-03). */
    public Prefix known(Prefix prefix, Tunnel tunnel) {
        return !tunnel.bgp() ? NatRulesTranslateRoutes.listed(prefix, natRulesOf(tunnel))
                : findVpnGateway(tunnel.gateway()).map(gateway -> NatRulesTranslateRoutes.of(gateway, natRulesOf(tunnel))
                        .received(prefix)).orElse(prefix);
    }

    /** The NAT rules that a tunnel names, in the order of its gateway. */
    private List<VpnNatRule> natRulesOf(Tunnel tunnel) {
        return findVpnGateway(tunnel.gateway()).map(VpnGateway::natRules).orElse(List.of()).stream()
                .filter(rule -> tunnel.natRules().contains(rule.name())).toList();
    }

    /** What a site announces over an overlay; nothing over one between two appliances. */
    public Set<Prefix> announcedOver(Overlay overlay) {
        return announcedAt(overlay.remote(), overlay.toAppliance()::passes);
    }

    /**
     * What a router tells its peers outside: its own local networks and what it announces besides, and those of the
     * routers that it has a link to, or the summary that it puts in their place. Internal BGP passes nothing on, so what
     * lies two links away it never learns.
     */
    private Set<Prefix> announcedAt(String place, Predicate<Prefix> passes) {
        Set<Prefix> announced = new LinkedHashSet<>();
        findSiteOf(place).ifPresent(site -> {
            List<Prefix> summaries = site.routers().stream()
                    .filter(each -> Places.in(site.name(), each.name()).equals(place)).findFirst().orElseThrow().summaries();
            for (Router router : site.routers()) {
                String other = Places.in(site.name(), router.name());
                if (other.equals(place) || site.links().stream().anyMatch(link -> joins(site, link, place, other))) {
                    Stream.concat(router.lans().stream().map(Lan::prefix), router.announces().stream())
                            .map(prefix -> summary(prefix, summaries)).filter(passes)
                            .forEach(announced::add);
                }
            }
        });
        return announced;
    }

    /** The widest summary of a prefix, since a summary of a summary hides it too; the prefix itself where there is none. */
    private static Prefix summary(Prefix prefix, List<Prefix> summaries) {
        return summaries.stream().filter(each -> each.contains(prefix))
                .min(Comparator.comparingInt(Prefix::length)).orElse(prefix);
    }

    private static boolean joins(Site site, SiteLink link, String one, String other) {
        List<String> ends = link.ends().stream().map(end -> Places.in(site.name(), end.router())).toList();
        return ends.contains(one) && ends.contains(other);
    }
}
