package routebook.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.FlowChangeRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.Study;
import routebook.study.SweepRunner;
import routebook.study.Variant;

/**
 * Questions put to every case of a study. A case that could not be computed answers nothing; {@link #cases} says why.
 *
 * @param study  what is asked
 * @param flows  which flows it is asked about
 * @param runner computes the cases, anew for each question, so that no outcome need be kept
 */
public record StudyAnswers(Study study, Flows flows, SweepRunner runner) {

    /** About every ordered pair of end points, on all processors. */
    public static StudyAnswers of(Study study) {
        return new StudyAnswers(study, Flows.ALL, SweepRunner.parallel());
    }

    public SetRows<ReachabilityRow> reachability() {
        return ask(Question.REACHABILITY);
    }

    public SetRows<PathRow> paths() {
        return ask(Question.PATHS);
    }

    public SetRows<FindingRow> findings() {
        return ask(Question.FINDINGS);
    }

    /** Whether each case could be computed. */
    public SetRows<CaseRow> cases() {
        return collect(CaseRow.class, runner.run(study, each -> caseRows(study.factors(), each)));
    }

    /** The answers of every case, in declared order: variants, in each of them failures. */
    public <R extends Record> SetRows<R> ask(Question<R> question) {
        return ask(study, question);
    }

    private <R extends Record> SetRows<R> ask(Study asked, Question<R> question) {
        return collect(question.type(), runner.run(asked, each -> rows(asked.factors(), each, question, flows)));
    }

    private <R extends Record> SetRows<R> collect(Class<R> type, List<SetRows<R>> answers) {
        return new SetRows<>(study.factors(), type, answers.stream().flatMap(some -> some.list().stream()).toList());
    }

    /** What one case answers; nothing if it could not be computed. */
    public static <R extends Record> SetRows<R> rows(List<String> factors, Case one, Question<R> question, Flows flows) {
        SetRows.Key key = key(one);
        List<R> rows = one.outcome().map(outcome ->
                question.ask().apply(new Answers(outcome, flows.journeys(outcome))).list()).orElse(List.of());
        return new SetRows<>(factors, question.type(),
                rows.stream().map(row -> new SetRows.SetRow<>(key, row)).toList());
    }

    /** Whether a case could be computed: one row. */
    public static SetRows<CaseRow> caseRows(List<String> factors, Case one) {
        CaseRow row = new CaseRow(one.failure().name(), one.status().word(), one.reason());
        return new SetRows<>(factors, CaseRow.class, List.of(new SetRows.SetRow<>(key(one), row)));
    }

    private static SetRows.Key key(Case one) {
        return new SetRows.Key(one.variant().id(), one.variant().values(), one.failure().name());
    }

    /**
     * What the failures do to each flow of each variant: how many it survives, the worst that happens to it, and which of
     * them do that. A row's own failure column is empty, since it speaks of all failures.
     */
    public SetRows<WorstRow> worst() {
        return perVariant(WorstRow.class, Survival::worst);
    }

    /** Failures that take flows away which work with nothing down, the most harmful of each variant first. */
    public SetRows<SinglePointRow> singlePoints() {
        return perVariant(SinglePointRow.class, Survival::singlePoints);
    }

    /**
     * The flows of each variant that the study's first variant has and this one has not, be it with nothing down or
     * under a failure that both know.
     */
    public SetRows<WorseRow> worse() {
        Map<SetRows.Key, Survival> all = survival();
        Variant base = study.variants().get(0);
        // A base that could not be computed has no flow that another variant could lack.
        Survival first = all.getOrDefault(new SetRows.Key(base.id(), base.values(), ""), new Survival());
        return perVariant(WorseRow.class, all, each -> each.worseThan(first));
    }

    private <R extends Record> SetRows<R> perVariant(Class<R> type, Function<Survival, List<R>> answer) {
        return perVariant(type, survival(), answer);
    }

    private <R extends Record> SetRows<R> perVariant(Class<R> type, Map<SetRows.Key, Survival> all,
            Function<Survival, List<R>> answer) {
        List<SetRows.SetRow<R>> rows = new ArrayList<>();
        all.forEach((key, survival) -> answer.apply(survival).forEach(row -> rows.add(new SetRows.SetRow<>(key, row))));
        return new SetRows<>(study.factors(), type, rows);
    }

    /** What becomes of the flows of each variant: with nothing down first, then under each failure. No row is kept. */
    private Map<SetRows.Key, Survival> survival() {
        Map<SetRows.Key, Survival> byVariant = new LinkedHashMap<>();
        runner.run(study.startingWith(Failures.none()),
                each -> rows(study.factors(), each, Question.REACHABILITY, flows), 0,
                (piece, answers) -> answers.forEach(answer -> answer.list().forEach(each -> byVariant
                        .computeIfAbsent(new SetRows.Key(each.key().variant(), each.key().values(), ""),
                                any -> new Survival()).take(each.row()))));
        return byVariant;
    }

    /**
     * The flows that go otherwise in one variant than in another, with nothing down or under a failure that both know. The
     * rows have the key of the other variant.
     *
     * @param variant number of the one variant, from 0
     * @param other   number of the other
     * @throws IndexOutOfBoundsException if the study has no such variant
     */
    public SetRows<FlowChangeRow> differences(int variant, int other) {
        Map<List<String>, PathRow> before = new HashMap<>();
        eachFirstPath(study.only(variant), each -> before.put(
                List.of(each.row().failed(), each.row().from(), each.row().to()), each.row()));
        return changes(study.only(other),
                each -> before.get(List.of(each.row().failed(), each.row().from(), each.row().to())));
    }

    /** The flows of every variant that go otherwise under a failure than with nothing down. */
    public SetRows<FlowChangeRow> underFailures() {
        Map<List<Object>, PathRow> whole = new HashMap<>();
        return changes(study.startingWith(Failures.none()), each -> {
            List<Object> flow = List.of(each.key().variant(), each.key().values(), each.row().from(), each.row().to());
            if (each.row().failed().isEmpty()) {
                whole.put(flow, each.row());
            }
            return whole.get(flow);
        });
    }

    /** The flows that go otherwise than in the case that they are compared with; those that have none are left out. */
    private SetRows<FlowChangeRow> changes(Study asked, Function<SetRows.SetRow<PathRow>, PathRow> before) {
        List<SetRows.SetRow<FlowChangeRow>> changes = new ArrayList<>();
        eachFirstPath(asked, each -> Optional.ofNullable(before.apply(each))
                .map(one -> FlowChangeRow.of(one, each.row())).filter(FlowChangeRow::differs)
                .ifPresent(row -> changes.add(new SetRows.SetRow<>(each.key(), row))));
        return new SetRows<>(study.factors(), FlowChangeRow.class, changes);
    }

    private void eachFirstPath(Study asked, Consumer<SetRows.SetRow<PathRow>> action) {
        runner.run(asked, each -> rows(study.factors(), each, Question.PATHS, flows), 0,
                (piece, answers) -> answers.forEach(answer -> answer.list().stream()
                        .filter(each -> each.row().path() == 1).forEach(action)));
    }

    /** What the review says of a variant and does not say of the study's first variant. */
    public SetRows<FindingRow> newFindings() {
        List<SetRows.SetRow<FindingRow>> all = ask(study.failing(Failures.none()), Question.FINDINGS).list();
        String first = study.variants().get(0).id();
        Set<FindingRow> known = all.stream().filter(each -> each.key().variant().equals(first))
                .map(SetRows.SetRow::row).collect(Collectors.toSet());
        return new SetRows<>(study.factors(), FindingRow.class,
                all.stream().filter(each -> !known.contains(each.row())).toList());
    }
}
