package routebook.analysis.row;

import routebook.analysis.Column;

/** A rule that decided something, with its source and how often it did. */
public record RuleRow(
        @Column(name = "rule", meaning = "id of the rule") String rule,
        @Column(name = "sentence", meaning = "the rule as one sentence") String sentence,
        @Column(name = "source", meaning = "document it comes from") String source,
        @Column(name = "as_of", meaning = "date of that document") String asOf,
        @Column(name = "basis", meaning = "documented, observed, inferred or assumed") String basis,
        @Column(name = "decisions", meaning = "steps of the traces that it decided") int decisions) {}
