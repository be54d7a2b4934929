package routebook.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A design as its author declares it: an immutable value in Azure's own nouns, not yet judged. References between parts
 * are names; the review resolves them.
 *
 * @param name            what the design is called
 * @param profile         year of the platform profile whose behaviour holds
 * @param virtualNetworks in declared order, as all lists here
 * @param peerings        one for each side
 * @param routeTables     tables of user routes
 * @param securityGroups  network security groups
 * @param natGateways     NAT gateways
 * @param serviceTags     prefixes of the service tags that the design names
 * @param internetHosts   end points on the internet
 * @param circuits        ExpressRoute circuits
 * @param connections     of circuits to ExpressRoute gateways
 * @param globalReach     between circuits
 * @param tunnels         of VPN gateways
 * @param overlays        BGP sessions of appliances with each other and with sites
 * @param sites           on-premises locations
 * @param wanLinks        the customer's own links between sites
 * @param regions         times inside regions
 * @param regionPairs     declared times between regions
 * @param metros          metropolitan areas and their times
 * @param tags            words that the author gives to elements
 * @param assumptions     what the author takes for granted
 */
public record Scenario(
        String name,
        int profile,
        List<VirtualNetwork> virtualNetworks,
        List<Peering> peerings,
        List<RouteTable> routeTables,
        List<SecurityGroup> securityGroups,
        List<NatGateway> natGateways,
        List<ServiceTag> serviceTags,
        List<InternetHost> internetHosts,
        List<Circuit> circuits,
        List<Connection> connections,
        List<GlobalReach> globalReach,
        List<Tunnel> tunnels,
        List<Overlay> overlays,
        List<Site> sites,
        List<WanLink> wanLinks,
        List<Region> regions,
        List<RegionPair> regionPairs,
        List<Metro> metros,
        List<Tag> tags,
        List<Assumption> assumptions) {

    /** The platform profiles that there are, by year, oldest first. */
    public static final List<Integer> PROFILES = List.of(2018, 2021, 2024, 2026);

    /** The profile of a design that names none. */
    public static final int DEFAULT_PROFILE = 2026;

    public Scenario {
        virtualNetworks = List.copyOf(virtualNetworks);
        peerings = List.copyOf(peerings);
        routeTables = List.copyOf(routeTables);
        securityGroups = List.copyOf(securityGroups);
        natGateways = List.copyOf(natGateways);
        serviceTags = List.copyOf(serviceTags);
        internetHosts = List.copyOf(internetHosts);
        circuits = List.copyOf(circuits);
        connections = List.copyOf(connections);
        globalReach = List.copyOf(globalReach);
        tunnels = List.copyOf(tunnels);
        overlays = List.copyOf(overlays);
        sites = List.copyOf(sites);
        wanLinks = List.copyOf(wanLinks);
        regions = List.copyOf(regions);
        regionPairs = List.copyOf(regionPairs);
        metros = List.copyOf(metros);
        tags = List.copyOf(tags);
        assumptions = List.copyOf(assumptions);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** A builder that holds this design; this design itself stays as it is. */
    public Builder edit() {
        return new Builder(this);
    }

    /** The end points inside networks and sites, each with the name of what it is in. */
    private Map<String, String> holders() {
        Map<String, String> holders = new HashMap<>();
        for (VirtualNetwork network : virtualNetworks) {
            network.machines().forEach(machine -> holders.put(machine.name(), network.name()));
            network.vpnGateways().stream().flatMap(gateway -> gateway.pointToSite().stream())
                    .flatMap(offer -> offer.clients().stream()).forEach(client -> holders.put(client.name(), network.name()));
        }
        sites.forEach(site -> site.hosts().forEach(host -> holders.put(host.name(), site.name())));
        return holders;
    }

    /** Names of the elements that can be taken out of the design, and of those that go with them. */
    private Set<String> names() {
        Set<String> names = new HashSet<>(holders().keySet());
        virtualNetworks.forEach(network -> names.add(network.name()));
        sites.forEach(site -> names.add(site.name()));
        peerings.forEach(peering -> names.add(peering.name()));
        circuits.forEach(circuit -> names.add(circuit.name()));
        connections.forEach(connection -> names.add(connection.name()));
        globalReach.forEach(each -> names.add(each.name()));
        tunnels.forEach(tunnel -> names.add(tunnel.name()));
        overlays.forEach(overlay -> names.add(overlay.name()));
        wanLinks.forEach(link -> names.add(link.name()));
        natGateways.forEach(gateway -> names.add(gateway.name()));
        internetHosts.forEach(host -> names.addAll(List.of(host.name(), InternetHost.INTERNET)));
        return names;
    }

    /** The same, but tags name nothing of these, nor what is in it. */
    private Scenario forgetting(Set<String> gone) {
        List<Tag> left = tags.stream().flatMap(tag -> tag.without(gone).stream()).toList();
        return left.equals(tags) ? this : new Scenario(name, profile, virtualNetworks, peerings, routeTables, securityGroups,
                natGateways, serviceTags, internetHosts, circuits, connections, globalReach, tunnels, overlays, sites,
                wanLinks, regions, regionPairs, metros, left, assumptions);
    }

    /**
     * Collects the parts of a design. A noun declares a part; naming the same part again edits it. Malformed text is
     * refused at once with an {@link IllegalArgumentException}; whether the design makes sense is for the review.
     */
    public static final class Builder {
        private String name;
        private int profile = DEFAULT_PROFILE;
        private final Parts<VirtualNetwork.Builder> virtualNetworks;
        private final Map<String, Peering.Builder> peerings = new LinkedHashMap<>();
        private final Parts<RouteTable.Builder> routeTables;
        private final Parts<SecurityGroup.Builder> securityGroups;
        private final Map<String, NatGateway> natGateways = new LinkedHashMap<>();
        private final Map<String, ServiceTag> serviceTags = new LinkedHashMap<>();
        private final Map<String, InternetHost> internetHosts = new LinkedHashMap<>();
        private final Parts<Circuit.Builder> circuits;
        private final Parts<Connection.Builder> connections;
        private final Parts<GlobalReach.Builder> globalReach;
        private final Parts<Tunnel.Builder> tunnels;
        private final Parts<Overlay.Builder> overlays;
        private final Parts<Site.Builder> sites;
        private final Parts<WanLink.Builder> wanLinks;
        private final Parts<Region[]> regions;
        private final List<RegionPair> regionPairs = new ArrayList<>();
        private final Parts<Metro.Builder> metros;
        private final Map<String, Tag> tags = new LinkedHashMap<>();
        private final List<Assumption> assumptions = new ArrayList<>();
        /** The design that is edited; one without any part where a new one is made. */
        private final Scenario before;

        private Builder(String name) {
            this(new Scenario(name, DEFAULT_PROFILE, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of()));
        }

        private Builder(Scenario scenario) {
            name = scenario.name;
            profile = scenario.profile;
            virtualNetworks = new Parts<>(any -> new VirtualNetwork.Builder(), scenario.virtualNetworks,
                    VirtualNetwork::name, VirtualNetwork.Builder::new);
            scenario.peerings.forEach(peering -> peerings.put(peering.name(), new Peering.Builder(peering)));
            routeTables = new Parts<>(any -> new RouteTable.Builder(), scenario.routeTables, RouteTable::name,
                    RouteTable.Builder::new);
            securityGroups = new Parts<>(any -> new SecurityGroup.Builder(), scenario.securityGroups,
                    SecurityGroup::name, SecurityGroup.Builder::new);
            scenario.natGateways.forEach(gateway -> natGateways.put(gateway.name(), gateway));
            scenario.serviceTags.forEach(tag -> serviceTags.put(tag.name(), tag));
            scenario.internetHosts.forEach(host -> internetHosts.put(host.name(), host));
            circuits = new Parts<>(any -> new Circuit.Builder(), scenario.circuits, Circuit::name,
                    Circuit.Builder::new);
            connections = new Parts<>(any -> new Connection.Builder(), scenario.connections, Connection::name,
                    Connection.Builder::new);
            globalReach = new Parts<>(any -> new GlobalReach.Builder(), scenario.globalReach, GlobalReach::name,
                    GlobalReach.Builder::new);
            tunnels = new Parts<>(any -> new Tunnel.Builder(), scenario.tunnels, Tunnel::name, Tunnel.Builder::new);
            overlays = new Parts<>(any -> new Overlay.Builder(), scenario.overlays, Overlay::name, Overlay.Builder::new);
            sites = new Parts<>(any -> new Site.Builder(), scenario.sites, Site::name, Site.Builder::new);
            wanLinks = new Parts<>(any -> new WanLink.Builder(), scenario.wanLinks, WanLink::name,
                    WanLink.Builder::new);
            regions = new Parts<>(any -> new Region[1], scenario.regions, Region::name,
                    region -> new Region[] {region});
            metros = new Parts<>(any -> new Metro.Builder(), scenario.metros, Metro::name, Metro.Builder::new);
            regionPairs.addAll(scenario.regionPairs);
            scenario.tags.forEach(tag -> tags.put(tag.name(), tag));
            assumptions.addAll(scenario.assumptions);
            before = scenario;
        }

        /** What the design is called. */
        public Builder name(String design) {
            name = design;
            return this;
        }

        /** Year of the platform profile: 2018, 2021, 2024 or 2026. */
        public Builder profile(int year) {
            profile = year;
            return this;
        }

        public Builder virtualNetwork(String network, Consumer<VirtualNetwork.Builder> parts) {
            virtualNetworks.edit(network, parts);
            return this;
        }

        /** One side of a peering: the flags that are set in network {@code from}. */
        public Builder peering(String from, String to, Consumer<Peering.Builder> flags) {
            flags.accept(peerings.computeIfAbsent(Peering.nameOf(from, to), any -> new Peering.Builder(from, to)));
            return this;
        }

        public Builder routeTable(String table, Consumer<RouteTable.Builder> parts) {
            routeTables.edit(table, parts);
            return this;
        }

        public Builder securityGroup(String group, Consumer<SecurityGroup.Builder> rules) {
            securityGroups.edit(group, rules);
            return this;
        }

        public Builder natGateway(String gateway, String publicAddress) {
            natGateways.put(gateway, new NatGateway(gateway, Ip.parse(publicAddress)));
            return this;
        }

        public Builder serviceTag(String tag, String... prefixes) {
            serviceTags.put(tag, new ServiceTag(tag, Arrays.stream(prefixes).map(Prefix::parse).toList()));
            return this;
        }

        public Builder internetHost(String host, String address) {
            internetHosts.put(host, new InternetHost(host, Ip.parse(address)));
            return this;
        }

        public Builder circuit(String circuit, Consumer<Circuit.Builder> parts) {
            circuits.edit(circuit, parts);
            return this;
        }

        public Builder connection(String connection, Consumer<Connection.Builder> parts) {
            connections.edit(connection, parts);
            return this;
        }

        /** A Global Reach connection between two circuits. */
        public Builder globalReach(String name, Consumer<GlobalReach.Builder> parts) {
            globalReach.edit(name, parts);
            return this;
        }

        public Builder tunnel(String tunnel, Consumer<Tunnel.Builder> parts) {
            tunnels.edit(tunnel, parts);
            return this;
        }

        public Builder overlay(String overlay, Consumer<Overlay.Builder> parts) {
            overlays.edit(overlay, parts);
            return this;
        }

        public Builder site(String site, Consumer<Site.Builder> parts) {
            sites.edit(site, parts);
            return this;
        }

        /** A link of the customer's own between two sites. */
        public Builder wanLink(String link, Consumer<WanLink.Builder> parts) {
            wanLinks.edit(link, parts);
            return this;
        }

        /** Milliseconds of a round trip inside a region. */
        public Builder region(String region, double insideRttMs) {
            regions.edit(region, slot -> slot[0] = new Region(region, Milliseconds.checked(insideRttMs)));
            return this;
        }

        /** Milliseconds of a round trip from one region to another, in place of the published value. */
        public Builder regionPair(String from, String to, double rttMs) {
            regionPairs.removeIf(pair -> pair.from().equals(from) && pair.to().equals(to));
            regionPairs.add(new RegionPair(from, to, Milliseconds.checked(rttMs)));
            return this;
        }

        public Builder metro(String metro, Consumer<Metro.Builder> parts) {
            metros.edit(metro, parts);
            return this;
        }

        /**
         * Gives these elements a tag, in place of those that had it.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder tag(String tag, String... elements) {
            tags.put(tag, new Tag(tag, Arrays.asList(elements)));
            return this;
        }

        public Builder assumption(String about, String assumption, String basis) {
            assumptions.add(new Assumption(about, assumption, basis));
            return this;
        }

        /**
         * Takes parts out again, by name: virtual networks, peerings ({@code hub/peering/spoke} is one side), circuits,
         * connections, Global Reach, tunnels, overlays, sites, WAN links, route tables, security groups, NAT gateways,
         * service tags or internet hosts. The tags of the design that is edited lose them and what is in them. Anything else
         * that refers to them stays, and the review will say so.
         *
         * @throws IllegalArgumentException if nothing is called so; or if it is inside one of these, naming that one
         */
        public Builder without(String... parts) {
            for (String part : parts) {
                // All are asked, since a table and a network may share a name.
                boolean found = virtualNetworks.remove(part) | peerings.remove(part) != null | circuits.remove(part)
                        | connections.remove(part) | globalReach.remove(part) | tunnels.remove(part) | overlays.remove(part)
                        | sites.remove(part) | wanLinks.remove(part) | routeTables.remove(part) | securityGroups.remove(part)
                        | natGateways.remove(part) != null | serviceTags.remove(part) != null
                        | internetHosts.remove(part) != null;
                if (!found) {
                    throw new IllegalArgumentException(whyNotWithout(part));
                }
            }
            return this;
        }

        private String whyNotWithout(String part) {
            if (part.equals(InternetHost.INTERNET) && !internetHosts.isEmpty()) {
                return "the internet is there as long as the design has hosts on it; expected "
                        + String.join(", ", internetHosts.keySet()) + " to be taken out";
            }
            int slash = part.indexOf('/');
            String whole = slash < 0 ? before.holders().getOrDefault(part, part) : part.substring(0, slash);
            boolean peering = part.startsWith(Peering.nameOf(whole, ""));
            return peering || whole.equals(part) || !before.names().contains(whole)
                    ? "the design \"" + name + "\" has no part \"" + part + "\""
                    : "what is in \"" + whole + "\" is not taken out by itself; found \"" + part + "\", expected \"" + whole
                            + "\"";
        }

        /**
         * The design.
         *
         * @throws IllegalArgumentException if a part lacks what it cannot be without
         */
        public Scenario build() {
            Scenario built = new Scenario(name, profile,
                    virtualNetworks.build((part, builder) -> builder.build(part)),
                    peerings.values().stream().map(Peering.Builder::build).toList(),
                    routeTables.build((part, builder) -> builder.build(part)),
                    securityGroups.build((part, builder) -> builder.build(part)),
                    List.copyOf(natGateways.values()), List.copyOf(serviceTags.values()),
                    List.copyOf(internetHosts.values()),
                    circuits.build((part, builder) -> builder.build(part)),
                    connections.build((part, builder) -> builder.build(part)),
                    globalReach.build((part, builder) -> builder.build(part)),
                    tunnels.build((part, builder) -> builder.build(part)),
                    overlays.build((part, builder) -> builder.build(part)),
                    sites.build((part, builder) -> builder.build(part)),
                    wanLinks.build((part, builder) -> builder.build(part)),
                    regions.build((part, slot) -> slot[0]),
                    regionPairs,
                    metros.build((part, builder) -> builder.build(part)),
                    List.copyOf(tags.values()),
                    assumptions);
            if (before.tags.isEmpty()) {
                return built;
            }
            Set<String> gone = before.names();
            gone.removeAll(built.names());
            return built.forgetting(gone);
        }
    }
}
