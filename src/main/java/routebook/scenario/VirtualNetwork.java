package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * An Azure virtual network (VNet).
 *
 * @param name                 unique in the whole design
 * @param region               Azure region it lies in (R-ADDR-01)
 * @param space                its address prefixes (R-ADDR-02)
 * @param subnets              its subnets
 * @param machines             the virtual machines in it
 * @param vpnGateways          gateways of type Vpn; Azure accepts at most one (R-VPN-01)
 * @param expressRouteGateways gateways of type ExpressRoute; Azure accepts at most one (R-VPN-01)
 */
public record VirtualNetwork(
        String name,
        String region,
        List<Prefix> space,
        List<Subnet> subnets,
        List<Machine> machines,
        List<VpnGateway> vpnGateways,
        List<ExpressRouteGateway> expressRouteGateways) {

    /** The subnet that gateways stand in must have this name (R-ADDR-09). */
    public static final String GATEWAY_SUBNET = "GatewaySubnet";

    public VirtualNetwork {
        space = List.copyOf(space);
        subnets = List.copyOf(subnets);
        machines = List.copyOf(machines);
        vpnGateways = List.copyOf(vpnGateways);
        expressRouteGateways = List.copyOf(expressRouteGateways);
    }

    public Optional<Subnet> findSubnet(String subnet) {
        return subnets.stream().filter(each -> each.name().equals(subnet)).findFirst();
    }

    /** True if the prefix lies in the network's address space. */
    public boolean holds(Prefix prefix) {
        return space.stream().anyMatch(own -> own.contains(prefix));
    }

    /** Collects the parts of a virtual network. */
    public static final class Builder {
        private String region;
        private List<Prefix> space = List.of();
        private final Parts<Prefix[]> subnets;
        private final Parts<Machine[]> machines;
        private final Parts<VpnGateway.Builder> vpnGateways;
        private final Parts<ExpressRouteGateway.Builder> expressRouteGateways;

        Builder() {
            subnets = new Parts<>(name -> new Prefix[1]);
            machines = new Parts<>(name -> new Machine[1]);
            vpnGateways = new Parts<>(name -> new VpnGateway.Builder());
            expressRouteGateways = new Parts<>(name -> new ExpressRouteGateway.Builder());
        }

        Builder(VirtualNetwork network) {
            region = network.region;
            space = network.space;
            subnets = new Parts<>(name -> new Prefix[1], network.subnets, Subnet::name,
                    subnet -> new Prefix[] {subnet.prefix()});
            machines = new Parts<>(name -> new Machine[1], network.machines, Machine::name,
                    machine -> new Machine[] {machine});
            vpnGateways = new Parts<>(name -> new VpnGateway.Builder(), network.vpnGateways, VpnGateway::name,
                    VpnGateway.Builder::new);
            expressRouteGateways = new Parts<>(name -> new ExpressRouteGateway.Builder(),
                    network.expressRouteGateways, ExpressRouteGateway::name, ExpressRouteGateway.Builder::new);
        }

        public Builder region(String name) {
            region = name;
            return this;
        }

        public Builder space(String... prefixes) {
            space = Arrays.stream(prefixes).map(Prefix::parse).toList();
            return this;
        }

        public Builder subnet(String name, String prefix) {
            subnets.edit(name, slot -> slot[0] = Prefix.parse(prefix));
            return this;
        }

        public Builder machine(String name, String subnet, String address) {
            machines.edit(name, slot -> slot[0] = new Machine(name, subnet, Ip.parse(address)));
            return this;
        }

        public Builder vpnGateway(String name, Consumer<VpnGateway.Builder> parts) {
            vpnGateways.edit(name, parts);
            return this;
        }

        public Builder expressRouteGateway(String name, Consumer<ExpressRouteGateway.Builder> parts) {
            expressRouteGateways.edit(name, parts);
            return this;
        }

        VirtualNetwork build(String name) {
            return new VirtualNetwork(name, Required.of(region, "region", "virtual network", name), space,
                    subnets.build((subnet, slot) -> new Subnet(subnet, slot[0])),
                    machines.build((machine, slot) -> slot[0]),
                    vpnGateways.build((gateway, builder) -> builder.build(gateway)),
                    expressRouteGateways.build((gateway, builder) -> builder.build(gateway)));
        }
    }
}
