package routebook.analysis.row;

import routebook.analysis.Column;

/** A flow that the first variant of a study has and another one has not, or not as surely. */
public record WorseRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that is to answer") String to,
        @Column(name = "before", meaning = "outcome in the first variant with nothing down: reached, unreachable or "
                + "inconclusive") String before,
        @Column(name = "after", meaning = "outcome in this variant with nothing down") String after,
        @Column(name = "failures", meaning = "how many failures leave the flow reached in the first variant and "
                + "not in this one") int failures,
        @Column(name = "under", meaning = "these failures, joined by semicolons; empty where it is worse with "
                + "nothing down alone") String under) {}
