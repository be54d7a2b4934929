package routebook.io;

import static routebook.io.DesignKeys.byName;
import static routebook.io.Values.elementName;
import static routebook.io.Values.name;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.Machine;
import routebook.scenario.Peering;
import routebook.scenario.Scenario;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** The keys of virtual networks, of what is in them, and of peerings. */
final class NetworkKeys {

    static final PartShape<MachineDraft, Machine> MACHINE = PartShape.<MachineDraft, Machine>of(
                    "a machine", "machines", "A virtual machine with one network interface: an end point of traffic.")
            .required("subnet", elementName("a subnet", "default"), Machine::subnet,
                    (draft, value) -> draft.subnet = value, "The subnet of this network that it stands in.")
            .required("address", Values.ADDRESS, Machine::address, (draft, value) -> draft.address = value,
                    "Its private address.");

    static final PartShape<VpnGateway.Builder, VpnGateway> VPN_GATEWAY =
            PartShape.<VpnGateway.Builder, VpnGateway>of("a VPN gateway", "VPN gateways",
                    "A virtual network gateway of type Vpn: route-based, active-standby, with BGP.")
            .preset("asn", Values.ASN, 65515, gateway -> gateway.asn().value(), VpnGateway.Builder::asn,
                    "Its AS number. Two gateways with a tunnel between them need different ones.")
            .optional("address", Values.ADDRESS.like("10.10.30.142"), gateway -> gateway.address().map(ip -> ip),
                    VpnGateway.Builder::address, "its line of a trace stays silent",
                    "The private address from which it answers a traceroute.")
            .required("bgpAddress", Values.ADDRESS.like("10.10.30.254"), VpnGateway::bgpAddress,
                    VpnGateway.Builder::bgpAddress, "Its BGP peer address, in the GatewaySubnet.")
            .optional("publicAddress", Values.ADDRESS.like("52.168.162.84"),
                    gateway -> gateway.publicAddress().map(ip -> ip),
                    VpnGateway.Builder::publicAddress, "not shown", "The address that tunnels end at.")
            .optional("routerId", Values.ADDRESS.like("10.10.30.254"), gateway -> gateway.routerId().map(ip -> ip),
                    VpnGateway.Builder::routerId, "bgpAddress",
                    "Its BGP identifier, which decides between routes that are equal in everything else.")
            .optional("passRttMs", Values.MILLISECONDS, VpnGateway::passRttMs, VpnGateway.Builder::passRttMs,
                    "unknown", "Milliseconds that passing it adds to a round trip, both directions together.");

    static final PartShape<ExpressRouteGateway.Builder, ExpressRouteGateway> EXPRESS_ROUTE_GATEWAY =
            PartShape.<ExpressRouteGateway.Builder, ExpressRouteGateway>of("an ExpressRoute gateway",
                    "ExpressRoute gateways",
                    "A virtual network gateway of type ExpressRoute. Its AS number is always 65515.")
            .optional("routerId", Values.ADDRESS.like("10.10.30.254"), gateway -> gateway.routerId().map(ip -> ip),
                    ExpressRouteGateway.Builder::routerId, "the second-last address of the GatewaySubnet",
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
            .named("subnets", NamedShape.of(elementName("a subnet", "default"), Values.PREFIX.like("10.10.30.0/25")),
                    network -> byName(network.subnets(), Subnet::name, Subnet::prefix),
                    VirtualNetwork.Builder::subnet,
                    "Its subnets and their prefixes. Gateways need one that is named GatewaySubnet.")
            .named("machines", NamedShape.of(name("a machine", "hub-vm"), MACHINE),
                    network -> byName(network.machines(), Machine::name),
                    (network, name, part) -> part.into(new MachineDraft()).declare(network, name),
                    "The virtual machines in it. A name is unique in the whole design.")
            .named("vpnGateways", NamedShape.of(elementName("a gateway", "vpn-gw"), VPN_GATEWAY),
                    network -> byName(network.vpnGateways(), VpnGateway::name),
                    (network, name, part) -> network.vpnGateway(name, part::into),
                    "Its gateways of type Vpn; Azure accepts at most one.")
            .named("expressRouteGateways", NamedShape.of(elementName("a gateway", "er-gw"), EXPRESS_ROUTE_GATEWAY),
                    network -> byName(network.expressRouteGateways(), ExpressRouteGateway::name),
                    (network, name, part) -> network.expressRouteGateway(name, part::into),
                    "Its gateways of type ExpressRoute; Azure accepts at most one.");

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
                    "Use the remote network's gateways; this network then has none of its own.");

    private NetworkKeys() {}

    /** Holds both parts of a machine until it can be declared. */
    static final class MachineDraft {
        private String subnet;
        private String address;

        private void declare(VirtualNetwork.Builder network, String name) {
            network.machine(name, subnet, address);
        }
    }

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
