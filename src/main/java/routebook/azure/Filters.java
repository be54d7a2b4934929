package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import routebook.azure.filter.PacketMatch;
import routebook.azure.rules.filter.ApplianceRulesDecide;
import routebook.azure.rules.filter.FirewallTranslatesToTheInternet;
import routebook.azure.rules.filter.InterfaceNeedsIpForwarding;
import routebook.azure.rules.filter.SecurityGroupDecides;
import routebook.azure.rules.filter.StatefulDeviceDropsStrayAnswers;
import routebook.forwarding.Gate;
import routebook.forwarding.Guard;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Appliance;
import routebook.scenario.Machine;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;

/** What machines and appliances let pass: security groups of subnet and interface, and an appliance's own rules. */
final class Filters {

    private final Network network;
    private final Peerings peerings;
    private final Map<String, EffectiveTable> tables;
    private final Map<String, List<Prefix>> tags = new HashMap<>();
    private final Map<String, Set<Ip>> groups = new HashMap<>();

    Filters(Network network, Peerings peerings, Map<String, EffectiveTable> tables) {
        this.network = network;
        this.peerings = peerings;
        this.tables = tables;
        network.scenario().serviceTags().forEach(tag -> tags.put(tag.name(), tag.prefixes()));
        network.scenario().virtualNetworks().stream().flatMap(here -> here.machines().stream()).forEach(
                machine -> machine.applicationSecurityGroups().forEach(
                        group -> groups.computeIfAbsent(group, any -> new HashSet<>()).add(machine.address())));
    }

    Guard guard(VirtualNetwork here, Machine machine) {
        // A machine is no router: what is not for its own address is dropped at its interface (R-NVA-01).
        return new Guard(inbound(here, machine.subnet(), machine.securityGroup(), machine.name()),
                outbound(here, machine.subnet(), machine.securityGroup(), machine.name()),
                Optional.of(Because.of(InterfaceNeedsIpForwarding.RULE, machine.name()
                        + " drops what is not for its own address: IP forwarding is off at its interface")),
                Optional.empty(), Optional.empty(), List.of());
    }

    Guard guard(VirtualNetwork here, Appliance appliance) {
        String place = Places.in(here.name(), appliance.name());
        PacketMatch match = match(here, appliance.subnet());
        return new Guard(inbound(here, appliance.subnet(), appliance.securityGroup(), place),
                outbound(here, appliance.subnet(), appliance.securityGroup(), place),
                InterfaceNeedsIpForwarding.findRefusal(place, appliance),
                Optional.of(new Guard.Inspection(ApplianceRulesDecide.of(place, appliance, match),
                        appliance.stateful() || appliance.azureFirewall(), StatefulDeviceDropsStrayAnswers.RULE)),
                FirewallTranslatesToTheInternet.translation(appliance), List.of());
    }

    /** The subnet's group first, then the interface's (R-NSG-07). */
    private List<Gate> inbound(VirtualNetwork here, String subnet, Optional<String> ofInterface, String place) {
        List<Gate> gates = new ArrayList<>();
        ofSubnet(here, subnet, Direction.INBOUND).ifPresent(gates::add);
        ofInterface(here, subnet, ofInterface, place, Direction.INBOUND).ifPresent(gates::add);
        return gates;
    }

    /** The interface's group first, then the subnet's (R-NSG-07). */
    private List<Gate> outbound(VirtualNetwork here, String subnet, Optional<String> ofInterface, String place) {
        List<Gate> gates = new ArrayList<>();
        ofInterface(here, subnet, ofInterface, place, Direction.OUTBOUND).ifPresent(gates::add);
        ofSubnet(here, subnet, Direction.OUTBOUND).ifPresent(gates::add);
        return gates;
    }

    private Optional<Gate> ofSubnet(VirtualNetwork here, String subnet, Direction direction) {
        return here.findSubnet(subnet).flatMap(Subnet::securityGroup).flatMap(network::findSecurityGroup)
                .map(group -> SecurityGroupDecides.of(group, "subnet " + Places.in(here.name(), subnet), direction,
                        match(here, subnet)));
    }

    private Optional<Gate> ofInterface(
            VirtualNetwork here, String subnet, Optional<String> name, String place, Direction direction) {
        return name.flatMap(network::findSecurityGroup)
                .map(group -> SecurityGroupDecides.of(group, "interface of " + place, direction, match(here, subnet)));
    }

    /**
     * The tag VirtualNetwork holds the network and its peers, what is connected on-premises, propagated or not, and what the
     * subnet's user routes are about (R-NSG-11).
     */
    private PacketMatch match(VirtualNetwork here, String subnet) {
        Set<Prefix> virtualNetwork = new LinkedHashSet<>(here.space());
        EffectiveTable table = tables.get(Places.in(here.name(), subnet));
        if (table != null) {
            virtualNetwork.addAll(table.connected());
            table.active().stream()
                    .filter(route -> route.isUserRoute() || route.type().isVnetOrPeering()
                            && (route.origin().element().isEmpty() || peerings.isInTag(here, route.origin().element())))
                    .map(EffectiveRoute::prefix).forEach(virtualNetwork::add);
        }
        return new PacketMatch(List.copyOf(virtualNetwork), tags, groups);
    }
}
