package routebook.azure.rules.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.azure.filter.FirstMatch;
import routebook.azure.filter.PacketMatch;
import routebook.forwarding.Gate;
import routebook.forwarding.Packet;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.SecurityRule;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * A network security group in one direction: its own rules, then the default ones (R-NSG-03, R-NSG-04).
 *
 * @param group     the group
 * @param where     the subnet or interface it guards
 * @param direction direction
 * @param rules     the rules of that direction in rising priority
 */
public record SecurityGroupDecides(SecurityGroup group, String where, Direction direction, FirstMatch rules)
        implements Gate {

    public static final Rule RULE = AzureRule.documented("R-NSG-01",
            "Security rules are looked at in rising priority, own ones before the default ones, and the first match decides.",
            "network-security-groups-overview.md", "2025-07-15");

    private static final AddressSelector NETWORK = new AddressSelector.Tag(PacketMatch.VIRTUAL_NETWORK);
    private static final AddressSelector INTERNET = new AddressSelector.Tag(PacketMatch.INTERNET);
    private static final AddressSelector BALANCER = new AddressSelector.Tag(PacketMatch.AZURE_LOAD_BALANCER);
    private static final AddressSelector ANY = new AddressSelector.Any();

    private static final List<SecurityRule> DEFAULTS = List.of(
            preset("AllowVnetInBound", 65000, Direction.INBOUND, Access.ALLOW, NETWORK, NETWORK),
            preset("AllowAzureLoadBalancerInBound", 65001, Direction.INBOUND, Access.ALLOW, BALANCER, ANY),
            preset("DenyAllInBound", 65500, Direction.INBOUND, Access.DENY, ANY, ANY),
            preset("AllowVnetOutBound", 65000, Direction.OUTBOUND, Access.ALLOW, NETWORK, NETWORK),
            preset("AllowInternetOutBound", 65001, Direction.OUTBOUND, Access.ALLOW, ANY, INTERNET),
            preset("DenyAllOutBound", 65500, Direction.OUTBOUND, Access.DENY, ANY, ANY));

    public static SecurityGroupDecides of(
            SecurityGroup group, String where, Direction direction, PacketMatch match) {
        List<SecurityRule> rules = new ArrayList<>(group.rules());
        rules.addAll(DEFAULTS);
        return new SecurityGroupDecides(group, where, direction, new FirstMatch(rules.stream()
                .filter(rule -> rule.direction() == direction)
                .sorted(Comparator.comparingInt(SecurityRule::priority)).toList(), match));
    }

    private static SecurityRule preset(String name, int priority, Direction direction, Access access,
            AddressSelector source, AddressSelector destination) {
        return new SecurityRule(name, priority, direction, access, Protocol.ANY, List.of(source),
                List.of(PortRange.ALL), List.of(destination), List.of(PortRange.ALL));
    }

    @Override
    public Optional<Because> findRefusal(Packet packet) {
        // The last default rule of either direction matches everything.
        SecurityRule first = rules.find(packet).orElseThrow();
        return first.access() == Access.ALLOW ? Optional.empty() : Optional.of(Because.of(RULE, "rule " + first.name()
                + " (" + first.priority() + ") of security group " + group.name() + " at " + where + " denies "
                + direction.name().toLowerCase(java.util.Locale.ROOT) + " " + PacketMatch.words(packet)));
    }
}
