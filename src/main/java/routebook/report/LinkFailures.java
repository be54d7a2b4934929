package routebook.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import routebook.analysis.Answers;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.report.ReportModel.RoundTrips;
import routebook.study.Failure;
import routebook.study.Outcome;

/** What becomes of every flow when, on top of the report's own condition, one circuit link goes down. */
final class LinkFailures {

    /** The answers under one condition. */
    private record Condition(String link, Map<List<String>, ReachabilityRow> flows, Map<List<String>, Set<String>> paths) {

        static Condition of(String link, Answers answers) {
            Map<List<String>, ReachabilityRow> flows = new LinkedHashMap<>();
            answers.reachability().list().forEach(row -> flows.put(List.of(row.from(), row.to()), row));
            Map<List<String>, Set<String>> paths = new HashMap<>();
            for (PathRow row : answers.paths().list()) {
                paths.computeIfAbsent(List.of(row.from(), row.to()), any -> new TreeSet<>()).add(row.trace());
            }
            return new Condition(link, flows, paths);
        }

        boolean reaches(List<String> flow) {
            return flows.get(flow).outcome().equals("reached");
        }
    }

    private final PairNumbers pairs;
    private final Condition base;
    private final List<Condition> links = new ArrayList<>();
    private final Failure asked;

    private LinkFailures(Answers answers, PairNumbers pairs) {
        this.pairs = pairs;
        base = Condition.of("", answers);
        asked = answers.outcome().failure();
    }

    /** Runs the design once for each circuit link that is not down already. */
    static LinkFailures of(Answers answers, PairNumbers pairs) {
        LinkFailures failures = new LinkFailures(answers, pairs);
        Outcome outcome = answers.outcome();
        Network network = outcome.network();
        for (String link : network.elements().names(ElementKind.CIRCUIT_LINK)) {
            if (!outcome.down().contains(link)) {
                List<String> down = new ArrayList<>(outcome.failure().elements());
                down.add(link);
                failures.links.add(Condition.of(link, Answers.all(outcome.rest().under(new Failure(down)))));
            }
        }
        return failures;
    }

    /** Rows of all conditions, for the chart. */
    List<ReachabilityRow> rows() {
        List<ReachabilityRow> rows = new ArrayList<>(base.flows().values());
        links.forEach(condition -> rows.addAll(condition.flows().values()));
        return rows;
    }

    /** Names of the conditions, as column heads. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(asked.elements().isEmpty() ? "everything up" : String.join(", ", asked.elements()) + " down");
        links.forEach(condition -> names.add((asked.elements().isEmpty() ? "" : "and ") + condition.link() + " down"));
        return names;
    }

    List<RoundTrips.Row> table() {
        List<RoundTrips.Row> rows = new ArrayList<>();
        base.flows().forEach((flow, row) -> {
            List<RoundTrips.Cell> cells = new ArrayList<>();
            cells.add(new RoundTrips.Cell(row.outcome(), Words.milliseconds(row.rttMs()), ""));
            links.forEach(condition -> cells.add(cell(flow, condition)));
            rows.add(new RoundTrips.Row(row.from(), row.to(), pairs.anchor(row.from(), row.to()), cells));
        });
        return rows;
    }

    private RoundTrips.Cell cell(List<String> flow, Condition condition) {
        ReachabilityRow row = condition.flows().get(flow);
        String state = condition.reaches(flow) ? "reached" : base.reaches(flow) ? "lost" : "unreachable";
        return new RoundTrips.Cell(state, Words.milliseconds(row.rttMs()), note(flow, condition));
    }

    private String note(List<String> flow, Condition condition) {
        if (!condition.reaches(flow) || isSame(flow, condition)) {
            return "";
        }
        if (!base.reaches(flow)) {
            return "reaches now";
        }
        return keepsSome(flow, condition)
                ? condition.paths().get(flow).size() + " of " + base.paths().get(flow).size() + " paths" : "other way";
    }

    private boolean isSame(List<String> flow, Condition condition) {
        return condition.reaches(flow) == base.reaches(flow)
                && condition.paths().get(flow).equals(base.paths().get(flow));
    }

    private boolean keepsSome(List<String> flow, Condition condition) {
        return base.paths().get(flow).containsAll(condition.paths().get(flow));
    }

    /** What each link does, in words. */
    List<RoundTrips.LinkDown> inWords() {
        return links.stream().map(this::inWords).toList();
    }

    private RoundTrips.LinkDown inWords(Condition condition) {
        List<RoundTrips.Change> changes = base.flows().keySet().stream()
                .filter(flow -> base.reaches(flow) || condition.reaches(flow))
                .filter(flow -> !isSame(flow, condition))
                .map(flow -> change(flow, condition)).toList();
        int lost = (int) changes.stream().filter(RoundTrips.Change::lost).count();
        int fewer = (int) base.flows().keySet().stream()
                .filter(flow -> note(flow, condition).endsWith(" paths")).count();
        int other = changes.size() - lost - fewer;
        List<String> parts = new ArrayList<>();
        if (lost > 0) {
            parts.add(Words.count(lost, "flow", "is", "are") + " lost");
        }
        if (other > 0) {
            parts.add(Words.count(other, "flow", "takes", "take") + " another way");
        }
        if (fewer > 0) {
            parts.add(Words.count(fewer, "flow", "has", "have") + " fewer equal-cost paths");
        }
        String text = parts.isEmpty() ? "No flow changes." : String.join("; ", parts) + ".";
        return new RoundTrips.LinkDown(condition.link(), text, changes);
    }

    private RoundTrips.Change change(List<String> flow, Condition condition) {
        ReachabilityRow before = base.flows().get(flow);
        ReachabilityRow now = condition.flows().get(flow);
        String text;
        if (!condition.reaches(flow)) {
            text = "is lost: " + now.because();
        } else if (!base.reaches(flow)) {
            text = "reaches now, over " + now.via();
        } else if (keepsSome(flow, condition)) {
            text = "keeps " + condition.paths().get(flow).size() + " of " + base.paths().get(flow).size()
                    + " equal-cost paths" + time(before, now);
        } else if (before.via().equals(now.via())) {
            text = "takes another way over " + now.via() + time(before, now);
        } else {
            text = "goes over " + now.via() + " instead of " + before.via() + time(before, now);
        }
        return new RoundTrips.Change(before.from(), before.to(), pairs.anchor(before.from(), before.to()),
                !condition.reaches(flow), text);
    }

    private static String time(ReachabilityRow before, ReachabilityRow now) {
        String then = Words.milliseconds(before.rttMs());
        String after = Words.milliseconds(now.rttMs());
        return then.equals(after) || after.isEmpty() ? ""
                : then.isEmpty() ? "; " + after + " ms" : "; " + after + " ms instead of " + then + " ms";
    }

    /** Links whose loss costs a flow that the report's own condition has. */
    List<String> costly() {
        return links.stream()
                .filter(condition -> base.flows().keySet().stream()
                        .anyMatch(flow -> base.reaches(flow) && !condition.reaches(flow)))
                .map(Condition::link).toList();
    }

    int count() {
        return links.size();
    }
}
