package routebook.azure.filter;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.forwarding.Packet;
import routebook.net.Protocol;
import routebook.scenario.SecurityRule;

/**
 * Security rules in the order in which they are looked at. The rules that each part of a packet meets are known
 * beforehand as sets of bits; the lowest bit in all of them is the first rule that matches.
 */
public final class FirstMatch {

    private final List<SecurityRule> rules;
    private final PacketMatch match;
    /**
     * Made when the first packet comes, since most gates of a study never see one. Two threads may each make their own:
     * they are alike, and final all through.
     */
    private Sets sets;

    /**
     * Rules at one place.
     *
     * @param rules in the order in which they are looked at, their direction aside
     * @param match what selectors stand for there
     */
    public FirstMatch(List<SecurityRule> rules, PacketMatch match) {
        this.rules = List.copyOf(rules);
        this.match = match;
    }

    /** The first rule that is about such packets. */
    public Optional<SecurityRule> find(Packet packet) {
        Sets made = sets;
        if (made == null) {
            made = Sets.of(rules, match);
            sets = made;
        }
        int first = made.first(packet);
        return first < 0 ? Optional.empty() : Optional.of(rules.get(first));
    }

    /** For each part of a packet the rules that it meets, as numbers in their order. */
    private record Sets(
            Map<Protocol, long[]> protocols,
            RulesByAddress sources,
            RulesByAddress destinations,
            RulesByPort sourcePorts,
            RulesByPort destinationPorts) {

        static Sets of(List<SecurityRule> rules, PacketMatch match) {
            Map<Protocol, long[]> protocols = new EnumMap<>(Protocol.class);
            for (Protocol protocol : Protocol.values()) {
                BitSet covering = new BitSet();
                for (int i = 0; i < rules.size(); i++) {
                    covering.set(i, rules.get(i).protocol().covers(protocol));
                }
                protocols.put(protocol, covering.toLongArray());
            }
            return new Sets(protocols,
                    RulesByAddress.of(rules.stream().map(SecurityRule::sources).toList(), match),
                    RulesByAddress.of(rules.stream().map(SecurityRule::destinations).toList(), match),
                    RulesByPort.of(rules.stream().map(SecurityRule::sourcePorts).toList()),
                    RulesByPort.of(rules.stream().map(SecurityRule::destinationPorts).toList()));
        }

        int first(Packet packet) {
            long[] protocol = protocols.get(packet.protocol());
            long[] source = sources.find(packet.source());
            long[] destination = destinations.find(packet.destination());
            // Rules that name ports are about packets without them too.
            boolean portless = PacketMatch.hasNoPorts(packet);
            long[] sourcePort = portless ? protocol : sourcePorts.find(packet.sourcePort());
            long[] destinationPort = portless ? protocol : destinationPorts.find(packet.destinationPort());
            // Sets end with their last rule.
            int words = Math.min(Math.min(protocol.length, Math.min(source.length, destination.length)),
                    Math.min(sourcePort.length, destinationPort.length));
            for (int i = 0; i < words; i++) {
                long common = protocol[i] & source[i] & destination[i] & sourcePort[i] & destinationPort[i];
                if (common != 0) {
                    return i * Long.SIZE + Long.numberOfTrailingZeros(common);
                }
            }
            return -1;
        }
    }
}
