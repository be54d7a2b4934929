package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.why.Because;

/** Where an entry of a forwarding table sends a packet. */
public sealed interface NextHop {

    /** The same without filters on the way. */
    NextHop unguarded();

    /**
     * Over a link to one other node.
     *
     * @param node    the node on the other end
     * @param port    where the packet comes in there
     * @param link    name of the element that carries the packet; empty where none is declared for it
     * @param rttMs   milliseconds of a round trip over the link, where declared on it; otherwise the two places decide
     * @param conceal packets that crossed this link show no later concealable node in a trace
     * @param rewrite what is translated on the way
     * @param gates   filters on the way
     * @param loss    why everything that is sent here is lost: the link is gone, and the sender has not noticed; absent where
     *                it is there
     */
    record Via(
            String node,
            Port port,
            String link,
            Optional<Double> rttMs,
            boolean conceal,
            Rewrite rewrite,
            List<Gate> gates,
            Optional<Because> loss) implements NextHop {

        public Via {
            gates = List.copyOf(gates);
        }

        public static Via to(String node, Port port) {
            return new Via(node, port, "", Optional.empty(), false, Rewrite.NONE, List.of(),
                    Optional.empty());
        }

        public Via over(String carrier, Optional<Double> roundTripMs) {
            return new Via(node, port, carrier, roundTripMs, conceal, rewrite, gates, loss);
        }

        public Via concealing(boolean hides) {
            return new Via(node, port, link, rttMs, hides, rewrite, gates, loss);
        }

        public Via rewriting(Rewrite translation) {
            return new Via(node, port, link, rttMs, conceal, translation, gates, loss);
        }

        public Via guardedBy(List<Gate> filters) {
            return new Via(node, port, link, rttMs, conceal, rewrite, filters, loss);
        }

        /** The same once the link is gone. */
        public Via losing(Because because) {
            return new Via(node, port, link, rttMs, conceal, rewrite, gates, Optional.of(because));
        }

        @Override
        public Via unguarded() {
            return guardedBy(List.of());
        }
    }

    /** Onto a segment: to whichever node holds the destination address there, past these filters. */
    record Onto(Segment segment, List<Gate> gates) implements NextHop {
        public Onto {
            gates = List.copyOf(gates);
        }

        public static Onto segment(Segment segment) {
            return new Onto(segment, List.of());
        }

        @Override
        public Onto unguarded() {
            return segment(segment);
        }
    }

    /** To one of the instances behind a frontend; an answer comes to the one that its request took by that frontend. */
    record Balanced(String frontend, List<Via> instances) implements NextHop {
        public Balanced {
            instances = List.copyOf(instances);
        }

        @Override
        public Balanced unguarded() {
            return new Balanced(frontend, instances.stream().map(Via::unguarded).toList());
        }
    }

    /** Somewhere that is declared but not modelled, or behaves in a way that no source tells. */
    record Unmodelled(Because because) implements NextHop {
        @Override
        public Unmodelled unguarded() {
            return this;
        }
    }

    /**
     * Translation of addresses at the far end of a link; an answer has it undone there.
     *
     * @param source      new source address
     * @param destination new destination address
     * @param remembered  the far end hands an answer back to where its request came from, whatever its own table says
     */
    record Rewrite(Optional<Ip> source, Optional<Ip> destination, boolean remembered) {

        public static final Rewrite NONE = new Rewrite(Optional.empty(), Optional.empty(), false);

        /** No address changes, and the answer comes back to where the request came from. */
        public static final Rewrite REMEMBERED = new Rewrite(Optional.empty(), Optional.empty(), true);

        public static Rewrite source(Ip address) {
            return new Rewrite(Optional.of(address), Optional.empty(), true);
        }

        public static Rewrite destination(Ip address) {
            return new Rewrite(Optional.empty(), Optional.of(address), false);
        }
    }
}
