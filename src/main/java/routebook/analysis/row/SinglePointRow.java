package routebook.analysis.row;

import routebook.analysis.Column;

/** A failure that takes flows away which work with nothing down. */
public record SinglePointRow(
        @Column(name = "failed", meaning = "elements that are down") String failed,
        @Column(name = "flows", meaning = "how many flows are reached with nothing down") int flows,
        @Column(name = "lost", meaning = "how many of them are not reached under this failure") int lost,
        @Column(name = "example", meaning = "the first of them, from > to") String example,
        @Column(name = "because", meaning = "why that one is lost, in words") String because) {}
