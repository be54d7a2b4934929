package routebook.io.design;

import static routebook.io.design.Values.elementName;

import java.util.List;
import routebook.io.shape.NamedShape;
import routebook.io.shape.OneOrMoreShape;
import routebook.io.shape.Part;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/** The keys of what lets packets pass or not: security groups, and the rules of groups and appliances. */
final class FilterKeys {

    private static final OneOrMoreShape<String, Object> ADDRESSES = new OneOrMoreShape<>(Values.SELECTOR);
    private static final OneOrMoreShape<String, PortRange> PORTS = new OneOrMoreShape<>(new PortsShape());
    private static final List<Object> EVERY_ADDRESS = List.of(new AddressSelector.Any());
    private static final List<PortRange> EVERY_PORT = List.of(PortRange.ALL);

    static final PartShape<SecurityRule.Builder, SecurityRule> RULE = PartShape.<SecurityRule.Builder, SecurityRule>of(
                    "a security rule", "security rules",
                    "A rule of a network security group or of an appliance. A packet must match all that it says.")
            .required("priority", Values.PRIORITY, SecurityRule::priority, SecurityRule.Builder::priority,
                    "The rule with the lowest number is looked at first; a security group takes 100 to 4096.")
            .preset("direction",
                    WordShape.of(SecurityRule.Direction.class, WordShape::capitalized, SecurityRule.Direction.OUTBOUND),
                    SecurityRule.Direction.INBOUND, SecurityRule::direction, SecurityRule.Builder::direction,
                    "Packets into the subnet or machine, or out of it. The rules of an appliance ignore it.")
            .required("access",
                    WordShape.of(SecurityRule.Access.class, WordShape::capitalized, SecurityRule.Access.DENY),
                    SecurityRule::access, SecurityRule.Builder::access, "What happens to a packet that matches.")
            .preset("protocol", WordShape.of(Protocol.class, WordShape::capitalized, Protocol.TCP), Protocol.ANY,
                    SecurityRule::protocol, SecurityRule.Builder::protocol, "The protocol of the packets.")
            .preset("from", ADDRESSES, EVERY_ADDRESS, rule -> List.copyOf(rule.sources()),
                    (rule, selectors) -> rule.from(selectors.toArray(String[]::new)), "The source addresses.")
            .preset("fromPorts", PORTS, EVERY_PORT, SecurityRule::sourcePorts,
                    (rule, ranges) -> rule.fromPorts(ranges.toArray(String[]::new)), "The source ports.")
            .preset("to", ADDRESSES, EVERY_ADDRESS, rule -> List.copyOf(rule.destinations()),
                    (rule, selectors) -> rule.to(selectors.toArray(String[]::new)), "The destination addresses.")
            .preset("toPorts", PORTS, EVERY_PORT, SecurityRule::destinationPorts,
                    (rule, ranges) -> rule.toPorts(ranges.toArray(String[]::new)), "The destination ports.");

    static final NamedShape<Part<SecurityRule.Builder>, SecurityRule> RULES =
            NamedShape.of(elementName("a rule", "allow-https"), RULE);

    static final PartShape<SecurityGroup.Builder, SecurityGroup> SECURITY_GROUP =
            PartShape.<SecurityGroup.Builder, SecurityGroup>of("a security group", "security groups",
                    "A network security group (NSG) for subnets and machines, without the rules that every one has.")
            .edited("rules", RULES, SecurityGroup::rules, SecurityRule::name,
                    SecurityGroup.Builder::rule, "Its rules.");

    private FilterKeys() {}
}
