package routebook.analysis.row;

import routebook.analysis.Column;

/** One equal-cost path of one ordered pair of end points. */
public record PathRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "failed", meaning = "elements that are down, joined by +; empty for none") String failed,
        @Column(name = "outcome", meaning = "reached: the destination answers and its answer returns; unreachable: not so; inconclusive: it rests "
                + "on something not modelled, which because names")
                String outcome,
        @Column(name = "path", meaning = "number of the equal-cost path, from 1; 1 is the seeded hash's choice") int path,
        @Column(name = "hops", meaning = "lines that a trace would print; 0 where the packet is lost on the way there")
                int hops,
        @Column(name = "rtt_ms", unit = "ms", meaning = "round trip to the destination; empty where unknown or unreachable")
                Double rttMs,
        @Column(name = "via", meaning = "what the path crosses, joined by +; none where unreachable") String via,
        @Column(name = "trace", meaning = "every element passed, in order, in one line") String trace) {}
