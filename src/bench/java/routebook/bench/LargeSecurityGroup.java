package routebook.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.filter.PacketMatch;
import routebook.forwarding.Packet;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityGroup;
import routebook.scenario.SecurityRule;

/**
 * A security group of many inbound rules about 10.0.0.0/8: one or two prefixes on each side, sometimes a tag, an
 * application security group or any address instead; one or two ranges of ports.
 */
final class LargeSecurityGroup {

    private static final int TAG_PREFIXES = 500;
    private static final int GROUP_MEMBERS = 20;

    private final Random random;

    LargeSecurityGroup(long seed) {
        random = new Random(seed);
    }

    SecurityGroup group(int size) {
        List<SecurityRule> rules = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rules.add(new SecurityRule("rule" + i, 100 + i, SecurityRule.Direction.INBOUND,
                    random.nextBoolean() ? SecurityRule.Access.ALLOW : SecurityRule.Access.DENY,
                    random.nextBoolean() ? Protocol.TCP : Protocol.UDP, selectors(), List.of(PortRange.ALL), selectors(),
                    Stream.generate(this::ports).limit(1 + random.nextInt(2)).toList()));
        }
        return new SecurityGroup("large", rules);
    }

    /** What tags and application security groups stand for. */
    PacketMatch match() {
        Set<Prefix> virtualNetwork = new HashSet<>();
        while (virtualNetwork.size() < TAG_PREFIXES) {
            virtualNetwork.add(prefix());
        }
        Set<Ip> members = new HashSet<>();
        while (members.size() < GROUP_MEMBERS) {
            members.add(address());
        }
        return new PacketMatch(List.copyOf(virtualNetwork), Map.of(), Map.of("servers", members));
    }

    /** Packets of which every other is made for some rule, and the rest come from anywhere, past most or all rules. */
    Packet[] packets(int count, SecurityGroup group) {
        Packet[] packets = new Packet[count];
        for (int i = 0; i < count; i++) {
            packets[i] = i % 2 == 0
                    ? new Packet(address(), address(), Protocol.TCP, 50_000, random.nextInt(65_536))
                    : madeFor(group.rules().get(random.nextInt(group.rules().size())));
        }
        return packets;
    }

    private Packet madeFor(SecurityRule rule) {
        return new Packet(inside(rule.sources().get(0)), inside(rule.destinations().get(0)), rule.protocol(), 50_000,
                rule.destinationPorts().get(0).from());
    }

    private Ip inside(AddressSelector selector) {
        return selector instanceof AddressSelector.Range range ? range.prefix().last() : address();
    }

    private List<AddressSelector> selectors() {
        return switch (random.nextInt(20)) {
            case 0 -> List.of(new AddressSelector.Any());
            case 1 -> List.of(new AddressSelector.Tag(PacketMatch.VIRTUAL_NETWORK));
            case 2 -> List.of(new AddressSelector.Group("servers"));
            default -> Stream.<AddressSelector>generate(() -> new AddressSelector.Range(prefix()))
                    .limit(1 + random.nextInt(2)).toList();
        };
    }

    private PortRange ports() {
        int from = random.nextInt(65_000);
        return new PortRange(from, from + random.nextInt(500));
    }

    private Prefix prefix() {
        return Prefix.around(address(), 16 + random.nextInt(13));
    }

    private Ip address() {
        return Ip.v4(10 << 24 | random.nextInt(1 << 24));
    }
}
