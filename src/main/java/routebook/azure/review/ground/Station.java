package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import routebook.net.Ip;
import routebook.network.Places;
import routebook.scenario.Appliance;
import routebook.scenario.Machine;
import routebook.scenario.VirtualNetwork;

/**
 * Something in a subnet that has an address there: a machine, an appliance, or the frontend of a load balancer.
 *
 * @param kind       which of them
 * @param network    the network that it stands in
 * @param name       its own name
 * @param subnet     name of its subnet
 * @param address    its private address
 * @param appliances the appliances that a packet for it comes to: itself, or the backends behind the frontend
 * @param forwarders those of them that pass on what is not for themselves (R-NVA-01)
 */
public record Station(Kind kind, VirtualNetwork network, String name, String subnet, Ip address,
        List<Appliance> appliances, List<Appliance> forwarders) {

    /** Kinds of stations, with the words and keys that a design file has for them. */
    public enum Kind {
        APPLIANCE("appliance", "appliances", "address"),
        FRONTEND("load balancer", "loadBalancers", "frontend"),
        MACHINE("machine", "machines", "address");

        private final String word;
        private final String block;
        private final String addressKey;

        Kind(String word, String block, String addressKey) {
            this.word = word;
            this.block = block;
            this.addressKey = addressKey;
        }

        public String word() {
            return word;
        }
    }

    private Station(
            Kind kind, VirtualNetwork network, String name, String subnet, Ip address, List<Appliance> appliances) {
        this(kind, network, name, subnet, address, appliances, appliances.stream().filter(Station::passesOn).toList());
    }

    /** All of a network: machines, appliances, frontends. */
    public static List<Station> of(VirtualNetwork network) {
        List<Station> stations = new ArrayList<>();
        network.machines().forEach(each -> stations.add(of(network, each)));
        network.appliances().forEach(each -> stations.add(of(network, each)));
        network.loadBalancers().forEach(balancer -> stations.add(new Station(Kind.FRONTEND, network, balancer.name(),
                balancer.subnet(), balancer.frontend(), network.appliances().stream()
                        .filter(each -> balancer.backends().contains(each.name())).toList())));
        return stations;
    }

    public static Station of(VirtualNetwork network, Appliance appliance) {
        return new Station(Kind.APPLIANCE, network, appliance.name(), appliance.subnet(), appliance.address(),
                List.of(appliance));
    }

    public static Station of(VirtualNetwork network, Machine machine) {
        return new Station(Kind.MACHINE, network, machine.name(), machine.subnet(), machine.address(), List.of());
    }

    /** Its name in the design: machines have one of their own, the others stand behind their network's. */
    public String element() {
        return kind == Kind.MACHINE ? name : Places.in(network.name(), name);
    }

    /** Where it, or a key of it, stands in a design file. */
    public List<String> path(String... keys) {
        List<String> path = new ArrayList<>(List.of("virtualNetworks", network.name(), kind.block, name));
        path.addAll(List.of(keys));
        return path;
    }

    /** Where its address stands in a design file. */
    public List<String> addressPath() {
        return path(kind.addressKey);
    }

    /** True if interface and operating system both forward; an Azure Firewall always does. */
    public static boolean passesOn(Appliance appliance) {
        return appliance.azureFirewall() || appliance.ipForwarding() && appliance.forwards();
    }

    /** Names are enough: no two stations of a design share one. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Station station && kind == station.kind && name.equals(station.name)
                && network.name().equals(station.network.name());
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + network.name().hashCode();
    }

    @Override
    public String toString() {
        return kind.word + " " + element();
    }
}
