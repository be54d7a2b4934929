package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.azure.rules.filter.NatGatewayCarriesNoIcmp;
import routebook.azure.rules.filter.PlatformTranslatesOwnAddressesOnly;
import routebook.azure.rules.vpn.ClientKeepsItsOwnInternet;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.Gate;
import routebook.forwarding.NextHop;
import routebook.forwarding.Node;
import routebook.forwarding.Port;
import routebook.forwarding.Segment;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Appliance;
import routebook.scenario.InternetHost;
import routebook.scenario.Machine;
import routebook.scenario.NatGateway;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.Router;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;

/**
 * The internet as far as a design talks to it: its hosts there, and the public addresses by which the design leaves and
 * is reached. What lies between is one node without lines and without known times.
 */
final class InternetEdge {

    /** Name of the node. */
    static final String NAME = Places.INTERNET;

    private final Network network;
    private final Predicate<String> up;

    InternetEdge(Network network, Predicate<String> up) {
        this.network = network;
        this.up = up;
    }

    /** True if the design talks to the internet at all. */
    boolean isDeclared() {
        return !network.scenario().internetHosts().isEmpty();
    }

    /** Where next hop Internet leads from a machine: out by its subnet's NAT gateway or its own public address. */
    List<NextHop> from(Machine machine, Optional<Subnet> subnet) {
        return from(machine.name(), machine.publicAddress(), subnet, List.of());
    }

    /** Where next hop Internet leads from an appliance: likewise, for packets from its own address (R-UDR-05). */
    List<NextHop> from(String place, Appliance appliance, Optional<Subnet> subnet) {
        return from(place, appliance.publicAddress(), subnet,
                List.of(new PlatformTranslatesOwnAddressesOnly(place, appliance.address())));
    }

    private List<NextHop> from(String place, Optional<Ip> publicAddress, Optional<Subnet> subnet, List<Gate> gates) {
        if (!isDeclared()) {
            return List.of();
        }
        Optional<NatGateway> nat = subnet.flatMap(Subnet::natGateway).filter(up).flatMap(network::findNatGateway);
        if (nat.isPresent()) {
            List<Gate> all = new ArrayList<>(gates);
            // What ICMP does from a machine that has a public address too is not documented; its own address serves it.
            if (publicAddress.isEmpty()) {
                all.add(new NatGatewayCarriesNoIcmp(nat.get().name()));
            }
            return List.of(outBy(nat.get().publicAddress()).guardedBy(all));
        }
        return List.of(publicAddress.map(address -> (NextHop) outBy(address).guardedBy(gates))
                .orElseGet(() -> unknownAddress(place)));
    }

    /** Where a point-to-site client's own internet access leads. */
    List<NextHop> from(PointToSiteClient client) {
        return !isDeclared() ? List.of() : List.of(client.publicAddress().map(address -> (NextHop) outBy(address))
                .orElseGet(() -> new NextHop.Unmodelled(Because.of(ClientKeepsItsOwnInternet.RULE,
                        client.name() + " has internet access of its own, of which nothing is declared"))));
    }

    /** What a site's router does with packets that no other route is for: its static default route, if it has one. */
    Optional<FibEntry> exit(String place, Router router) {
        return router.internetExit().filter(any -> isDeclared()).map(address -> new FibEntry(
                Prefix.around(address, 0), List.of(outBy(address)), Because.of(ForwardingRule.TRANSLATED,
                        place + " has internet access, and puts " + address + " in the place of the source")));
    }

    /** Where a service endpoint leads: to the service from the private address, and back the same way (R-RT-09). */
    List<NextHop> toService() {
        return !isDeclared() ? List.of()
                : List.of(NextHop.Via.to(NAME, Port.SILENT).rewriting(NextHop.Rewrite.REMEMBERED));
    }

    private static NextHop.Via outBy(Ip publicAddress) {
        return NextHop.Via.to(NAME, Port.SILENT).rewriting(NextHop.Rewrite.source(publicAddress));
    }

    private static NextHop unknownAddress(String place) {
        return new NextHop.Unmodelled(Because.of(DefaultOutboundAccessIsNotModelled.RULE, place
                + " has neither a public address nor a NAT gateway, and default outbound access is not modelled"));
    }

    /** The internet itself, and the hosts on it that are up. */
    List<Node> nodes() {
        if (!isDeclared()) {
            return List.of();
        }
        Map<Ip, String> holders = new HashMap<>();
        network.scenario().internetHosts().stream().filter(host -> up.test(host.name()))
                .forEach(host -> holders.put(host.address(), host.name()));
        Segment hosts = new Segment("the internet", holders);
        Map<Prefix, FibEntry> entries = new LinkedHashMap<>();
        for (InternetHost host : network.scenario().internetHosts()) {
            Prefix prefix = Prefix.host(host.address());
            entries.put(prefix, new FibEntry(prefix, List.of(NextHop.Onto.segment(hosts)),
                    Because.of(ForwardingRule.ATTACHED, host.address() + " is on the internet")));
        }
        network.scenario().virtualNetworks().forEach(here -> publish(here, entries));
        List<Node> nodes = new ArrayList<>();
        nodes.add(Node.forwarding(NAME, NAME, Fib.of(List.copyOf(entries.values()))).printing(Node.Lines.NEVER));
        for (InternetHost host : network.scenario().internetHosts()) {
            Fib out = Fib.of(List.of(new FibEntry(Prefix.around(host.address(), 0),
                    List.of(NextHop.Via.to(NAME, Port.SILENT)),
                    Because.of(ForwardingRule.DEFAULT_GATEWAY, host.name() + " is on the internet"))));
            nodes.add(Node.forwarding(host.name(), NAME, out).at(host.address()));
        }
        return nodes;
    }

    /** Packets from the internet for a public address come to its holder at its private one. */
    private void publish(VirtualNetwork here, Map<Prefix, FibEntry> entries) {
        here.machines().forEach(machine -> machine.publicAddress().filter(any -> up.test(machine.name())).ifPresent(
                address -> entries.put(Prefix.host(address), entry(machine.name(), machine.address(), address))));
        here.appliances().forEach(appliance -> {
            String place = Places.in(here.name(), appliance.name());
            appliance.publicAddress().filter(any -> up.test(place)).ifPresent(
                    address -> entries.put(Prefix.host(address), entry(place, appliance.address(), address)));
        });
    }

    private static FibEntry entry(String holder, Ip own, Ip address) {
        return new FibEntry(Prefix.host(address), List.of(NextHop.Via.to(holder, Port.SILENT)
                .rewriting(NextHop.Rewrite.destination(own))),
                Because.of(ForwardingRule.TRANSLATED, address + " stands for " + own + " of " + holder));
    }
}
