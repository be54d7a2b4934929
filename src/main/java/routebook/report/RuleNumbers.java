package routebook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import routebook.analysis.row.RouteRow;
import routebook.azure.EffectiveTable;
import routebook.forwarding.Trace;
import routebook.report.ReportModel.RuleEntry;
import routebook.report.ReportModel.RuleRef;
import routebook.routing.Rib;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.why.Rule;

/** Every rule that decided a step of a trace or a line of a table, with an anchor each. */
final class RuleNumbers {

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Map<String, Integer> steps = new HashMap<>();
    private final Map<String, Integer> routes = new HashMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final List<RuleEntry> entries = new ArrayList<>();

    RuleNumbers(Outcome outcome, List<Journey> journeys, List<RouteRow> rows) {
        journeys.forEach(journey -> {
            journey.there().forEach(this::addTrace);
            journey.back().forEach(this::addTrace);
        });
        outcome.tables().values().forEach(this::addTable);
        outcome.ribs().listRibs().forEach(this::addRib);
        rows.stream().filter(row -> !row.rule().isEmpty()).forEach(row -> routes.merge(row.rule(), 1, Integer::sum));
        number();
    }

    private void add(Rule rule) {
        rules.putIfAbsent(rule.id(), rule);
    }

    private void addTrace(Trace trace) {
        List<Rule> decided = new ArrayList<>();
        trace.steps().forEach(step -> step.sentBy().ifPresent(because -> decided.add(because.rule())));
        if (!trace.delivered()) {
            decided.add(trace.end().rule());
        }
        for (Rule rule : decided) {
            add(rule);
            steps.merge(rule.id(), 1, Integer::sum);
        }
    }

    private void addTable(EffectiveTable table) {
        table.lines().forEach(line -> add(line.because().rule()));
    }

    private void addRib(Rib rib) {
        rib.listReceived().forEach(received -> received.because().ifPresent(because -> add(because.rule())));
        rib.listAnnounced().forEach(announced -> announced.because().ifPresent(because -> add(because.rule())));
        rib.decisions().values().forEach(decision -> decision.losses().forEach(loss -> add(loss.rung())));
    }

    private void number() {
        rules.values().stream()
                .filter(rule -> decisions(rule) > 0)
                .sorted(Comparator.comparing((Rule rule) -> -decisions(rule)).thenComparing(Rule::id))
                .forEach(rule -> {
                    String anchor = "rule-" + (entries.size() + 1);
                    anchors.put(rule.id(), anchor);
                    entries.add(new RuleEntry(anchor, rule.id(), rule.sentence(), rule.citation().source(),
                            rule.citation().asOf(), rule.citation().basis().name().toLowerCase(Locale.ROOT),
                            steps.getOrDefault(rule.id(), 0), routes.getOrDefault(rule.id(), 0)));
                });
    }

    private int decisions(Rule rule) {
        return steps.getOrDefault(rule.id(), 0) + routes.getOrDefault(rule.id(), 0);
    }

    /** Most frequent first. */
    List<RuleEntry> entries() {
        return List.copyOf(entries);
    }

    RuleRef ref(String id) {
        return new RuleRef(id, anchors.getOrDefault(id, ""));
    }
}
