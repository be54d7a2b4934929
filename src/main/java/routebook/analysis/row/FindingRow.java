package routebook.analysis.row;

import routebook.analysis.Column;

/** One finding of the review of a design. */
public record FindingRow(
        @Column(name = "severity", meaning = "error, warning or info") String severity,
        @Column(name = "check", meaning = "id of the review rule") String check,
        @Column(name = "effect", meaning = "refused: Azure does not accept the design; fails: some traffic or session does not work; "
                + "runs: advice") String effect,
        @Column(name = "element", meaning = "element that it concerns") String element,
        @Column(name = "finding", meaning = "what was found") String finding,
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules) {}
