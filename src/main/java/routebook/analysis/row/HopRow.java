package routebook.analysis.row;

import routebook.analysis.Column;

/** One line of a trace; an unreachable pair is one row that says where and why. */
public record HopRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "failed", meaning = "elements that are down, joined by +; empty for none") String failed,
        @Column(name = "outcome", meaning = "reached: the destination answers and its answer returns; unreachable: not so; inconclusive: it rests "
                + "on something not modelled, which because names")
                String outcome,
        @Column(name = "path", meaning = "number of the equal-cost path, from 1; 1 is the seeded hash's choice; empty where unreachable")
                Integer path,
        @Column(name = "hop", meaning = "number of the line, from 1; empty where unreachable") Integer hop,
        @Column(name = "address", meaning = "address that answers, * for a silent hop; empty where unreachable") String address,
        @Column(name = "rtt_ms", unit = "ms", meaning = "round trip to this hop; empty for a silent hop and where unknown")
                Double rttMs,
        @Column(name = "node", meaning = "element that the packet has come to; for an unreachable pair, where it is lost")
                String node,
        @Column(name = "rule", meaning = "id of the rule that sent the packet here, or that lost it") String rule,
        @Column(name = "because", meaning = "the decision in words") String because) {}
