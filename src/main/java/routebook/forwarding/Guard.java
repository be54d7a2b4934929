package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * What a node does with packets beyond forwarding them.
 *
 * @param inbound    filters that a packet meets coming in, in order; an answer whose request passed the node meets none
 * @param outbound   filters that a packet meets going out, in order; an answer whose request passed the node meets none
 * @param noTransit  why packets that are for somebody else are dropped; absent where they are forwarded
 * @param inspection what a firewall looks at in packets that pass
 * @param sourceNat  translation of sources of packets that pass
 * @param linkNats   translation of what crosses a link, at most one for each
 */
public record Guard(
        List<Gate> inbound,
        List<Gate> outbound,
        Optional<Because> noTransit,
        Optional<Inspection> inspection,
        Optional<SourceNat> sourceNat,
        List<LinkNat> linkNats) {

    /** Lets everything pass as it is. */
    public static final Guard OPEN =
            new Guard(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Guard {
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
        linkNats = List.copyOf(linkNats);
    }

    /** Lets everything pass, and translates on these links. */
    public static Guard translating(List<LinkNat> links) {
        return new Guard(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), links);
    }

    Optional<LinkNat> nat(String link) {
        // Nearly every node has none, and every packet asks.
        for (LinkNat each : linkNats) {
            if (each.link().equals(link)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * A firewall's look at what passes.
     *
     * @param rules    its rules
     * @param stateful answers pass if their request did, and otherwise not, whatever the rules say
     * @param stray    the rule by which a stateful one drops what belongs to no flow that it knows
     */
    public record Inspection(Gate rules, boolean stateful, Rule stray) {}

    /**
     * A translation of sources.
     *
     * @param address what stands in the place of the source
     * @param except  destinations for which nothing is translated
     */
    public record SourceNat(Ip address, List<Prefix> except) {

        public SourceNat {
            except = List.copyOf(except);
        }

        boolean translates(Packet packet) {
            return except.stream().noneMatch(range -> range.contains(packet.destination()));
        }
    }
}
