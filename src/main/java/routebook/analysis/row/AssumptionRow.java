package routebook.analysis.row;

import routebook.analysis.Column;

/** Something the results rest on that no document states. */
public record AssumptionRow(
        @Column(name = "about", meaning = "element, region pair or rule that it concerns") String about,
        @Column(name = "assumption", meaning = "what is taken for granted") String assumption,
        @Column(name = "basis", meaning = "where it comes from") String basis) {}
