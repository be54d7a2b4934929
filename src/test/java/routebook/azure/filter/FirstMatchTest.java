package routebook.azure.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import routebook.forwarding.Packet;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.Protocol;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;
import routebook.scenario.SecurityRule.Access;
import routebook.scenario.SecurityRule.Direction;
import routebook.scenario.SecurityRule;

/** Sets of bits find the rule that looking at one rule after the other finds. */
class FirstMatchTest {

    private static final int GROUPS = 300;
    private static final int PACKETS = 200;

    @Test
    void setsFindTheRuleThatOneAfterTheOtherFinds() {
        Set<Optional<String>> seen = new HashSet<>();
        for (long seed = 1; seed <= GROUPS; seed++) {
            Dice dice = new Dice(seed);
            PacketMatch match = dice.match();
            List<SecurityRule> rules = dice.rules();
            FirstMatch firstMatch = new FirstMatch(rules, match);
            OneAfterTheOther plain = new OneAfterTheOther(match);
            for (int i = 0; i < PACKETS; i++) {
                Packet packet = dice.packet();
                Optional<SecurityRule> first = rules.stream().filter(rule -> plain.matches(rule, packet)).findFirst();
                assertThat(firstMatch.find(packet)).as("seed " + seed + ", " + packet + " at " + rules + " with " + match)
                        .isEqualTo(first);
                seen.add(first.map(SecurityRule::name));
            }
        }
        // None, the first, and some beyond the first two words of bits.
        assertThat(seen).contains(Optional.empty(), Optional.of("r0"), Optional.of("r70"), Optional.of("r140"));
    }

    /** The meaning of a rule, written out. */
    private record OneAfterTheOther(PacketMatch match) {

        private static final Prefix PROBES = Prefix.parse("168.63.129.16/32");
        private static final List<Prefix> NOT_PUBLIC = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
                "100.64.0.0/10", "169.254.0.0/16", "168.63.129.16/32", "fc00::/7", "fe80::/10").map(Prefix::parse).toList();

        boolean matches(SecurityRule rule, Packet packet) {
            boolean portless = packet.protocol() == Protocol.ICMP;
            return (rule.protocol() == Protocol.ANY || rule.protocol() == packet.protocol())
                    && rule.sources().stream().anyMatch(selector -> holds(selector, packet.source()))
                    && rule.destinations().stream().anyMatch(selector -> holds(selector, packet.destination()))
                    && (portless || within(rule.sourcePorts(), packet.sourcePort())
                            && within(rule.destinationPorts(), packet.destinationPort()));
        }

        private static boolean within(List<PortRange> ranges, int port) {
            return ranges.stream().anyMatch(range -> range.from() <= port && port <= range.to());
        }

        private boolean holds(AddressSelector selector, Ip address) {
            if (selector instanceof AddressSelector.Range range) {
                return range.prefix().contains(address);
            }
            if (selector instanceof AddressSelector.Group group) {
                return match.groups().getOrDefault(group.name(), Set.of()).contains(address);
            }
            if (selector instanceof AddressSelector.Tag tag) {
                return switch (tag.name()) {
                    case "VirtualNetwork" -> holds(match.virtualNetwork(), address) || PROBES.contains(address);
                    case "Internet" -> !holds(match.virtualNetwork(), address) && !holds(NOT_PUBLIC, address);
                    case "AzureLoadBalancer" -> PROBES.contains(address);
                    default -> holds(match.tags().getOrDefault(tag.name(), List.of()), address);
                };
            }
            return true;
        }

        private static boolean holds(List<Prefix> prefixes, Ip address) {
            return prefixes.stream().anyMatch(prefix -> prefix.contains(address));
        }
    }

    /** Few prefixes and ports, so that rules and packets meet. */
    private static final class Dice {

        private static final List<String> PREFIXES = List.of("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24",
                "10.0.0.4/30", "10.0.0.5/32", "10.1.0.0/16", "10.1.255.255/32", "168.63.129.16/32", "168.63.128.0/22",
                "172.16.0.0/12", "203.0.113.0/24", "203.0.113.128/25", "255.255.255.255/32", "::/0", "fd00::/48",
                "fd00::/64", "fd00::5/128", "2001:db8::/32", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
        private static final List<String> TAGS =
                List.of("VirtualNetwork", "Internet", "AzureLoadBalancer", "Storage", "Sql.WestEurope", "Undeclared");
        private static final List<String> GROUPS = List.of("web", "db", "empty");
        private static final List<Integer> PORTS = List.of(0, 1, 22, 80, 443, 444, 8000, 8099, 65534, 65535);

        private final Random random;

        Dice(long seed) {
            random = new Random(seed);
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private <T> List<T> some(int most, Supplier<T> each) {
            return Stream.generate(each).limit(1 + random.nextInt(most)).toList();
        }

        private Prefix prefix() {
            return Prefix.parse(any(PREFIXES));
        }

        private Ip address() {
            Prefix prefix = prefix();
            return random.nextBoolean() ? prefix.network() : prefix.last();
        }

        PacketMatch match() {
            // A tag that holds everything hides much of what the other selectors do.
            List<Prefix> virtualNetwork = some(6, this::prefix).stream()
                    .filter(prefix -> !prefix.isDefault() || random.nextInt(10) == 0).toList();
            return new PacketMatch(virtualNetwork,
                    Map.of("Storage", some(3, this::prefix), "Sql.WestEurope", some(3, this::prefix)),
                    Map.of("web", new HashSet<>(some(3, this::address)), "db", new HashSet<>(some(3, this::address))));
        }

        List<SecurityRule> rules() {
            int count = random.nextInt(8) == 0 ? 200 : random.nextInt(12);
            List<SecurityRule> rules = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rules.add(new SecurityRule("r" + i, 100 + i, Direction.INBOUND, any(List.of(Access.values())),
                        any(List.of(Protocol.values())), selectors(count), ports(), selectors(count), ports()));
            }
            return rules;
        }

        /** Of many rules each is about little, or else none behind the first few would ever match. */
        private List<AddressSelector> selectors(int rules) {
            return some(3, () -> switch (random.nextInt(rules > 100 ? 20 : 5)) {
                case 0 -> random.nextInt(rules > 100 ? 30 : 3) == 0 ? new AddressSelector.Any()
                        : new AddressSelector.Tag(any(TAGS));
                case 1 -> new AddressSelector.Group(any(GROUPS));
                case 2, 3, 4 -> new AddressSelector.Range(prefix());
                default -> new AddressSelector.Range(Prefix.host(address()));
            });
        }

        private List<PortRange> ports() {
            return some(2, () -> {
                int from = any(PORTS);
                int to = any(PORTS);
                return random.nextInt(4) == 0 ? PortRange.ALL : new PortRange(Math.min(from, to), Math.max(from, to));
            });
        }

        Packet packet() {
            return new Packet(address(), address(), any(List.of(Protocol.values())), any(PORTS), any(PORTS));
        }
    }
}
