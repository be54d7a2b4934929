package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Probe;

/**
 * Which flows are asked about.
 *
 * @param pairs the two end points of each; empty for every ordered pair of distinct end points
 * @param probe what is sent
 */
public record Flows(List<Pair> pairs, Probe probe) {

    /** Every ordered pair of distinct end points, by traceroute. */
    public static final Flows ALL = new Flows(List.of(), Probe.TRACEROUTE);

    public Flows {
        pairs = List.copyOf(pairs);
    }

    /**
     * A flow's two ends.
     *
     * @param from end point that sends
     * @param to   end point that is to answer
     */
    public record Pair(String from, String to) {}

    /** These and one more. */
    public Flows and(String from, String to) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(from, to));
        return new Flows(more, probe);
    }

    /** The same flows, of other packets. */
    public Flows by(Probe other) {
        return new Flows(pairs, other);
    }

    /**
     * What becomes of them.
     *
     * @throws routebook.network.UnknownNameException if an end point is none of the design's
     */
    public List<Journey> journeys(Outcome outcome) {
        return pairs.isEmpty() ? outcome.journeys(probe)
                : pairs.stream().map(pair -> outcome.journey(pair.from(), pair.to(), probe)).toList();
    }
}
