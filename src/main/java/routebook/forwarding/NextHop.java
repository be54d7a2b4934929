package routebook.forwarding;

import java.util.Optional;

/** Where an entry of a forwarding table sends a packet. */
public sealed interface NextHop {

    /**
     * Over a link to one other node.
     *
     * @param node    the node on the other end
     * @param port    where the packet comes in there
     * @param link    name of the element that carries the packet; empty where none is declared for it
     * @param rttMs   milliseconds of a round trip over the link, where declared on it; otherwise the two places decide
     * @param conceal packets that crossed this link show no later concealable node in a trace
     */
    record Via(String node, Port port, String link, Optional<Double> rttMs, boolean conceal) implements NextHop {}

    /** Onto a segment: to whichever node holds the destination address there. */
    record Onto(Segment segment) implements NextHop {}
}
