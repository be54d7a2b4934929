package routebook.io.design;

import static routebook.io.design.Values.elementName;

import java.util.List;
import routebook.io.shape.ListShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.scenario.Appliance;
import routebook.scenario.LoadBalancer;
import routebook.scenario.SecurityRule;

/** The keys of appliances and of the load balancers in front of them. */
final class ApplianceKeys {

    static final PartShape<Appliance.Builder, Appliance> APPLIANCE = PartShape.<Appliance.Builder, Appliance>of(
                    "an appliance", "appliances",
                    "A network virtual appliance (NVA) or an Azure Firewall, to send packets through.")
            .required("subnet", elementName("a subnet", "default"), Appliance::subnet, Appliance.Builder::subnet,
                    "The subnet of this network that it stands in.")
            .required("address", Values.ADDRESS.like("10.10.30.68"), Appliance::address, Appliance.Builder::address,
                    "Its private address.")
            .optional("publicAddress", Values.ADDRESS.like("52.168.162.85"),
                    appliance -> appliance.publicAddress().map(ip -> ip), Appliance.Builder::publicAddress, "none",
                    "The public address by which it leaves to the internet.")
            .preset("azureFirewall", Values.FLAG, false, Appliance::azureFirewall, Appliance.Builder::azureFirewall,
                    "An Azure Firewall: it always forwards, is stateful and denies what no rule allows.")
            .preset("ipForwarding", Values.FLAG, true, Appliance::ipForwarding, Appliance.Builder::ipForwarding,
                    "Its interface passes packets that are not for its own address.")
            .preset("forwards", Values.FLAG, true, Appliance::forwards, Appliance.Builder::forwards,
                    "Its operating system passes such packets on, too.")
            .preset("stateful", Values.FLAG, true, Appliance::stateful, Appliance.Builder::stateful,
                    "It drops answers whose request it has not seen.")
            .preset("sourceNat",
                    WordShape.of(Appliance.SourceNat.class, WordShape::lower, Appliance.SourceNat.ALWAYS),
                    Appliance.SourceNat.INTERNET, Appliance::sourceNat, Appliance.Builder::sourceNat,
                    "When it puts its own address in the place of the source: never, towards addresses that are not"
                            + " private, or always.")
            .optional("securityGroup", elementName("a security group", "web-nsg"),
                    appliance -> appliance.securityGroup().map(group -> group), Appliance.Builder::securityGroup,
                    "none", "The security group of its interface.")
            .edited("rules", FilterKeys.RULES, Appliance::rules, SecurityRule::name, Appliance.Builder::rule,
                    "What it lets pass. A packet that no rule matches passes, but not through an Azure Firewall.")
            .optional("bgp", RouteServerKeys.APPLIANCE_BGP, Appliance::bgp, (appliance, bgp) -> appliance.bgp(bgp::into),
                    "it speaks none", "Its BGP.");

    static final PartShape<LoadBalancer.Builder, LoadBalancer> LOAD_BALANCER =
            PartShape.<LoadBalancer.Builder, LoadBalancer>of("a load balancer", "load balancers",
                    "An internal load balancer with HA ports in front of appliances.")
            .required("subnet", elementName("a subnet", "default"), LoadBalancer::subnet, LoadBalancer.Builder::subnet,
                    "The subnet of this network that its frontend stands in.")
            .required("frontend", Values.ADDRESS.like("10.10.30.70"), LoadBalancer::frontend,
                    LoadBalancer.Builder::frontend, "Its private frontend address.")
            .preset("basic", Values.FLAG, false, LoadBalancer::basic, LoadBalancer.Builder::basic,
                    "Of SKU Basic, whose frontend is not reached over global peering, instead of Standard.")
            .preset("backends", ListShape.of(elementName("an appliance", "nva1")), List.of(),
                    balancer -> List.copyOf(balancer.backends()),
                    (balancer, names) -> balancer.backends(names.toArray(String[]::new)),
                    "The appliances of this network that share the load.");

    private ApplianceKeys() {}
}
