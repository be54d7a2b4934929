package routebook.analysis.row;

import routebook.analysis.Column;

/** The way there and the way back of one pair of end points, compared. */
public record SymmetryRow(
        @Column(name = "from", meaning = "end point that sends") String from,
        @Column(name = "to", meaning = "end point that answers") String to,
        @Column(name = "failed", meaning = "elements that are down, joined by +; empty for none") String failed,
        @Column(name = "verdict", meaning = "symmetric: some equal-cost way back passes the way there in reverse, and each way "
                + "back does; may-differ: equal-cost choices can make the two ways differ; asymmetric: they always differ; "
                + "unreachable: there is no way there or no way back") String verdict,
        @Column(name = "there", meaning = "elements passed on path 1 there") String there,
        @Column(name = "back", meaning = "elements passed on path 1 back") String back,
        @Column(name = "only_there", meaning = "elements that no way back passes, joined by +; empty where unreachable") String onlyThere,
        @Column(name = "only_back", meaning = "elements that no way there passes, joined by +; empty where unreachable") String onlyBack) {}
