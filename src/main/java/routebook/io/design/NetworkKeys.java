package routebook.io.design;

import static routebook.io.design.Values.elementName;
import static routebook.io.design.Values.name;
import static routebook.io.shape.NamedShape.byName;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import routebook.io.shape.BriefShape;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.io.text.Shown;
import routebook.scenario.Appliance;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.LoadBalancer;
import routebook.scenario.Machine;
import routebook.scenario.Peering;
import routebook.scenario.RouteServer;
import routebook.scenario.Scenario;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;

/** The keys of virtual networks, of what is in them, and of peerings. */
final class NetworkKeys {

    static final PartShape<Subnet.Builder, Subnet> SUBNET = PartShape.<Subnet.Builder, Subnet>of(
                    "a subnet", "subnets",
                    "A part of a virtual network. The prefix may stand alone in the place of the block.")
            .required("prefix", Values.PREFIX.like("10.10.30.0/25"), Subnet::prefix, Subnet.Builder::prefix,
                    "Its range.")
            .optional("routeTable", elementName("a route table", "spoke-routes"),
                    subnet -> subnet.routeTable().map(table -> table), Subnet.Builder::routeTable, "none",
                    "Its table of user routes.")
            .optional("securityGroup", elementName("a security group", "web-nsg"),
                    subnet -> subnet.securityGroup().map(group -> group), Subnet.Builder::securityGroup, "none",
                    "Its network security group.")
            .optional("natGateway", name("a NAT gateway", "nat"), subnet -> subnet.natGateway().map(nat -> nat),
                    Subnet.Builder::natGateway, "none",
                    "The NAT gateway by which its machines leave to the internet.")
            .preset("serviceEndpoints", ListShape.of(Values.SERVICE_TAG), List.of(),
                    subnet -> List.copyOf(subnet.serviceEndpoints()),
                    (subnet, services) -> subnet.serviceEndpoints(services.toArray(String[]::new)),
                    "The services whose public addresses it reaches directly, each as a service tag.");

    static final PartShape<Machine.Builder, Machine> MACHINE = PartShape.<Machine.Builder, Machine>of(
                    "a machine", "machines", "A virtual machine with one network interface: an end point of traffic.")
            .required("subnet", elementName("a subnet", "default"), Machine::subnet, Machine.Builder::subnet,
                    "The subnet of this network that it stands in.")
            .required("address", Values.ADDRESS, Machine::address, Machine.Builder::address, "Its private address.")
            .optional("publicAddress", Values.ADDRESS.like("52.168.162.86"),
                    machine -> machine.publicAddress().map(ip -> ip), Machine.Builder::publicAddress, "none",
                    "A public address of its own.")
            .optional("securityGroup", elementName("a security group", "web-nsg"),
                    machine -> machine.securityGroup().map(group -> group), Machine.Builder::securityGroup, "none",
                    "The security group of its interface.")
            .preset("applicationSecurityGroups", ListShape.of(name("an application security group", "web")), List.of(),
                    machine -> List.copyOf(machine.applicationSecurityGroups()),
                    (machine, groups) -> machine.applicationSecurityGroups(groups.toArray(String[]::new)),
                    "The application security groups that it is a member of; rules name them as asg:name.");

    static final PartShape<VpnGateway.Instance.Builder, VpnGateway.Instance> SECOND_INSTANCE =
            PartShape.<VpnGateway.Instance.Builder, VpnGateway.Instance>of("a gateway instance", "gateway instances",
                    "The second instance of an active-active VPN gateway, with a tunnel of its own for every connection.")
            .optional("address", Values.ADDRESS.like("10.10.30.141"), instance -> instance.address().map(ip -> ip),
                    VpnGateway.Instance.Builder::address, "its line of a trace stays silent",
                    "The private address from which it answers a traceroute.")
            .required("bgpAddress", Values.ADDRESS.like("10.10.30.253"), VpnGateway.Instance::bgpAddress,
                    VpnGateway.Instance.Builder::bgpAddress, "Its BGP peer address, in the GatewaySubnet.")
            .preset("apipaAddresses", ListShape.of(Values.ADDRESS.like("169.254.22.2")), List.of(),
                    instance -> List.copyOf(instance.apipaAddresses()),
                    (instance, ips) -> instance.apipaAddresses(ips.toArray(String[]::new)),
                    "Its BGP peer addresses for peers with a link-local one.")
            .optional("publicAddress", Values.ADDRESS.like("52.168.162.85"),
                    instance -> instance.publicAddress().map(ip -> ip),
                    VpnGateway.Instance.Builder::publicAddress, "not shown", "The address that its tunnels end at.");

    static final PartShape<VpnGateway.Builder, VpnGateway> VPN_GATEWAY =
            PartShape.<VpnGateway.Builder, VpnGateway>of("a VPN gateway", "VPN gateways",
                    "A virtual network gateway of type Vpn with BGP: active-standby, or with a second instance active-active.")
            .preset("vpnType", WordShape.of(VpnGateway.Type.class, VpnGateway.Type::word, VpnGateway.Type.ROUTE_BASED),
                    VpnGateway.Type.ROUTE_BASED, VpnGateway::type, VpnGateway.Builder::type,
                    "Whether it finds the tunnel for a packet by routes or by policies.")
            .optional("sku", WordShape.of(VpnGateway.Sku.class, VpnGateway.Sku::word, VpnGateway.Sku.VPN_GW2_AZ),
                    VpnGateway::sku, VpnGateway.Builder::sku, "limits are those of the largest SKU",
                    "What it is sold as, which decides what it can do and how many tunnels it takes.")
            .optional("generation", Values.GENERATION, VpnGateway::generation,
                    VpnGateway.Builder::generation, "the first that has the SKU",
                    "The generation of its SKU; some are sold in both.")
            .preset("asn", Values.ASN, 65515L, gateway -> gateway.asn().value(), VpnGateway.Builder::asn,
                    "Its AS number. Two gateways with a tunnel between them need different ones.")
            .optional("address", Values.ADDRESS.like("10.10.30.142"), gateway -> gateway.address().map(ip -> ip),
                    VpnGateway.Builder::address, "its line of a trace stays silent",
                    "The private address from which it answers a traceroute.")
            .required("bgpAddress", Values.ADDRESS.like("10.10.30.254"), VpnGateway::bgpAddress,
                    VpnGateway.Builder::bgpAddress, "Its BGP peer address, in the GatewaySubnet.")
            .optional("publicAddress", Values.ADDRESS.like("52.168.162.84"),
                    gateway -> gateway.publicAddress().map(ip -> ip),
                    VpnGateway.Builder::publicAddress, "not shown", "The address that tunnels end at.")
            .preset("apipaAddresses", ListShape.of(Values.ADDRESS.like("169.254.21.2")), List.of(),
                    gateway -> List.copyOf(gateway.apipaAddresses()),
                    (gateway, ips) -> gateway.apipaAddresses(ips.toArray(String[]::new)),
                    "Its BGP peer addresses for peers with a link-local one: of 169.254.21.0/24 or 169.254.22.0/24.")
            .optional("secondInstance", SECOND_INSTANCE, VpnGateway::secondInstance,
                    (gateway, part) -> gateway.secondInstance(part::into), "active-standby",
                    "Makes the gateway active-active; the other addresses are then those of the first instance.")
            .optional("routerId", Values.ADDRESS.like("10.10.30.254"), gateway -> gateway.routerId().map(ip -> ip),
                    VpnGateway.Builder::routerId, "bgpAddress",
                    "Its BGP identifier, which decides between routes that are equal in everything else.")
            .optional("passRttMs", Values.MILLISECONDS, VpnGateway::passRttMs, VpnGateway.Builder::passRttMs,
                    "unknown", "Milliseconds that passing it adds to a round trip, both directions together.")
            .named("natRules", NamedShape.of(elementName("a NAT rule", "branch-a"), NatRuleKeys.NAT_RULE),
                    gateway -> byName(gateway.natRules(), VpnNatRule::name),
                    (gateway, name, part) -> gateway.natRule(part.into(new NatRuleKeys.NatRuleDraft()).rule(name)),
                    "Its NAT rules.")
            .preset("bgpRouteTranslation", Values.FLAG, false, VpnGateway::bgpRouteTranslation,
                    VpnGateway.Builder::bgpRouteTranslation,
                    "Learn and announce routes as the NAT rules of a tunnel translate them.")
            .optional("defaultSite", name("a tunnel", "to-headquarters"), gateway -> gateway.defaultSite().map(site -> site),
                    VpnGateway.Builder::defaultSite, "none",
                    "The tunnel to a site that takes what its network and the spokes that use it send to the internet.")
            .optional("pointToSite", PointToSiteKeys.POINT_TO_SITE, VpnGateway::pointToSite,
                    (gateway, part) -> gateway.pointToSite(part::into), "nothing", "What it offers to single computers.");

    static final PartShape<ExpressRouteGateway.Builder, ExpressRouteGateway> EXPRESS_ROUTE_GATEWAY =
            PartShape.<ExpressRouteGateway.Builder, ExpressRouteGateway>of("an ExpressRoute gateway",
                    "ExpressRoute gateways",
                    "A virtual network gateway of type ExpressRoute. Its AS number is always 65515.")
            .optional("sku", WordShape.of(ExpressRouteGateway.Sku.class, ExpressRouteGateway.Sku::word,
                            ExpressRouteGateway.Sku.ER_GW1_AZ),
                    ExpressRouteGateway::sku, ExpressRouteGateway.Builder::sku, "limits are those of the largest SKU",
                    "What it is sold as, which decides its throughput, how many circuits it takes, and FastPath.")
            .preset("scaleUnits", Values.SCALE_UNITS, 1, ExpressRouteGateway::scaleUnits,
                    ExpressRouteGateway.Builder::scaleUnits,
                    "Units of SKU ErGwScale, the least that it scales down to.")
            .optional("routerId", Values.ADDRESS.like("10.10.30.254"), gateway -> gateway.routerId().map(ip -> ip),
                    ExpressRouteGateway.Builder::routerId, "a link-local address, since nobody is told it",
                    "Its BGP identifier, which decides between routes that are equal in everything else.")
            .optional("allowRemoteVnetTraffic", Values.FLAG, ExpressRouteGateway::allowRemoteVnetTraffic,
                    ExpressRouteGateway.Builder::allowRemoteVnetTraffic, "as the profile's year has it",
                    "Whether it takes the prefixes of other virtual networks on its circuits.");

    static final PartShape<VirtualNetwork.Builder, VirtualNetwork> VIRTUAL_NETWORK =
            PartShape.<VirtualNetwork.Builder, VirtualNetwork>of("a virtual network", "virtual networks",
                    "An Azure virtual network (VNet), with what stands in it.")
            .required("region", name("an Azure region", "East US 2"), VirtualNetwork::region,
                    VirtualNetwork.Builder::region, "The Azure region that it lies in.")
            .preset("space", ListShape.of(Values.PREFIX), List.of(), network -> List.copyOf(network.space()),
                    (network, prefixes) -> network.space(prefixes.toArray(String[]::new)),
                    "Its address space: the prefixes that its subnets are cut from.")
            .edited("subnets", NamedShape.of(elementName("a subnet", "default"), new BriefShape<>(SUBNET)),
                    VirtualNetwork::subnets, Subnet::name, VirtualNetwork.Builder::subnet,
                    "Its subnets. Gateways need one that is named GatewaySubnet.")
            .edited("machines", NamedShape.of(name("a machine", "hub-vm"), MACHINE),
                    VirtualNetwork::machines, Machine::name, VirtualNetwork.Builder::machine,
                    "The virtual machines in it. A name is unique in the whole design.")
            .edited("appliances", NamedShape.of(elementName("an appliance", "nva1"), ApplianceKeys.APPLIANCE),
                    VirtualNetwork::appliances, Appliance::name, VirtualNetwork.Builder::appliance,
                    "The network virtual appliances and firewalls in it.")
            .edited("loadBalancers",
                    NamedShape.of(elementName("a load balancer", "nva-lb"), ApplianceKeys.LOAD_BALANCER),
                    VirtualNetwork::loadBalancers, LoadBalancer::name, VirtualNetwork.Builder::loadBalancer,
                    "The internal load balancers in front of its appliances.")
            .edited("vpnGateways", NamedShape.of(elementName("a gateway", "vpn-gw"), VPN_GATEWAY),
                    VirtualNetwork::vpnGateways, VpnGateway::name, VirtualNetwork.Builder::vpnGateway,
                    "Its gateways of type Vpn; Azure accepts at most one.")
            .edited("expressRouteGateways", NamedShape.of(elementName("a gateway", "er-gw"), EXPRESS_ROUTE_GATEWAY),
                    VirtualNetwork::expressRouteGateways, ExpressRouteGateway::name,
                    VirtualNetwork.Builder::expressRouteGateway,
                    "Its gateways of type ExpressRoute; Azure accepts at most one.")
            .edited("routeServers", NamedShape.of(elementName("a Route Server", "ars"), RouteServerKeys.ROUTE_SERVER),
                    VirtualNetwork::routeServers, RouteServer::name, VirtualNetwork.Builder::routeServer,
                    "Its Route Servers; Azure accepts at most one. It needs a subnet that is named RouteServerSubnet.")
            .optional("subscription", name("a subscription", "connectivity"),
                    network -> network.subscription().map(name -> name), VirtualNetwork.Builder::subscription, "none is named",
                    "The subscription that it belongs to. Peerings and tunnels may cross subscriptions.")
            .optional("tenant", name("a tenant", "contoso"), network -> network.tenant().map(name -> name),
                    VirtualNetwork.Builder::tenant, "none is named",
                    "The tenant of its subscription. Peerings and tunnels may cross tenants.")
            .optional("bgpCommunity", Values.COMMUNITY.like("12076:20001"),
                    network -> network.bgpCommunity().map(community -> community), VirtualNetwork.Builder::bgpCommunity,
                    "that of its region alone",
                    "Its own BGP community, 12076:n, which its prefixes carry over ExpressRoute beside that of its region.")
            .preset("classic", Values.FLAG, false, VirtualNetwork::classic, VirtualNetwork.Builder::classic,
                    "Of the classic deployment model instead of Resource Manager.");

    static final PartShape<PeeringDraft, Peering> PEERING = PartShape.<PeeringDraft, Peering>of(
                    "a peering", "peerings",
                    "One side of a virtual network peering: what is set in the network that it goes out from.")
            .required("from", elementName("a virtual network", "hub"), Peering::from,
                    (draft, value) -> draft.from = value, "The network whose side this is.")
            .required("to", elementName("a virtual network", "spoke"), Peering::to,
                    (draft, value) -> draft.to = value, "The remote network.")
            .preset("allowVirtualNetworkAccess", Values.FLAG, true, Peering::allowVirtualNetworkAccess,
                    (draft, value) -> draft.flags.add(side -> side.allowVirtualNetworkAccess(value)),
                    "Let the remote network in.")
            .preset("allowForwardedTraffic", Values.FLAG, false, Peering::allowForwardedTraffic,
                    (draft, value) -> draft.flags.add(side -> side.allowForwardedTraffic(value)),
                    "Take packets that the remote network only forwards, as a network appliance in it does.")
            .preset("allowGatewayTransit", Values.FLAG, false, Peering::allowGatewayTransit,
                    (draft, value) -> draft.flags.add(side -> side.allowGatewayTransit(value)),
                    "Let the remote network use this network's gateways.")
            .preset("useRemoteGateways", Values.FLAG, false, Peering::useRemoteGateways,
                    (draft, value) -> draft.flags.add(side -> side.useRemoteGateways(value)),
                    "Use the remote network's gateways; this network then has none of its own.")
            .preset("localSubnets", ListShape.of(elementName("a subnet", "web")), List.of(),
                    side -> List.copyOf(side.localSubnets()),
                    (draft, names) -> draft.flags.add(side -> side.localSubnets(names.toArray(String[]::new))),
                    "Only these subnets of this network take part (subnet peering); none named is the complete network.")
            .preset("remoteSubnets", ListShape.of(elementName("a subnet", "db")), List.of(),
                    side -> List.copyOf(side.remoteSubnets()),
                    (draft, names) -> draft.flags.add(side -> side.remoteSubnets(names.toArray(String[]::new))),
                    "Only these subnets of the remote network take part; none named is the complete network.")
            .atOnce();

    private NetworkKeys() {}

    /** Holds both ends of a peering until it can be declared. */
    static final class PeeringDraft {
        private String from;
        private String to;
        private final List<Consumer<Peering.Builder>> flags = new ArrayList<>();

        String direction() {
            return "from " + Shown.quoted(from) + " to " + Shown.quoted(to);
        }

        void declare(Scenario.Builder scenario) {
            scenario.peering(from, to, side -> flags.forEach(flag -> flag.accept(side)));
        }
    }
}
