package routebook.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import routebook.analysis.CsvRows;
import routebook.analysis.Flows;
import routebook.analysis.Members;
import routebook.analysis.Question;
import routebook.analysis.SameFindings;
import routebook.analysis.SetQuestion;
import routebook.analysis.SetRows;
import routebook.analysis.SideBySide;
import routebook.analysis.Survival;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;
import routebook.chart.Charts;
import routebook.chart.Picture;
import routebook.report.ReportModel.Fact;
import routebook.report.ReportModel.Figure;
import routebook.report.ReportModel.Svg;
import routebook.report.SweepModel.Beside;
import routebook.report.SweepModel.BesideCell;
import routebook.report.SweepModel.BesideRow;
import routebook.report.SweepModel.Change;
import routebook.report.SweepModel.Problem;
import routebook.report.SweepModel.Status;
import routebook.report.SweepModel.Varied;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Reads a sweep's files row by row and keeps what the report tells: all of one variant, the first one, and of the others
 * no more than a page holds.
 */
final class SweepModelOf {

    private static final int MOST_VARIANTS = 48;
    private static final int MOST_BESIDE = 8;
    private static final int MOST_ROWS = 25;
    private static final int MOST_BESIDE_ROWS = 60;
    private static final int MOST_VALUES = 30;

    private final String design;
    private final List<String> factors;

    private final Map<SetRows.Key, String> names = new LinkedHashMap<>();
    private final List<Set<String>> values = new ArrayList<>();
    private final Set<String> failures = new LinkedHashSet<>();
    private final Map<String, Integer> statuses = new TreeMap<>(Comparator.comparing(SweepModelOf::rank));
    private final List<Problem> problems = new ArrayList<>();
    private final Set<SetRows.Key> seen = new LinkedHashSet<>();
    private final Set<SetRows.Key> computed = new HashSet<>();
    private int troubled;
    private SetRows.Key first;

    private final Map<SetRows.Key, Survival> survivals = new LinkedHashMap<>();
    private final Map<SetRows.Key, Told> told = new HashMap<>();
    private final Table losses = Table.create("losses", StringColumn.create("variant"), StringColumn.create("failed"),
            IntColumn.create("lost"), IntColumn.create("flows"));
    private int answered;
    private int whole;
    private int unharmed;

    private final Map<SetRows.Key, List<FindingRow>> findings = new HashMap<>();
    private final Map<SetRows.Key, List<Change>> changes = new HashMap<>();

    /** What is told of a variant's flows. */
    private record Told(Survival survival, List<WorstRow> worst, List<SinglePointRow> points, List<WorseRow> worse,
            int better) {

        long count(String outcome) {
            return worst.stream().filter(row -> row.whole().equals(outcome)).count();
        }

        /** Of the flows that are reached with nothing down. */
        long robust() {
            return worst.stream().filter(row -> row.whole().equals("reached") && row.survived() == row.failures())
                    .count();
        }
    }

    SweepModelOf(String design, List<String> factors) {
        this.design = design;
        this.factors = factors;
        factors.forEach(any -> values.add(new LinkedHashSet<>()));
    }

    private static int rank(String status) {
        return List.of("computed", "unsettled", "refused", "failed").indexOf(status);
    }

    SweepModel read(Path folder, String title, SweepModel.Source source, List<Question<?>> questions,
            List<SetQuestion<?>> together) {
        CsvRows.read(folder.resolve("cases.csv"), factors, CaseRow.class, this::take);
        boolean reachability = questions.contains(Question.REACHABILITY);
        if (reachability) {
            SetRows.Key[] current = new SetRows.Key[1];
            CsvRows.read(file(folder, Question.REACHABILITY), factors, ReachabilityRow.class, each -> {
                SetRows.Key variant = each.key().withoutFailure();
                if (current[0] != null && !variant.equals(current[0])) {
                    finish(current[0]);
                }
                current[0] = variant;
                if (!told.containsKey(variant)) {
                    survivals.computeIfAbsent(variant, any -> new Survival()).take(each.row());
                }
            });
            if (current[0] != null) {
                finish(current[0]);
            }
        }
        List<SetQuestion.InRows<FindingRow, FindingChangeRow>> reviews = Stream.of(SetQuestion.NEW_FINDINGS,
                SetQuestion.NEW_ROUTING_FINDINGS).filter(each -> questions.contains(each.of())).toList();
        reviews.forEach(each -> review(folder, each));
        List<String> files = Stream.of(Stream.of("cases"), questions.stream().map(Question::name),
                together.stream().map(SetQuestion::name)).flatMap(each -> each).map(name -> name + ".csv").toList();
        List<String> failed = failures.stream().filter(name -> !name.isEmpty()).toList();
        return new SweepModel(SweepModel.VERSION, title, source, facts(failed.size(), reachability),
                summary(failed.size(), reachability), files, varied(), cut(failed, MOST_VALUES),
                more(failed, MOST_VALUES),
                statuses.entrySet().stream().map(each -> new Status(each.getKey(), each.getValue())).toList(), problems,
                troubled - problems.size(), reachability, !reviews.isEmpty(), picture(), beside(), variants(),
                seen.size() - names.size());
    }

    private static Path file(Path folder, Question<?> question) {
        return folder.resolve(question.name() + ".csv");
    }

    /** Findings of the variants shown: all with nothing down, and what is new or worsened. */
    private void review(Path folder, SetQuestion.InRows<FindingRow, FindingChangeRow> question) {
        SetQuestion.Gathering<FindingRow> gathering = question.gather().apply(
                new Members(design, factors, first, List.copyOf(names.keySet())),
                each -> changes.computeIfAbsent(each.key().withoutFailure(), any -> new ArrayList<>())
                        .add(new Change(each.key().failed(), each.row())));
        CsvRows.read(file(folder, question.of()), factors, FindingRow.class, each -> {
            SetRows.Key variant = each.key().withoutFailure();
            if (names.containsKey(variant)) {
                if (each.key().failed().isEmpty()) {
                    findings.computeIfAbsent(variant, any -> new ArrayList<>()).add(each.row());
                }
                gathering.take(each);
            }
        });
        gathering.end();
    }

    private void take(SetRows.SetRow<CaseRow> one) {
        SetRows.Key variant = one.key().withoutFailure();
        if (seen.add(variant)) {
            first = first == null ? variant : first;
            if (names.size() < MOST_VARIANTS) {
                names.put(variant, name(variant));
            }
            for (int i = 0; i < factors.size(); i++) {
                values.get(i).add((String) variant.values().get(i));
            }
        }
        CaseRow row = one.row();
        if (row.failed().isEmpty() && names.containsKey(variant)
                && List.of("computed", "unsettled").contains(row.status())) {
            computed.add(variant);
        }
        failures.add(row.failed());
        statuses.merge(row.status(), 1, Integer::sum);
        if (!row.status().equals("computed")) {
            troubled++;
            if (problems.size() < MOST_ROWS) {
                problems.add(new Problem(name(variant), row.failed(), row.status(), row.reason()));
            }
        }
    }

    private String name(SetRows.Key variant) {
        return Members.name(design, factors, variant);
    }

    /** A variant is read to its end: of the first one everything is kept, of the next ones what is told. */
    private void finish(SetRows.Key variant) {
        Survival survival = survivals.get(variant);
        if (told.containsKey(variant) || survival == null) {
            return;
        }
        Survival base = survivals.get(first);
        List<WorstRow> worst = survival.worst();
        boolean compared = base != null && base != survival;
        Told all = new Told(survival, worst, survival.singlePoints(), compared ? survival.worseThan(base) : List.of(),
                compared ? base.worseThan(survival).size() : 0);
        answered++;
        whole += all.count("reached") == worst.size() ? 1 : 0;
        unharmed += all.points().isEmpty() ? 1 : 0;
        if (names.containsKey(variant)) {
            told.put(variant, all);
            for (String failure : failures) {
                if (survival.tried(failure)) {
                    losses.stringColumn("variant").append(names.get(variant));
                    losses.stringColumn("failed").append(failure);
                    losses.intColumn("lost").append(survival.lost(failure));
                    losses.intColumn("flows").append((int) all.count("reached"));
                }
            }
        }
        if (!variant.equals(first) && !names.containsKey(variant)) {
            survivals.remove(variant);
        }
    }

    private List<Varied> varied() {
        return IntStream.range(0, factors.size()).mapToObj(i -> {
            List<String> all = List.copyOf(values.get(i));
            return new Varied(factors.get(i), cut(all, MOST_VALUES), more(all, MOST_VALUES));
        }).toList();
    }

    private List<Fact> facts(int failed, boolean reachability) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(String.valueOf(seen.size()), seen.size() == 1 ? "variant" : "variants", "varied"));
        facts.add(new Fact(String.valueOf(failed), failed == 1 ? "failure tried" : "failures tried", "failures"));
        facts.add(new Fact(statuses.getOrDefault("computed", 0) + " of "
                + statuses.values().stream().mapToInt(each -> each).sum(), "cases computed", "cases"));
        if (reachability) {
            facts.add(new Fact(whole + " of " + seen.size(), "variants in which every flow is reached", "variants"));
            facts.add(new Fact(unharmed + " of " + seen.size(), "variants without a single point of failure",
                    "losses"));
        }
        return facts;
    }

    private List<String> summary(int failed, boolean reachability) {
        List<String> sentences = new ArrayList<>();
        if (troubled > 0) {
            sentences.add(Words.count(troubled, "case", "was", "were")
                    + " not computed, or did not come to rest; they are listed below with the reason.");
        }
        if (!reachability) {
            sentences.add("The study did not ask who reaches whom, so nothing is said here about flows; add "
                    + "reachability to its questions for that.");
            return sentences;
        }
        told.values().stream().filter(all -> all.survival() == survivals.get(first)).findFirst().ifPresent(all -> {
            sentences.add(name(first) + ": " + all.count("reached") + " of " + Words.count(all.worst().size(), "flow")
                    + " " + (all.count("reached") == 1 ? "is" : "are") + " reached with nothing down"
                    + (failed == 0 ? "." : ", " + all.robust() + " of them under every failure as well."));
            all.points().stream().findFirst().ifPresent(point -> sentences.add("The failure that takes most from it is "
                    + point.failed() + ": " + point.lost() + " of " + Words.count(point.flows(), "flow") + "."));
        });
        if (names.size() > 1) {
            Comparator<SetRows.Key> order = Comparator.comparing((SetRows.Key key) -> told.get(key).count("reached"))
                    .thenComparing(key -> told.get(key).robust())
                    .thenComparing(key -> -told.get(key).points().stream().mapToInt(SinglePointRow::lost).sum());
            List<SetRows.Key> all = names.keySet().stream().filter(told::containsKey).toList();
            String which = seen.size() > names.size() ? "Of the variants shown, " : "";
            // Of equals the one that comes first.
            all.stream().reduce((one, other) -> order.compare(other, one) > 0 ? other : one).ifPresent(top ->
                    sentences.add(Words.cap(which + (top.equals(first)
                            ? "no other variant reaches more, or keeps more under failures."
                            : "most is left by " + name(top) + ": " + told.get(top).count("reached")
                                    + " flows reached with nothing down, " + told.get(top).robust()
                                    + " of them under every failure."))));
            List<String> worse = all.stream().filter(key -> !told.get(key).worse().isEmpty()).map(this::name).toList();
            if (!worse.isEmpty()) {
                sentences.add(Words.cap(which + Words.count(worse.size(), "variant", "is", "are")
                        + " worse than the first one for some flow: " + String.join("; ", cut(worse, MOST_BESIDE))
                        + (worse.size() > MOST_BESIDE ? " and " + more(worse, MOST_BESIDE) + " more." : ".")));
            }
        }
        return sentences;
    }

    private List<Figure> picture() {
        if (losses.intColumn("lost").asList().stream().allMatch(lost -> lost == 0)) {
            return List.of();
        }
        Picture picture = Charts.losses(losses);
        return List.of(new Figure("losses.svg", picture.alt(), picture.width(), picture.height(),
                new Svg(picture.svg())));
    }

    private Beside beside() {
        List<SetRows.Key> all = names.keySet().stream().filter(told::containsKey).toList();
        List<SetRows.Key> shown = cut(all, MOST_BESIDE);
        if (shown.size() < 2) {
            return new Beside(List.of(), 0, List.of(), 0, 0);
        }
        SideBySide beside = new SideBySide(shown.stream().map(names::get).toList());
        List<Map<Flows.Pair, WorstRow>> worst = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Told one = told.get(shown.get(i));
            for (ReachabilityRow flow : one.survival().whole()) {
                beside.put(i, flow.failed(), flow);
            }
            worst.add(one.worst().stream().collect(Collectors.toMap(row -> new Flows.Pair(row.from(), row.to()), row -> row)));
        }
        List<BesideRow> rows = beside.rows().stream().map(row -> new BesideRow(row.from(), row.to(),
                IntStream.range(0, shown.size()).mapToObj(i -> cell(row.cells().get(i),
                        worst.get(i).get(new Flows.Pair(row.from(), row.to())))).toList())).toList();
        List<BesideRow> differ = rows.stream().filter(row -> row.cells().stream().map(BesideCell::text).distinct().count() > 1
                || row.cells().stream().map(BesideCell::lost).distinct().count() > 1).toList();
        return new Beside(shown.stream().map(names::get).toList(), seen.size() - shown.size(),
                cut(differ, MOST_BESIDE_ROWS), more(differ, MOST_BESIDE_ROWS), rows.size() - differ.size());
    }

    /** A flow that a variant has not has an empty cell. */
    private static BesideCell cell(String text, WorstRow worst) {
        return worst == null || !worst.whole().equals("reached") ? new BesideCell(text, false, 0, 0)
                : new BesideCell(text, true, worst.failures(), worst.failures() - worst.survived());
    }

    private List<SweepModel.Variant> variants() {
        List<SweepModel.Variant> variants = new ArrayList<>();
        Told none = new Told(new Survival(), List.of(), List.of(), List.of(), 0);
        List<FindingRow> known = findings.getOrDefault(first, List.of());
        names.forEach((key, name) -> {
            Told all = told.getOrDefault(key, none);
            List<WorstRow> weak = all.worst().stream()
                    .filter(row -> row.whole().equals("reached") && row.survived() < row.failures())
                    .sorted(Comparator.comparing(WorstRow::survived)).toList();
            List<ReachabilityRow> missing = all.survival().whole().stream()
                    .filter(row -> !row.outcome().equals("reached")).toList();
            List<FindingRow> own = key.equals(first) ? known : List.of();
            List<Change> changed = changes.getOrDefault(key, List.of());
            int gone = !computed.contains(key) ? 0
                    : SameFindings.of(known, findings.getOrDefault(key, List.of())).gone();
            variants.add(new SweepModel.Variant("variant-" + (variants.size() + 1), name, key.variant(),
                    computed.contains(key), all.worst().size(), (int) all.count("reached"),
                    (int) all.count("unreachable"), (int) all.count("inconclusive"), all.survival().failures(),
                    all.survival().failures() - all.points().size(), (int) all.robust(),
                    cut(all.points(), MOST_ROWS), more(all.points(), MOST_ROWS),
                    cut(missing, MOST_ROWS), more(missing, MOST_ROWS), cut(weak, MOST_ROWS),
                    more(weak, MOST_ROWS), cut(all.worse(), MOST_ROWS), more(all.worse(), MOST_ROWS), all.better(),
                    cut(own, MOST_ROWS), more(own, MOST_ROWS), cut(changed, MOST_ROWS), more(changed, MOST_ROWS), gone));
        });
        return variants;
    }

    private static <T> List<T> cut(List<T> all, int most) {
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    private static int more(List<?> all, int most) {
        return Math.max(0, all.size() - most);
    }
}
