package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.PlatformProfile;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;
import routebook.scenario.AddressSelector;
import routebook.scenario.Peering;
import routebook.scenario.RouteTable;
import routebook.scenario.SecurityGroup;
import routebook.scenario.ServiceTag;
import routebook.scenario.Subnet;
import routebook.scenario.UserRoute;
import routebook.scenario.VirtualNetwork;

/** What a design says about the inside of its networks: who has which address, and where each subnet sends packets. */
public final class Inside {

    private final Design design;
    private final List<SubnetPlace> subnets;
    private final Map<String, RouteTable> tables;
    private final Map<String, SecurityGroup> groups;
    private final Map<String, List<Prefix>> tags;
    private final Map<String, List<SubnetPlace>> subnetsByTable = new LinkedHashMap<>();
    private final Map<String, Map<Ip, Station>> stations = new HashMap<>();
    private final Map<Ip, List<Station>> stationsByAddress = new HashMap<>();
    private final Map<String, Optional<VirtualNetwork>> gatewayNetworks = new HashMap<>();
    private final Map<String, List<Learned>> learned = new HashMap<>();
    private final Map<String, PrefixTable<Way>> platforms = new HashMap<>();
    private final Map<String, Map<String, Ways>> ways = new HashMap<>();
    private final Map<Station, Map<Ip, Walk>> walksThrough = new HashMap<>();
    private final Map<String, Map<Ip, Walk>> walksIn = new HashMap<>();

    public Inside(Design design) {
        this.design = design;
        subnets = design.networks().stream()
                .flatMap(network -> network.subnets().stream().map(subnet -> new SubnetPlace(network, subnet)))
                .toList();
        tables = design.scenario().routeTables().stream().collect(Collectors.toMap(RouteTable::name, each -> each));
        groups = design.scenario().securityGroups().stream()
                .collect(Collectors.toMap(SecurityGroup::name, each -> each));
        tags = design.scenario().serviceTags().stream()
                .collect(Collectors.toMap(ServiceTag::name, ServiceTag::prefixes));
        for (SubnetPlace place : subnets) {
            place.subnet().routeTable().ifPresent(
                    table -> subnetsByTable.computeIfAbsent(table, any -> new ArrayList<>()).add(place));
        }
    }

    public Design design() {
        return design;
    }

    /** Every subnet, in declared order. */
    public List<SubnetPlace> subnets() {
        return subnets;
    }

    /** The subnets with a table of user routes, but for those that Azure keeps for its own services. */
    public List<SubnetPlace> steeredSubnets() {
        return subnets.stream().filter(place -> findTable(place).isPresent() && !place.isReserved()).toList();
    }

    public List<SubnetPlace> subnetsOf(RouteTable table) {
        return subnetsByTable.getOrDefault(table.name(), List.of());
    }

    public Optional<SubnetPlace> findSubnet(VirtualNetwork network, String name) {
        return network.findSubnet(name).map(subnet -> new SubnetPlace(network, subnet));
    }

    public Optional<RouteTable> findTable(SubnetPlace place) {
        return place.subnet().routeTable().map(tables::get);
    }

    public SecurityGroup securityGroup(String name) {
        return groups.get(name);
    }

    /** The prefixes of a service tag that the design declares; none for one that it does not. */
    public List<Prefix> prefixesOf(String tag) {
        return tags.getOrDefault(tag, List.of());
    }

    /** The prefixes that a user route is for. */
    public List<Prefix> prefixesOf(UserRoute route) {
        return route.destination() instanceof AddressSelector.Range range ? List.of(range.prefix())
                : route.destination() instanceof AddressSelector.Tag tag ? prefixesOf(tag.name()) : List.of();
    }

    /** Every user route of every table, with the subnets that follow it. */
    public List<RouteUse> routes() {
        return design.scenario().routeTables().stream().flatMap(table -> table.routes().stream()
                .map(route -> new RouteUse(table, route, subnetsOf(table)))).toList();
    }

    /** The networks to which traffic flows directly (R-PEER-03). */
    public List<VirtualNetwork> peersOf(VirtualNetwork network) {
        boolean switchCuts = design.profile().map(PlatformProfile::accessSwitchCutsTraffic).orElse(false);
        Stream<Peering> own = design.peeringsFrom(network).stream();
        // A classic network has no side of its own to declare (R-PEER-05).
        Stream<Peering> all = !network.classic() ? own : Stream.concat(own, design.peerings().stream()
                .filter(peering -> peering.to().equals(network.name()) && design.findOtherSide(peering).isEmpty()));
        return all.filter(peering -> design.arePeered(peering.from(), peering.to()))
                .filter(peering -> !switchCuts || peering.allowVirtualNetworkAccess()
                        && design.findOtherSide(peering).map(Peering::allowVirtualNetworkAccess).orElse(true))
                .map(peering -> peering.to().equals(network.name()) ? peering.from() : peering.to())
                .map(design::network).toList();
    }

    /** What holds the address in the network or in one peered with it (R-UDR-04). */
    public Optional<Station> findReachable(VirtualNetwork network, Ip address) {
        return findStation(network, address).or(() -> peersOf(network).stream()
                .flatMap(peer -> findStation(peer, address).stream()).findFirst());
    }

    /** What holds the address in the network: appliances first, then frontends, then machines. */
    public Optional<Station> findStation(VirtualNetwork network, Ip address) {
        return Optional.ofNullable(stations.computeIfAbsent(network.name(), any -> Station.of(network).stream()
                .collect(Collectors.toMap(Station::address, each -> each,
                        (one, other) -> other.kind().compareTo(one.kind()) < 0 ? other : one))).get(address));
    }

    /** Everything in the design that has the address, in declared order of networks. */
    public List<Station> stationsWith(Ip address) {
        if (stationsByAddress.isEmpty()) {
            design.networks().stream().flatMap(network -> Station.of(network).stream()).forEach(station ->
                    stationsByAddress.computeIfAbsent(station.address(), any -> new ArrayList<>()).add(station));
        }
        return stationsByAddress.getOrDefault(address, List.of());
    }

    /** The network whose gateways a network has routes from: itself, or the one whose it uses (R-PEER-09). */
    public Optional<VirtualNetwork> findGatewayNetwork(VirtualNetwork network) {
        return gatewayNetworks.computeIfAbsent(network.name(), any -> !design.gatewaysOf(network).isEmpty()
                ? Optional.of(network)
                : design.peeringsFrom(network).stream().filter(Peering::useRemoteGateways)
                        .map(peering -> design.network(peering.to()))
                        .filter(hub -> design.served(hub).contains(network)).findFirst());
    }

    /** What the gateways learn that a network has routes from. */
    public List<Learned> learnedBy(VirtualNetwork network) {
        return findGatewayNetwork(network).map(hub -> learned.computeIfAbsent(hub.name(),
                any -> Learned.at(hub, design))).orElse(List.of());
    }

    /** The prefixes of sites among them, default routes aside. */
    public List<Learned> sitesOf(VirtualNetwork network) {
        return learnedBy(network).stream().filter(each -> each.fromSite() && !each.prefix().isDefault()).toList();
    }

    public Ways waysOf(SubnetPlace place) {
        return waysOf(place.network(), place.subnet().name());
    }

    /** The routes of a subnet; of one that is not declared, those of the platform. */
    public Ways waysOf(VirtualNetwork network, String subnet) {
        return ways.computeIfAbsent(network.name(), any -> new HashMap<>()).computeIfAbsent(subnet, any -> {
            Optional<Subnet> declared = network.findSubnet(subnet);
            Optional<RouteTable> table = declared.flatMap(Subnet::routeTable).map(tables::get);
            Map<Prefix, Way> own = new HashMap<>();
            table.ifPresent(each -> addUserRoutes(network, each, own));
            declared.ifPresent(each -> each.serviceEndpoints().forEach(service -> prefixesOf(service).forEach(
                    prefix -> own.put(prefix, Way.of(prefix, Way.Kind.SERVICE_ENDPOINT)))));
            return new Ways(platform(network, table.map(RouteTable::propagateGatewayRoutes).orElse(true)),
                    PrefixTable.of(own));
        });
    }

    /** The walk of a packet that comes to a station, which it passes. */
    public Walk walkThrough(Station station, Ip destination) {
        return walksThrough.computeIfAbsent(station, any -> new HashMap<>())
                .computeIfAbsent(destination, any -> Walk.through(this, station, destination));
    }

    /** The walk of a packet that comes to the gateways of a network. */
    Walk walkIn(VirtualNetwork gateways, Ip destination) {
        return walksIn.computeIfAbsent(gateways.name(), any -> new HashMap<>())
                .computeIfAbsent(destination, any -> Walk.in(this, gateways, destination));
    }

    private PrefixTable<Way> platform(VirtualNetwork network, boolean propagates) {
        return platforms.computeIfAbsent(network.name() + "\n" + propagates, any -> {
            Map<Prefix, Way> direct = new TreeMap<>();
            for (VirtualNetwork peer : peersOf(network)) {
                peer.space().forEach(prefix -> direct.put(prefix, Way.to(prefix, Way.Kind.PEERING, peer)));
            }
            network.space().forEach(prefix -> direct.put(prefix, Way.of(prefix, Way.Kind.LOCAL)));
            Map<Prefix, Way> all = new HashMap<>();
            Prefix everything = new Prefix(Ip.v4(0), 0);
            all.put(everything, Way.of(everything, Way.Kind.INTERNET));
            if (propagates) {
                PrefixTable<Way> shadows = PrefixTable.of(direct);
                for (Learned each : learnedBy(network)) {
                    // Not even a longer learned prefix beats a network's or a peering's own (R-SEL-03).
                    if (shadows.listMatches(each.prefix().network()).stream()
                            .noneMatch(way -> way.prefix().contains(each.prefix()))) {
                        all.put(each.prefix(), Way.to(each.prefix(), Way.Kind.GATEWAY,
                                findGatewayNetwork(network).orElseThrow()));
                    }
                }
            }
            all.putAll(direct);
            return PrefixTable.of(all);
        });
    }

    private void addUserRoutes(VirtualNetwork network, RouteTable table, Map<Prefix, Way> own) {
        for (UserRoute route : table.routes()) {
            boolean explicit = route.destination() instanceof AddressSelector.Range;
            for (Prefix prefix : prefixesOf(route)) {
                findWay(network, route, prefix).ifPresent(
                        way -> own.merge(prefix, way, (old, fresh) -> explicit ? fresh : old));
            }
        }
    }

    /** Empty for next hops that Azure refuses. */
    private Optional<Way> findWay(VirtualNetwork network, UserRoute route, Prefix prefix) {
        Way.Kind kind = switch (route.nextHop()) {
            case VIRTUAL_APPLIANCE -> Way.Kind.APPLIANCE;
            case VIRTUAL_NETWORK_GATEWAY -> Way.Kind.GATEWAY;
            case VNET_LOCAL -> Way.Kind.LOCAL;
            case INTERNET -> Way.Kind.INTERNET;
            case NONE -> Way.Kind.NONE;
            case VNET_PEERING, SERVICE_ENDPOINT -> null;
        };
        return Optional.ofNullable(kind).map(each -> new Way(prefix, each, Optional.of(route),
                each != Way.Kind.GATEWAY ? Optional.empty()
                        : findGatewayNetwork(network).filter(hub -> !hub.vpnGateways().isEmpty()),
                route.address().flatMap(address -> findReachable(network, address))));
    }
}
