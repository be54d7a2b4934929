package routebook.analysis.row;

import java.util.Optional;
import routebook.analysis.Column;
import routebook.network.Figure;

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
        @Column(name = "rules", meaning = "ids of the facts it rests on, joined by +") String rules,
        @Column(name = "measure", meaning = "what there is too much of, where the check counts or measures against a limit: "
                + "IPv4 prefixes, Mbit/s, ...; a subnet is measured by its prefix length; else empty") String measure,
        @Column(name = "amount", meaning = "how much of it was found; missing without a measure") Long amount,
        @Column(name = "limit", meaning = "how much of it is expected at most; missing without a measure") Long limit) {

    /** A finding of a check that holds nothing against a limit. */
    public FindingRow(String severity, String check, String effect, String element, String about, String finding,
            String rules) {
        this(severity, check, effect, element, about, finding, rules, "", null, null);
    }

    /** How much of what was found, and its limit. */
    public Optional<Figure> figure() {
        return measure.isEmpty() ? Optional.empty() : Optional.of(new Figure(measure, amount, limit));
    }
}
