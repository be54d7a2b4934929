package routebook.analysis.row;

import java.util.Objects;
import routebook.analysis.Column;

/** A flow that goes otherwise in one case of a study than in another. */
public record FlowChangeRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "failed", meaning = "elements that are down in the other case; empty for none") String failed,
        @Column(name = "before", meaning = "outcome in the one case: reached, unreachable or inconclusive") String before,
        @Column(name = "after", meaning = "outcome in the other case") String after,
        @Column(name = "via_before", meaning = "what path 1 crosses in the one case; none where unreachable")
                String viaBefore,
        @Column(name = "via_after", meaning = "what path 1 crosses in the other case") String viaAfter,
        @Column(name = "before_ms", unit = "ms", meaning = "round trip of path 1 in the one case; empty where unknown")
                Double beforeMs,
        @Column(name = "after_ms", unit = "ms", meaning = "round trip of path 1 in the other case; empty where unknown")
                Double afterMs,
        @Column(name = "delta_ms", unit = "ms", meaning = "how much longer the round trip is in the other case; empty where one "
                + "of the two is unknown")
                Double deltaMs,
        @Column(name = "trace_before", meaning = "every element passed on path 1 in the one case") String traceBefore,
        @Column(name = "trace_after", meaning = "every element passed on path 1 in the other case") String traceAfter) {

    public static FlowChangeRow of(PathRow before, PathRow after) {
        return new FlowChangeRow(after.from(), after.to(), after.failed(), before.outcome(), after.outcome(),
                before.via(), after.via(), before.rttMs(), after.rttMs(),
                before.rttMs() == null || after.rttMs() == null ? null : after.rttMs() - before.rttMs(), before.trace(),
                after.trace());
    }

    /** False if both cases treat the flow alike. */
    public boolean differs() {
        return !before.equals(after) || !traceBefore.equals(traceAfter) || !Objects.equals(beforeMs, afterMs);
    }
}
