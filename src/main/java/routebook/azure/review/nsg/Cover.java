package routebook.azure.review.nsg;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityRule;

/**
 * Whether one security rule matches all that another does. What tags stand for by themselves, VirtualNetwork and such,
 * differs from subnet to subnet, so those are compared by name.
 */
final class Cover {

    private final Map<String, List<Prefix>> tags = new HashMap<>();
    private final Map<String, Set<Ip>> groups = new HashMap<>();

    Cover(Design design) {
        design.scenario().serviceTags().forEach(tag -> tags.put(tag.name(), tag.prefixes()));
        design.networks().stream().flatMap(network -> network.machines().stream()).forEach(
                machine -> machine.applicationSecurityGroups().forEach(
                        group -> groups.computeIfAbsent(group, any -> new HashSet<>()).add(machine.address())));
    }

    boolean covers(SecurityRule wide, SecurityRule narrow) {
        return wide.protocol().covers(narrow.protocol())
                && all(wide.sources(), narrow.sources())
                && all(wide.destinations(), narrow.destinations())
                // Packets of ICMP have no ports to match.
                && (narrow.protocol() == Protocol.ICMP || ports(wide.sourcePorts(), narrow.sourcePorts())
                        && ports(wide.destinationPorts(), narrow.destinationPorts()));
    }

    private boolean all(List<AddressSelector> wide, List<AddressSelector> narrow) {
        return narrow.stream().allMatch(each -> wide.stream().anyMatch(other -> covers(other, each)));
    }

    private boolean covers(AddressSelector wide, AddressSelector narrow) {
        if (wide instanceof AddressSelector.Any || wide.equals(narrow)) {
            return true;
        }
        List<Prefix> outer = prefixes(wide);
        List<Prefix> inner = prefixes(narrow);
        return !inner.isEmpty() && inner.stream().allMatch(
                prefix -> outer.stream().anyMatch(other -> other.contains(prefix)));
    }

    /** The prefixes of a selector as far as they are the same everywhere. */
    private List<Prefix> prefixes(AddressSelector selector) {
        if (selector instanceof AddressSelector.Range range) {
            return List.of(range.prefix());
        }
        if (selector instanceof AddressSelector.Group group) {
            return groups.getOrDefault(group.name(), Set.of()).stream().map(Prefix::host).toList();
        }
        return selector instanceof AddressSelector.Tag tag ? tags.getOrDefault(tag.name(), List.of()) : List.of();
    }

    /** True if every port of the narrow ranges is in one of the wide ones. */
    private static boolean ports(List<PortRange> wide, List<PortRange> narrow) {
        List<PortRange> rising = wide.stream().sorted(Comparator.comparingInt(PortRange::from)).toList();
        return narrow.stream().allMatch(range -> {
            int next = range.from();
            for (PortRange each : rising) {
                if (each.contains(next)) {
                    next = each.to() + 1;
                }
            }
            return next > range.to();
        });
    }
}
