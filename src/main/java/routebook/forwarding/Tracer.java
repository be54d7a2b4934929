package routebook.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import routebook.net.Ip;
import routebook.why.Because;

/**
 * Walks packets through the forwarding tables of a network, node by node. The way back is walked on its own, from the
 * far side's tables: nothing makes it the way there reversed.
 *
 * @param nodes   every node that is up, by name
 * @param latency times between places
 * @param hash    choice among equal-cost next hops
 */
public record Tracer(Map<String, Node> nodes, Latency latency, FlowHash hash) {

    /** More equal-cost paths of one flow than this are not listed. */
    public static final int MOST_PATHS = 64;

    /**
     * Every equal-cost way of the flow, at most {@link #MOST_PATHS}; the hash's choice first.
     *
     * @throws IllegalArgumentException if there is no such sender
     */
    public List<Trace> trace(Traffic traffic) {
        Node sender = nodes.get(traffic.from());
        if (sender == null) {
            throw new IllegalArgumentException("no node \"" + traffic.from() + "\" to send from");
        }
        return new Walk(nodes, hash, Optional.empty(), MOST_PATHS).from(sender, traffic.packet());
    }

    /**
     * Every equal-cost way of the answer to a request that was delivered; none if it was not. Nodes with a memory treat it
     * as the answer to the request that they saw, translations are undone where they were made.
     */
    public List<Trace> answers(Trace request) {
        if (!request.delivered()) {
            return List.of();
        }
        Packet sent = request.steps().get(0).packet();
        return new Walk(nodes, hash, Optional.of(request), MOST_PATHS).from(request.last(), request.received().answer())
                .stream().map(answer -> fromWhereItWasSent(answer, sent)).toList();
    }

    /** An answer that arrives from another address is none to the sender. */
    private static Trace fromWhereItWasSent(Trace answer, Packet sent) {
        boolean foreign = answer.delivered() && !answer.received().source().equals(sent.destination());
        return !foreign ? answer : new Trace(answer.steps(), Disposition.DROPPED,
                Because.of(ForwardingRule.WRONG_SOURCE, "the answer comes from " + answer.received().source() + ", and "
                        + answer.last().name() + " had sent to " + sent.destination()),
                answer.received(), answer.undo());
    }

    /**
     * The lines that a traceroute prints for a way there: each passed node that counts, with the address it answers
     * from where that answer comes back, and the time there and back.
     *
     * @param answers every way of the answer from the far side, as {@link #answers} finds them
     */
    public List<Hop> hops(Trace there, List<Trace> answers) {
        Node sender = there.steps().get(0).node();
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < there.steps().size(); i++) {
            Step step = there.steps().get(i);
            if (!step.counted()) {
                continue;
            }
            boolean target = there.delivered() && i == there.steps().size() - 1;
            int index = i;
            Optional<Trace> back = (target ? answers.stream().findFirst()
                    : step.port().answersFrom().flatMap(address -> lineFrom(there.upTo(index), address))
                            .filter(line -> sender.hearsFrom(line.received().source())))
                    .filter(Trace::delivered);
            // Translation on the way back changes where an answer seems to come from.
            hops.add(new Hop(step, target ? Optional.of(there.steps().get(0).packet().destination())
                            : back.map(line -> line.received().source()),
                    back.isEmpty() ? OptionalDouble.empty() : roundTrip(there, i, back.get())));
        }
        return hops;
    }

    /** The way of a router's own message about a packet that came so far. */
    private Optional<Trace> lineFrom(Trace sofar, Ip answering) {
        Packet message = sofar.received().answer().from(answering);
        return new Walk(nodes, hash, Optional.of(sofar), 1).from(sofar.last(), message).stream().findFirst();
    }

    private OptionalDouble roundTrip(Trace there, int index, Trace back) {
        OptionalDouble out = there.oneWayMs(index, latency);
        OptionalDouble home = back.oneWayMs(back.steps().size() - 1, latency);
        return out.isEmpty() || home.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(out.getAsDouble() + home.getAsDouble());
    }
}
