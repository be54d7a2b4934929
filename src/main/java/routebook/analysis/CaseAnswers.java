package routebook.analysis;

import java.util.List;
import java.util.Optional;
import routebook.analysis.row.CaseRow;
import routebook.study.Case;

/**
 * Questions put to one case of a study. Its flows are walked once, however many questions are asked, and not at all for
 * those that do not look at flows.
 *
 * @param factors names of the study's factors
 * @param one     what is asked
 * @param answers those of its outcome; empty if it could not be computed
 */
public record CaseAnswers(List<String> factors, Case one, Optional<Answers> answers) {

    /** Answers of a case, about these flows. */
    public static CaseAnswers of(List<String> factors, Case one, Flows flows) {
        return new CaseAnswers(factors, one, one.outcome().map(outcome -> new Answers(outcome, flows)));
    }

    /** What the case answers; nothing if it could not be computed. */
    public <R extends Record> SetRows<R> ask(Question<R> question) {
        return rows(question.type(), answers.map(each -> question.ask().apply(each).list()).orElse(List.of()));
    }

    /** Whether it could be computed: one row. */
    public SetRows<CaseRow> status() {
        return rows(CaseRow.class, List.of(new CaseRow(one.failure().name(), one.status().word(), one.reason())));
    }

    private <R extends Record> SetRows<R> rows(Class<R> type, List<R> rows) {
        SetRows.Key key = new SetRows.Key(one.variant().id(), one.variant().values(), one.failure().name());
        return new SetRows<>(factors, type, rows.stream().map(row -> new SetRows.SetRow<>(key, row)).toList());
    }
}
