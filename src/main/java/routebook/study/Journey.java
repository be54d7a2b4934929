package routebook.study;

import java.util.List;
import java.util.Optional;
import routebook.forwarding.Hop;
import routebook.forwarding.Trace;
import routebook.forwarding.Traffic;

/**
 * What becomes of a flow and of its answer.
 *
 * @param traffic the flow
 * @param there   every equal-cost way there, the hash's choice first
 * @param back    every equal-cost way of the answer from the far side's own tables; empty where nothing arrives
 * @param listing for each way there, the lines that a traceroute prints
 */
public record Journey(Traffic traffic, List<Trace> there, List<Trace> back, List<List<Hop>> listing) {

    public Journey {
        there = List.copyOf(there);
        back = List.copyOf(back);
        listing = List.copyOf(listing);
    }

    /**
     * True if the destination answers and its answer returns, whichever of the equal-cost ways is taken. If only some of
     * them are whole, some flows are lost, and {@link #findLoss()} says where.
     */
    public boolean reached() {
        return findLoss().isEmpty();
    }

    /** The first way that is lost, there before back. */
    public Optional<Trace> findLoss() {
        Optional<Trace> out = there.stream().filter(trace -> !trace.delivered()).findFirst();
        return out.isPresent() ? out : back.stream().filter(trace -> !trace.delivered()).findFirst();
    }

    /** True if what is lost is the answer. */
    public boolean isAnswerLost() {
        return !reached() && there.stream().allMatch(Trace::delivered);
    }

    /** Every equal-cost way there, a line each. */
    public List<String> thereLines() {
        return there.stream().map(Trace::toLine).toList();
    }

    /** Every equal-cost way of the answer, a line each. */
    public List<String> backLines() {
        return back.stream().map(Trace::toLine).toList();
    }
}
