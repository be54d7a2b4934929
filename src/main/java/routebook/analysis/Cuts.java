package routebook.analysis;

import routebook.analysis.row.CutRow;
import routebook.study.Outcome;

/** What went down by itself. */
public final class Cuts {

    private Cuts() {}

    /** Every cut of an outcome, by the round in which it was made. */
    public static Rows<CutRow> of(Outcome outcome) {
        return new Rows<>(CutRow.class, outcome.settling().cuts().stream().map(cut -> new CutRow(cut.element(),
                outcome.kind(cut.element()).word(),
                outcome.settling().flapping().contains(cut.element()) ? "flapping" : "down", cut.round(),
                cut.because().rule().id(), cut.because().text())).toList());
    }
}
