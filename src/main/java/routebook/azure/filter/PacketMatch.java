package routebook.azure.filter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import routebook.forwarding.Packet;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;

/**
 * What the selectors of security rules stand for at one subnet. The tag VirtualNetwork grows with what the subnet's routes
 * reach (R-NSG-11).
 *
 * @param virtualNetwork prefixes of the tag VirtualNetwork here; it holds the address of the health probes in any case
 * @param tags           prefixes of the service tags that the design declares
 * @param groups         addresses of the members of application security groups
 */
public record PacketMatch(List<Prefix> virtualNetwork, Map<String, List<Prefix>> tags, Map<String, Set<Ip>> groups) {

    /** The network, what is connected to it, and what its user routes are about (R-NSG-11). */
    public static final String VIRTUAL_NETWORK = "VirtualNetwork";
    /** Public addresses outside the virtual network (R-NSG-12). */
    public static final String INTERNET = "Internet";
    /** The platform's health probes. */
    public static final String AZURE_LOAD_BALANCER = "AzureLoadBalancer";

    /** The tags that need no declaration. */
    public static final Set<String> BUILT_IN = Set.of(VIRTUAL_NETWORK, INTERNET, AZURE_LOAD_BALANCER);

    private static final Prefix PROBES = Prefix.parse("168.63.129.16/32");

    private static final List<Prefix> NOT_PUBLIC = List.of(Prefix.parse("10.0.0.0/8"), Prefix.parse("172.16.0.0/12"),
            Prefix.parse("192.168.0.0/16"), Prefix.parse("100.64.0.0/10"), Prefix.parse("169.254.0.0/16"),
            Prefix.parse("168.63.129.16/32"), Prefix.parse("fc00::/7"), Prefix.parse("fe80::/10"));

    public PacketMatch {
        virtualNetwork = virtualNetwork.contains(PROBES) ? List.copyOf(virtualNetwork)
                : Stream.concat(Stream.of(PROBES), virtualNetwork.stream()).toList();
        tags = Map.copyOf(tags);
        groups = Map.copyOf(groups);
    }

    static boolean hasNoPorts(Packet packet) {
        return packet.protocol() == Protocol.ICMP;
    }

    /** What a selector stands for here. */
    Addresses addresses(AddressSelector selector) {
        if (selector instanceof AddressSelector.Range range) {
            return new Addresses(false, List.of(range.prefix()));
        }
        if (selector instanceof AddressSelector.Group group) {
            return new Addresses(false,
                    groups.getOrDefault(group.name(), Set.of()).stream().map(Prefix::host).toList());
        }
        if (selector instanceof AddressSelector.Tag tag) {
            return switch (tag.name()) {
                case VIRTUAL_NETWORK -> new Addresses(false, virtualNetwork);
                case INTERNET -> new Addresses(true,
                        Stream.concat(NOT_PUBLIC.stream(), virtualNetwork.stream()).toList());
                case AZURE_LOAD_BALANCER -> new Addresses(false, List.of(PROBES));
                default -> new Addresses(false, tags.getOrDefault(tag.name(), List.of()));
            };
        }
        return Addresses.ALL;
    }

    /**
     * Addresses.
     *
     * @param others   whether it is all other addresses
     * @param prefixes where they lie, or where they do not
     */
    record Addresses(boolean others, List<Prefix> prefixes) {

        private static final Addresses ALL = new Addresses(true, List.of());
    }

    /** A packet in words. */
    public static String words(Packet packet) {
        return packet.protocol() + " " + packet.source() + " to " + packet.destination()
                + (hasNoPorts(packet) ? "" : " port " + packet.destinationPort());
    }
}
