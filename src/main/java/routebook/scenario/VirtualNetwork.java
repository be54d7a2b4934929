package routebook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import routebook.net.Community;
import routebook.net.Prefix;

/**
 * An Azure virtual network (VNet).
 *
 * @param name                 unique in the whole design
 * @param region               Azure region it lies in (R-ADDR-01)
 * @param space                its address prefixes (R-ADDR-02)
 * @param subnets              its subnets
 * @param machines             the virtual machines in it
 * @param appliances           network virtual appliances and firewalls in it
 * @param loadBalancers        internal load balancers in front of appliances
 * @param vpnGateways          gateways of type Vpn; Azure accepts at most one (R-VPN-01)
 * @param expressRouteGateways gateways of type ExpressRoute; Azure accepts at most one (R-VPN-01)
 * @param routeServers         its Route Servers; Azure accepts at most one (L-ARS-07)
 * @param subscription         subscription it belongs to; peerings and tunnels may cross it (R-PEER-04, R-V2V-01)
 * @param tenant               tenant of that subscription; likewise
 * @param bgpCommunity         its own BGP community, which its prefixes carry beside that of its region (R-ERB-12)
 * @param classic              of the classic deployment model instead of Resource Manager (R-PEER-05)
 */
public record VirtualNetwork(
        String name,
        String region,
        List<Prefix> space,
        List<Subnet> subnets,
        List<Machine> machines,
        List<Appliance> appliances,
        List<LoadBalancer> loadBalancers,
        List<VpnGateway> vpnGateways,
        List<ExpressRouteGateway> expressRouteGateways,
        List<RouteServer> routeServers,
        Optional<String> subscription,
        Optional<String> tenant,
        Optional<Community> bgpCommunity,
        boolean classic) {

    /** The subnet that gateways stand in must have this name (R-ADDR-09). */
    public static final String GATEWAY_SUBNET = "GatewaySubnet";

    public VirtualNetwork {
        space = List.copyOf(space);
        subnets = List.copyOf(subnets);
        machines = List.copyOf(machines);
        appliances = List.copyOf(appliances);
        loadBalancers = List.copyOf(loadBalancers);
        vpnGateways = List.copyOf(vpnGateways);
        expressRouteGateways = List.copyOf(expressRouteGateways);
        routeServers = List.copyOf(routeServers);
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
        private final Parts<Subnet.Builder> subnets;
        private final Parts<Machine.Builder> machines;
        private final Parts<Appliance.Builder> appliances;
        private final Parts<LoadBalancer.Builder> loadBalancers;
        private final Parts<VpnGateway.Builder> vpnGateways;
        private final Parts<ExpressRouteGateway.Builder> expressRouteGateways;
        private final Parts<RouteServer.Builder> routeServers;
        private Optional<String> subscription = Optional.empty();
        private Optional<String> tenant = Optional.empty();
        private Optional<Community> bgpCommunity = Optional.empty();
        private boolean classic;

        Builder() {
            this(new VirtualNetwork("", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false));
            region = null;
        }

        Builder(VirtualNetwork network) {
            region = network.region;
            space = network.space;
            subnets = new Parts<>(name -> new Subnet.Builder(), network.subnets, Subnet::name, Subnet.Builder::new);
            machines = new Parts<>(name -> new Machine.Builder(), network.machines, Machine::name,
                    Machine.Builder::new);
            appliances = new Parts<>(name -> new Appliance.Builder(), network.appliances, Appliance::name,
                    Appliance.Builder::new);
            loadBalancers = new Parts<>(name -> new LoadBalancer.Builder(), network.loadBalancers, LoadBalancer::name,
                    LoadBalancer.Builder::new);
            vpnGateways = new Parts<>(name -> new VpnGateway.Builder(), network.vpnGateways, VpnGateway::name,
                    VpnGateway.Builder::new);
            expressRouteGateways = new Parts<>(name -> new ExpressRouteGateway.Builder(),
                    network.expressRouteGateways, ExpressRouteGateway::name, ExpressRouteGateway.Builder::new);
            routeServers = new Parts<>(name -> new RouteServer.Builder(), network.routeServers, RouteServer::name,
                    RouteServer.Builder::new);
            subscription = network.subscription;
            tenant = network.tenant;
            bgpCommunity = network.bgpCommunity;
            classic = network.classic;
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
            return subnet(name, subnet -> subnet.prefix(prefix));
        }

        public Builder subnet(String name, Consumer<Subnet.Builder> parts) {
            subnets.edit(name, parts);
            return this;
        }

        public Builder machine(String name, String subnet, String address) {
            return machine(name, machine -> machine.subnet(subnet).address(address));
        }

        public Builder machine(String name, Consumer<Machine.Builder> parts) {
            machines.edit(name, parts);
            return this;
        }

        public Builder appliance(String name, Consumer<Appliance.Builder> parts) {
            appliances.edit(name, parts);
            return this;
        }

        public Builder loadBalancer(String name, Consumer<LoadBalancer.Builder> parts) {
            loadBalancers.edit(name, parts);
            return this;
        }

        public Builder subscription(String name) {
            subscription = Optional.of(name);
            return this;
        }

        public Builder tenant(String name) {
            tenant = Optional.of(name);
            return this;
        }

        /** Its own BGP community, {@code 12076:n}. */
        public Builder bgpCommunity(String community) {
            bgpCommunity = Optional.of(Community.parse(community));
            return this;
        }

        public Builder classic(boolean model) {
            classic = model;
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

        public Builder routeServer(String name, Consumer<RouteServer.Builder> parts) {
            routeServers.edit(name, parts);
            return this;
        }

        VirtualNetwork build(String name) {
            return new VirtualNetwork(name, Required.of(region, "region", "virtual network", name), space,
                    subnets.build((subnet, builder) -> builder.build(subnet)),
                    machines.build((machine, builder) -> builder.build(machine)),
                    appliances.build((appliance, builder) -> builder.build(appliance)),
                    loadBalancers.build((balancer, builder) -> builder.build(balancer)),
                    vpnGateways.build((gateway, builder) -> builder.build(gateway)),
                    expressRouteGateways.build((gateway, builder) -> builder.build(gateway)),
                    routeServers.build((server, builder) -> builder.build(server)),
                    subscription, tenant, bgpCommunity, classic);
        }
    }
}
