package routebook.analysis.row;

import routebook.analysis.Column;

/** A finding that a study's base has not, or not so gravely. */
public record FindingChangeRow(
        @Column(name = "change", meaning = "new: the base has no such finding; worsened: it has, and it weighs less there") String change,
        @Column(name = "severity", meaning = "error, warning or info") String severity,
        @Column(name = "severity_before", meaning = "the same in the base; empty where it is new") String severityBefore,
        @Column(name = "check", meaning = "id of the review rule") String check,
        @Column(name = "effect", meaning = "refused, fails or runs, as in a finding") String effect,
        @Column(name = "effect_before", meaning = "the same in the base; empty where it is new") String effectBefore,
        @Column(name = "element", meaning = "element that it concerns; empty for the design as a whole") String element,
        @Column(name = "about", meaning = "what of the element it is about, as in a finding") String about,
        @Column(name = "finding", meaning = "what was found") String finding,
        @Column(name = "finding_before", meaning = "what was found in the base; empty where it is new") String findingBefore,
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules) {

    /** A finding that was not there. */
    public static FindingChangeRow added(FindingRow now) {
        return of("new", now, "", "", "");
    }

    /** A finding that weighed less. */
    public static FindingChangeRow worsened(FindingRow before, FindingRow now) {
        return of("worsened", now, before.severity(), before.effect(), before.finding());
    }

    private static FindingChangeRow of(String change, FindingRow now, String severity, String effect, String finding) {
        return new FindingChangeRow(change, now.severity(), severity, now.check(), now.effect(), effect, now.element(),
                now.about(), now.finding(), finding, now.rules());
    }
}
