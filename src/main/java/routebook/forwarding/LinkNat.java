package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixMap;
import routebook.why.Because;

/**
 * Translation at a node of what crosses one of its links. Of several entries for one address the first counts, those with a
 * fixed mapping before those with a pool.
 *
 * @param link  the link
 * @param fixed one-to-one mappings, in both directions and without memory
 * @param pools mappings onto a pool, with memory
 */
public record LinkNat(String link, List<Fixed> fixed, List<Pooled> pools) {

    public LinkNat {
        fixed = List.copyOf(fixed);
        pools = List.copyOf(pools);
    }

    /** Where the owners of translated addresses are, seen from the node. */
    public enum Owners {
        /** On the node's side of the link. */
        HERE,
        /** Behind the far end of the link. */
        BEYOND
    }

    /**
     * A one-to-one mapping.
     *
     * @param owners where the owners of the addresses are
     * @param inward from the addresses as they stand in packets on the link to those on the node's side of it
     */
    public record Fixed(Owners owners, PrefixMap inward) {}

    /**
     * A mapping of many addresses onto few.
     *
     * @param owners   where the owners of the addresses are; only they begin flows
     * @param internal the owners' addresses
     * @param pool     what stands for them on the other side; its first address serves for whichever a node would take
     * @param closed   why nobody on the other side begins a flow to the pool
     */
    public record Pooled(Owners owners, Prefix internal, Prefix pool, Because closed) {}

    /** A packet that came in over the link, as the node sees it. */
    Packet arrived(Packet packet) {
        return translated(packet, Owners.BEYOND, true);
    }

    /** A packet that goes out over the link, as the far end sees it. */
    Packet leaving(Packet packet) {
        return translated(packet, Owners.HERE, false);
    }

    /** The owners on the side that the packet comes from have its source, the others its destination. */
    private Packet translated(Packet packet, Owners sender, boolean inward) {
        Ip source = packet.source();
        Ip destination = packet.destination();
        for (Fixed each : fixed) {
            PrefixMap map = inward ? each.inward() : each.inward().reversed();
            if (each.owners() == sender && source.equals(packet.source())) {
                source = map.map(source).orElse(source);
            } else if (each.owners() != sender && destination.equals(packet.destination())) {
                destination = map.map(destination).orElse(destination);
            }
        }
        return packet.from(source).to(destination);
    }

    /** What stands for the source of a flow that is begun from that side; empty where nothing does. */
    Optional<Ip> pooled(Packet packet, Owners sender) {
        return pools.stream().filter(each -> each.owners() == sender && each.internal().contains(packet.source())).findFirst()
                .map(each -> each.pool().network());
    }

    /** Why a packet from that side, which answers nothing, does not pass: it is for a pool. */
    Optional<Because> findRefusal(Packet packet, Owners sender) {
        return pools.stream().filter(each -> each.owners() != sender && each.pool().contains(packet.destination())).findFirst()
                .map(Pooled::closed);
    }
}
