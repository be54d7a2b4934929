package routebook.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.Study;
import routebook.study.SweepRunner;

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
        List<SetRows.SetRow<WorstRow>> worst = new ArrayList<>();
        eachVariant((key, cases) -> {
            Map<Flows.Pair, List<ReachabilityRow>> byFlow = cases.stream()
                    .collect(Collectors.groupingBy(row -> new Flows.Pair(row.from(), row.to()), LinkedHashMap::new,
                            Collectors.toList()));
            byFlow.values().forEach(rows -> worst.add(new SetRows.SetRow<>(key, worst(rows))));
        });
        return new SetRows<>(study.factors(), WorstRow.class, worst);
    }

    private static WorstRow worst(List<ReachabilityRow> rows) {
        ReachabilityRow whole = rows.get(0);
        List<ReachabilityRow> failed = rows.subList(1, rows.size());
        int bottom = failed.stream().mapToInt(StudyAnswers::badness).max().orElse(badness(whole));
        List<ReachabilityRow> causes = bottom == badness(whole) ? List.of()
                : failed.stream().filter(row -> badness(row) == bottom).toList();
        List<ReachabilityRow> survived = failed.stream().filter(row -> badness(row) == 0).toList();
        return new WorstRow(whole.from(), whole.to(), whole.outcome(), failed.size(), survived.size(),
                failed.stream().filter(row -> badness(row) == bottom).findFirst().orElse(whole).outcome(),
                causes.stream().map(ReachabilityRow::failed).collect(Collectors.joining("; ")),
                causes.isEmpty() ? "" : causes.get(0).rule(), whole.rttMs(),
                survived.stream().map(ReachabilityRow::rttMs).filter(Objects::nonNull).max(Double::compare)
                        .orElse(null));
    }

    /** An undecided flow is worse than one that works and better than one that surely does not. */
    private static int badness(ReachabilityRow row) {
        return switch (row.outcome()) {
            case "reached" -> 0;
            case "inconclusive" -> 1;
            default -> 2;
        };
    }

    /** Failures that take flows away which work with nothing down, the most harmful of each variant first. */
    public SetRows<SinglePointRow> singlePoints() {
        List<SetRows.SetRow<SinglePointRow>> points = new ArrayList<>();
        eachVariant((key, cases) -> {
            Set<Flows.Pair> works = new HashSet<>();
            Map<String, List<ReachabilityRow>> lost = new LinkedHashMap<>();
            for (ReachabilityRow row : cases) {
                Flows.Pair flow = new Flows.Pair(row.from(), row.to());
                if (row.failed().isEmpty() && badness(row) == 0) {
                    works.add(flow);
                } else if (!row.failed().isEmpty() && badness(row) > 0 && works.contains(flow)) {
                    lost.computeIfAbsent(row.failed(), any -> new ArrayList<>()).add(row);
                }
            }
            lost.entrySet().stream()
                    .sorted(java.util.Comparator.comparing(each -> -each.getValue().size()))
                    .forEach(each -> points.add(new SetRows.SetRow<>(key, singlePoint(works.size(), each.getValue()))));
        });
        return new SetRows<>(study.factors(), SinglePointRow.class, points);
    }

    private static SinglePointRow singlePoint(int flows, List<ReachabilityRow> lost) {
        ReachabilityRow first = lost.get(0);
        return new SinglePointRow(first.failed(), flows, lost.size(), first.from() + " > " + first.to(),
                first.because());
    }

    /** Reachability of each variant with nothing down first, then under each failure. */
    private void eachVariant(BiConsumer<SetRows.Key, List<ReachabilityRow>> action) {
        Function<SetRows.Key, SetRows.Key> whole = key -> new SetRows.Key(key.variant(), key.values(), "");
        Map<SetRows.Key, List<ReachabilityRow>> byVariant = new LinkedHashMap<>();
        for (SetRows.SetRow<ReachabilityRow> each : ask(study.startingWith(Failures.none()), Question.REACHABILITY).list()) {
            byVariant.computeIfAbsent(whole.apply(each.key()), any -> new ArrayList<>()).add(each.row());
        }
        byVariant.forEach(action);
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
