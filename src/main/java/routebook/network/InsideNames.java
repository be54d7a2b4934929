package routebook.network;

import java.util.ArrayList;
import java.util.List;
import routebook.scenario.AddressSelector;
import routebook.scenario.Appliance;
import routebook.scenario.LoadBalancer;
import routebook.scenario.Machine;
import routebook.scenario.NatGateway;
import routebook.scenario.Peering;
import routebook.scenario.RouteTable;
import routebook.scenario.Scenario;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;
import routebook.scenario.ServiceTag;
import routebook.scenario.Subnet;
import routebook.scenario.UserRoute;
import routebook.scenario.VirtualNetwork;

/** References among what stands inside a virtual network: tables, security groups, tags, backends. */
final class InsideNames {

    private InsideNames() {}

    static void look(Scenario scenario, VirtualNetwork network, List<String> subnets, NameCheck.Report report) {
        List<String> tables = scenario.routeTables().stream().map(RouteTable::name).toList();
        List<String> groups = scenario.securityGroups().stream().map(SecurityGroup::name).toList();
        List<String> natGateways = scenario.natGateways().stream().map(NatGateway::name).toList();
        List<String> tags = scenario.serviceTags().stream().map(ServiceTag::name).toList();
        List<String> top = List.of("virtualNetworks", network.name());
        for (Subnet subnet : network.subnets()) {
            String place = Places.in(network.name(), subnet.name());
            List<String> path = NameCheck.below(top, "subnets", subnet.name());
            subnet.routeTable().ifPresent(name -> report.known(place, NameCheck.below(path, "routeTable"), "route table",
                    name, tables));
            subnet.securityGroup().ifPresent(name -> report.known(place, NameCheck.below(path, "securityGroup"),
                    "security group", name, groups));
            subnet.natGateway().ifPresent(name -> report.known(place, NameCheck.below(path, "natGateway"), "NAT gateway",
                    name, natGateways));
            for (int i = 0; i < subnet.serviceEndpoints().size(); i++) {
                report.known(place, NameCheck.below(path, "serviceEndpoints", Integer.toString(i)),
                        "service tag with declared prefixes", subnet.serviceEndpoints().get(i), tags);
            }
        }
        for (Machine machine : network.machines()) {
            machine.securityGroup().ifPresent(name -> report.known(machine.name(),
                    NameCheck.below(top, "machines", machine.name(), "securityGroup"), "security group", name, groups));
        }
        for (Appliance appliance : network.appliances()) {
            String place = Places.in(network.name(), appliance.name());
            List<String> path = NameCheck.below(top, "appliances", appliance.name());
            report.known(place, NameCheck.below(path, "subnet"), "subnet of network " + network.name(),
                    appliance.subnet(), subnets);
            appliance.securityGroup().ifPresent(name -> report.known(place, NameCheck.below(path, "securityGroup"),
                    "security group", name, groups));
        }
        List<String> appliances = network.appliances().stream().map(Appliance::name).toList();
        for (LoadBalancer balancer : network.loadBalancers()) {
            String place = Places.in(network.name(), balancer.name());
            List<String> path = NameCheck.below(top, "loadBalancers", balancer.name());
            report.known(place, NameCheck.below(path, "subnet"), "subnet of network " + network.name(), balancer.subnet(),
                    subnets);
            for (int i = 0; i < balancer.backends().size(); i++) {
                report.known(place, NameCheck.below(path, "backends", Integer.toString(i)),
                        "appliance of network " + network.name(), balancer.backends().get(i), appliances);
            }
        }
    }

    /** The subnets that a subnet peering names. */
    static void lookAtPeerings(Scenario scenario, NameCheck.Report report) {
        for (int i = 0; i < scenario.peerings().size(); i++) {
            Peering peering = scenario.peerings().get(i);
            List<String> path = List.of("peerings", Integer.toString(i));
            lookAtSubnets(scenario, peering.name(), peering.from(), peering.localSubnets(),
                    NameCheck.below(path, "localSubnets"), report);
            lookAtSubnets(scenario, peering.name(), peering.to(), peering.remoteSubnets(),
                    NameCheck.below(path, "remoteSubnets"), report);
        }
    }

    private static void lookAtSubnets(Scenario scenario, String peering, String network, List<String> named,
            List<String> path, NameCheck.Report report) {
        if (named.isEmpty()) {
            return;
        }
        List<String> subnets = scenario.virtualNetworks().stream().filter(each -> each.name().equals(network))
                .flatMap(each -> each.subnets().stream()).map(Subnet::name).toList();
        for (int i = 0; i < named.size(); i++) {
            report.known(peering, NameCheck.below(path, Integer.toString(i)), "subnet of network " + network, named.get(i),
                    subnets);
        }
    }

    /** Tags in routes and rules need prefixes, and groups members, or they would quietly match nothing. */
    static void lookAtTags(Scenario scenario, NameCheck.Report report) {
        List<String> tags = new ArrayList<>(ServiceTag.BUILT_IN.stream().sorted().toList());
        scenario.serviceTags().forEach(tag -> tags.add(tag.name()));
        List<String> members = scenario.virtualNetworks().stream().flatMap(network -> network.machines().stream())
                .flatMap(machine -> machine.applicationSecurityGroups().stream()).distinct().toList();
        List<String> declared = scenario.serviceTags().stream().map(ServiceTag::name).toList();
        for (RouteTable table : scenario.routeTables()) {
            for (UserRoute route : table.routes()) {
                if (route.destination() instanceof AddressSelector.Tag tag) {
                    report.known(table.name(), List.of("routeTables", table.name(), "routes", route.name(), "destination"),
                            "service tag with declared prefixes", tag.name(), declared);
                }
            }
        }
        for (SecurityGroup group : scenario.securityGroups()) {
            lookAtRules(group.rules(), group.name(), List.of("securityGroups", group.name()), tags, members, report);
        }
        for (VirtualNetwork network : scenario.virtualNetworks()) {
            for (Appliance appliance : network.appliances()) {
                lookAtRules(appliance.rules(), Places.in(network.name(), appliance.name()),
                        List.of("virtualNetworks", network.name(), "appliances", appliance.name()), tags, members, report);
            }
        }
    }

    private static void lookAtRules(List<SecurityRule> rules, String element, List<String> top, List<String> tags,
            List<String> members, NameCheck.Report report) {
        for (SecurityRule rule : rules) {
            List<String> path = NameCheck.below(top, "rules", rule.name());
            rule.sources().forEach(each -> lookAt(each, element, NameCheck.below(path, "from"), tags, members, report));
            rule.destinations().forEach(each -> lookAt(each, element, NameCheck.below(path, "to"), tags, members, report));
        }
    }

    private static void lookAt(AddressSelector selector, String element, List<String> path, List<String> tags,
            List<String> members, NameCheck.Report report) {
        if (selector instanceof AddressSelector.Tag tag) {
            report.known(element, path, "service tag", tag.name(), tags);
        } else if (selector instanceof AddressSelector.Group group) {
            report.known(element, path, "application security group that a machine is in", group.name(), members);
        }
    }
}
