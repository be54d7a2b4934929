package routebook.analysis.row;

import routebook.analysis.Column;

/** A finding that a study's base has not, or not so gravely, or not so far beyond a limit. */
public record FindingChangeRow(
        @Column(name = "change", meaning = "new: the base has no such finding; worsened: it has, and there it weighs less, or "
                + "weighs as much and is less far beyond its limit") String change,
        @Column(name = "severity", meaning = "error, warning or info") String severity,
        @Column(name = "severity_before", meaning = "the same in the base; empty where it is new") String severityBefore,
        @Column(name = "check", meaning = "id of the review rule") String check,
        @Column(name = "effect", meaning = "refused, fails or runs, as in a finding") String effect,
        @Column(name = "effect_before", meaning = "the same in the base; empty where it is new") String effectBefore,
        @Column(name = "element", meaning = "element that it concerns; empty for the design as a whole") String element,
        @Column(name = "about", meaning = "what of the element it is about, as in a finding") String about,
        @Column(name = "finding", meaning = "what was found") String finding,
        @Column(name = "finding_before", meaning = "what was found in the base; empty where it is new") String findingBefore,
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules,
        @Column(name = "measure", meaning = "what there is too much of, as in a finding") String measure,
        @Column(name = "amount", meaning = "how much of it was found; missing without a measure") Long amount,
        @Column(name = "amount_before", meaning = "the same in the base; missing where it is new") Long amountBefore,
        @Column(name = "limit", meaning = "how much of it is expected at most; missing without a measure") Long limit,
        @Column(name = "limit_before", meaning = "the same in the base; missing where it is new") Long limitBefore) {

    /** A finding that was not there. */
    public static FindingChangeRow added(FindingRow now) {
        return of("new", now, "", "", "", null, null);
    }

    /** A finding that weighed less, or was less far beyond its limit. */
    public static FindingChangeRow worsened(FindingRow before, FindingRow now) {
        return of("worsened", now, before.severity(), before.effect(), before.finding(), before.amount(),
                before.limit());
    }

    private static FindingChangeRow of(String change, FindingRow now, String severity, String effect, String finding,
            Long amount, Long limit) {
        return new FindingChangeRow(change, now.severity(), severity, now.check(), now.effect(), effect, now.element(),
                now.about(), now.finding(), finding, now.rules(), now.measure(), now.amount(), amount, now.limit(), limit);
    }
}
