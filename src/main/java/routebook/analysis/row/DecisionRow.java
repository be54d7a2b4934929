package routebook.analysis.row;

import routebook.analysis.Column;

/** One candidate of one forwarding decision: the one that is taken, or one that is not, and why. */
public record DecisionRow(
        @Column(name = "at", meaning = "machine, subnet or router that decides") String at,
        @Column(name = "destination", meaning = "address that the packet is for") String destination,
        @Column(name = "verdict", meaning = "taken, chosen (by a gateway for others, and not for packets that come to it), lost "
                + "(usable, but another one stands before it), refused (not usable), none (no candidate), or why a route is "
                + "missing where the flow is lost: not announced, held back, not propagated, shadowed, unconnected, cut, "
                + "down, origin down") String verdict,
        @Column(name = "candidate", meaning = "the route") String candidate,
        @Column(name = "rule", meaning = "id of the rule that decided about this candidate") String rule,
        @Column(name = "because", meaning = "the values compared, in words") String because,
        @Column(name = "sentence", meaning = "the rule as one sentence") String sentence,
        @Column(name = "source", meaning = "where the rule is written or was seen") String source,
        @Column(name = "as_of", meaning = "date of that source") String asOf,
        @Column(name = "basis", meaning = "documented, observed, inferred or assumed") String basis) {}
