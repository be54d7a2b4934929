package routebook.analysis.row;

import routebook.analysis.Column;

/** One finding of the review of a design. */
public record FindingRow(
        @Column(name = "severity", meaning = "error, warning or info") String severity,
        @Column(name = "check", meaning = "id of the review rule") String check,
        @Column(name = "effect", meaning = "refused: Azure does not accept the design; fails: some traffic or session does not work; "
                + "runs: advice") String effect,
        @Column(name = "element", meaning = "element that it concerns; empty for the design as a whole") String element,
        @Column(name = "about", meaning = "what of the element it is about: the keys that lead there in a design file, joined by "
                + "full stops, without positions in lists; of a transit between whom it is; else empty") String about,
        @Column(name = "finding", meaning = "what was found") String finding,
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules) {}
