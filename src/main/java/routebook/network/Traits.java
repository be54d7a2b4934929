package routebook.network;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.scenario.Circuit;
import routebook.scenario.Metro;
import routebook.scenario.Scenario;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * Which elements of a design are where, whose, and how they are tagged. A part has the traits of the whole that it is in.
 *
 * <p>A virtual network is in its region; a connection, and a tunnel's end at a gateway, are in that of the gateway's network;
 * a circuit is in that of its peering location's metro. What joins two of these is in the regions of both: a peering, a
 * tunnel between gateways, an overlay between appliances, Global Reach. A NAT gateway is where the subnets are that use it.
 * Sites, clients and the internet are in no region. A circuit is its provider's.
 */
public final class Traits {

    private final Map<Trait, Map<String, Set<String>>> byTrait = new EnumMap<>(Trait.class);
    private final Scenario scenario;
    private final Map<String, String> regionOfNetwork = new HashMap<>();
    private final Map<String, String> regionOfCircuit = new HashMap<>();

    private Traits(Scenario scenario) {
        this.scenario = scenario;
        for (Trait trait : Trait.values()) {
            byTrait.put(trait, new LinkedHashMap<>());
        }
    }

    /** The traits of every element. */
    public static Traits of(Network network) {
        Traits traits = new Traits(network.scenario());
        traits.addRegions();
        traits.scenario.circuits().forEach(circuit -> circuit.provider().ifPresent(
                provider -> traits.add(circuit.name(), Trait.PROVIDER, provider)));
        traits.scenario.tags().forEach(tag -> tag.elements().forEach(
                element -> traits.add(element, Trait.TAG, tag.name())));
        // A whole is listed before its parts, so one pass takes its traits all the way down.
        for (Element element : network.elements().list()) {
            for (Trait trait : Trait.values()) {
                traits.find(element.whole(), trait).forEach(value -> traits.add(element.name(), trait, value));
            }
        }
        return traits;
    }

    private void addRegions() {
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            regionOfNetwork.put(network.name(), network.region());
            network.subnets().stream().map(Subnet::natGateway).flatMap(each -> each.stream())
                    .forEach(gateway -> add(gateway, Trait.REGION, network.region()));
        }
        Map<String, String> regionOfMetro = scenario.metros().stream()
                .collect(Collectors.toMap(Metro::name, Metro::region));
        for (Circuit circuit : scenario.circuits()) {
            regionOfCircuit.put(circuit.name(), regionOfMetro.get(circuit.location()));
        }
        regionOfNetwork.forEach((network, region) -> add(network, Trait.REGION, region));
        regionOfCircuit.forEach((circuit, region) -> add(circuit, Trait.REGION, region));
        scenario.peerings().forEach(peering -> locate(peering.name(), regionOfNetwork, peering.from(), peering.to()));
        scenario.connections().forEach(connection -> locate(connection.name(), regionOfNetwork, connection.gateway()));
        scenario.globalReach().forEach(each -> locate(each.name(), regionOfCircuit, each.circuit(), each.peerCircuit()));
        scenario.tunnels().forEach(tunnel -> locate(tunnel.name(), regionOfNetwork, tunnel.gateway(), tunnel.remote()));
        scenario.overlays().forEach(overlay -> locate(overlay.name(), regionOfNetwork, overlay.appliance(),
                overlay.remote()));
    }

    /** An element is where its ends are; an end at a site is in no region. */
    private void locate(String element, Map<String, String> regions, String... ends) {
        Stream.of(ends).map(end -> regions.get(Places.wholeOf(end))).filter(region -> region != null)
                .forEach(region -> add(element, Trait.REGION, region));
    }

    private void add(String element, Trait trait, String value) {
        byTrait.get(trait).computeIfAbsent(element, any -> new TreeSet<>()).add(value);
    }

    /** What an element has of a trait, in alphabetical order; empty if it has nothing of it. */
    public Collection<String> find(String element, Trait trait) {
        return byTrait.get(trait).getOrDefault(element, Set.of());
    }

    /** All that elements of the design have of a trait, in alphabetical order. */
    public List<String> values(Trait trait) {
        return byTrait.get(trait).values().stream().flatMap(Set::stream).distinct().sorted().toList();
    }
}
