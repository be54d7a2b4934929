package routebook.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.Answers;
import routebook.analysis.LadderText;
import routebook.analysis.row.HopRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SymmetryRow;
import routebook.forwarding.Trace;
import routebook.network.ElementKind;
import routebook.report.ReportModel.Decision;
import routebook.report.ReportModel.Line;
import routebook.report.ReportModel.LostPair;
import routebook.report.ReportModel.Pair;
import routebook.report.ReportModel.Path;
import routebook.report.ReportModel.Reachability;
import routebook.report.ReportModel.Way;
import routebook.study.Choice;
import routebook.study.DeadEnd;
import routebook.study.Explanation;
import routebook.study.Journey;
import routebook.study.Outcome;

/** What the page says about pairs of end points: matrix, ways there and back, what is lost. */
final class PairSections {

    /** One direction. */
    private record Flow(String from, String to) {
        Flow turned() {
            return new Flow(to, from);
        }
    }

    private final Outcome outcome;
    private final PairNumbers pairs;
    private final RuleNumbers rules;
    private final Map<Flow, Journey> journeys = new LinkedHashMap<>();
    private final Map<Flow, Explanation> explanations = new LinkedHashMap<>();
    private final Map<Flow, ReachabilityRow> reachability;
    private final Map<Flow, SymmetryRow> symmetry;
    private final Map<Flow, List<PathRow>> paths;
    private final Map<Flow, List<HopRow>> hops;

    PairSections(Answers answers, PairNumbers pairs, RuleNumbers rules) {
        outcome = answers.outcome();
        this.pairs = pairs;
        this.rules = rules;
        answers.journeys().forEach(
                journey -> journeys.put(new Flow(journey.traffic().from(), journey.traffic().to()), journey));
        List<Explanation> explained = outcome.explain(List.copyOf(journeys.values()));
        explained.forEach(each -> explanations.put(
                new Flow(each.journey().traffic().from(), each.journey().traffic().to()), each));
        reachability = first(answers.reachability().list(), row -> new Flow(row.from(), row.to()));
        symmetry = first(answers.symmetry().list(), row -> new Flow(row.from(), row.to()));
        paths = byFlow(answers.paths().list(), row -> new Flow(row.from(), row.to()));
        hops = byFlow(answers.hops().list(), row -> new Flow(row.from(), row.to()));
    }

    private static <R> Map<Flow, List<R>> byFlow(List<R> rows, Function<R, Flow> flow) {
        return rows.stream().collect(Collectors.groupingBy(flow));
    }

    private static <R> Map<Flow, R> first(List<R> rows, Function<R, Flow> flow) {
        return rows.stream().collect(Collectors.toMap(flow, Function.identity()));
    }

    /** A row a sender, a column a destination. */
    List<Reachability.Row> matrix() {
        List<Reachability.Row> rows = new ArrayList<>();
        for (String from : pairs.endPoints()) {
            rows.add(new Reachability.Row(from,
                    pairs.endPoints().stream().map(to -> cell(new Flow(from, to))).toList()));
        }
        return rows;
    }

    private Reachability.Cell cell(Flow flow) {
        ReachabilityRow row = reachability.get(flow);
        if (row == null) {
            return new Reachability.Cell("self", "", "", 0, "");
        }
        String anchor = pairs.anchor(flow.from(), flow.to());
        return isReached(flow)
                ? new Reachability.Cell("reached", row.via(), Words.milliseconds(row.rttMs()), row.paths(), anchor)
                : new Reachability.Cell(row.outcome(), "", "", 0, anchor);
    }

    private boolean isReached(Flow flow) {
        return reachability.get(flow).outcome().equals("reached");
    }

    /** Every pair, in declared order of its end points. */
    List<Pair> pairs() {
        List<Pair> sections = new ArrayList<>();
        for (Flow flow : onceEach()) {
            ReachabilityRow row = reachability.get(flow);
            SymmetryRow compared = symmetry.get(flow);
            sections.add(new Pair(pairs.anchor(flow.from(), flow.to()), flow.from(), flow.to(), row.outcome(),
                    Words.milliseconds(row.rttMs()), isReached(flow) ? row.via() : "", compared.verdict(),
                    verdict(flow, compared), List.of(way(flow), way(flow.turned()))));
        }
        return sections;
    }

    private List<Flow> onceEach() {
        List<String> names = pairs.endPoints();
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                flows.add(new Flow(names.get(i), names.get(j)));
            }
        }
        return flows;
    }

    private String verdict(Flow flow, SymmetryRow row) {
        return switch (row.verdict()) {
            case "symmetric" -> "Symmetric: the answer takes the same way back.";
            case "may-differ" -> "May differ: which of the equal-cost paths is taken is decided on each side by itself, so "
                    + "the answer can come back another way.";
            case "asymmetric" -> "Asymmetric: the answer takes another way back."
                    + onlyOn("there", journeys.get(flow).there(), journeys.get(flow).back())
                    + onlyOn("back", journeys.get(flow).back(), journeys.get(flow).there())
                    + (differsByGatewaysOnly(flow) ? " Apart from these gateways both ways are the same"
                            + (journeys.get(flow).there().size() > 1 ? " set of equal-cost paths." : ".") : "");
            case "inconclusive" -> "Inconclusive: the flow rests on something that is not modelled.";
            default -> "Unreachable: the two end points do not exchange packets.";
        };
    }

    private static String onlyOn(String way, List<Trace> these, List<Trace> others) {
        List<String> only = these.stream().flatMap(trace -> trace.nodes().stream()).distinct()
                .filter(node -> others.stream().noneMatch(trace -> trace.nodes().contains(node))).toList();
        return only.isEmpty() ? "" : " Passed only on the way " + way + ": " + String.join(", ", only) + ".";
    }

    /**
     * True if both ways are the same once ExpressRoute gateways are left out: packets pass them on the way into a network
     * and not on the way out.
     */
    private boolean differsByGatewaysOnly(Flow flow) {
        Set<List<String>> there = journeys.get(flow).there().stream().map(this::withoutGateways)
                .collect(Collectors.toSet());
        Set<List<String>> back = journeys.get(flow).back().stream().map(this::withoutGateways).map(PairSections::reversed)
                .collect(Collectors.toSet());
        return there.equals(back);
    }

    private List<String> withoutGateways(Trace trace) {
        return trace.nodes().stream()
                .filter(node -> outcome.kind(node) != ElementKind.EXPRESSROUTE_GATEWAY).toList();
    }

    private static List<String> reversed(List<String> nodes) {
        List<String> turned = new ArrayList<>(nodes);
        java.util.Collections.reverse(turned);
        return turned;
    }

    /** Flows whose ways differ always, and of those the ones that differ by ExpressRoute gateways only. */
    int countAsymmetric(boolean byGatewaysOnly) {
        return (int) symmetry.entrySet().stream()
                .filter(entry -> entry.getValue().verdict().equals("asymmetric"))
                .filter(entry -> !byGatewaysOnly || differsByGatewaysOnly(entry.getKey())).count();
    }

    private Way way(Flow flow) {
        ReachabilityRow row = reachability.get(flow);
        List<Path> ways = new ArrayList<>();
        for (PathRow path : paths.get(flow)) {
            List<Line> lines = hops.get(flow).stream()
                    .filter(hop -> hop.path() != null && hop.path() == path.path()).map(this::line).toList();
            ways.add(new Path(path.trace(), lines));
        }
        Explanation why = explanations.get(flow);
        boolean answerLost = why.deadEnd().filter(DeadEnd::answer).isPresent();
        return new Way(flow.from(), flow.to(), sentence(row.because()), rules.ref(row.rule()), ways,
                why.deadEnd().stream().flatMap(end -> end.causes().stream()).map(LadderText::sentence)
                        .map(text -> text + ".").toList(),
                Stream.concat(why.there().stream(), answerLost ? why.back().stream() : Stream.empty())
                        .map(this::decision).toList());
    }

    private Decision decision(Choice choice) {
        return new Decision(choice.at(), choice.destination().toString(), choice.options().stream()
                .map(option -> new Decision.Option(option.fate().name().toLowerCase(Locale.ROOT), option.route(),
                        option.because().text(), rules.ref(option.because().rule().id()))).toList());
    }

    private Line line(HopRow row) {
        return new Line(row.hop(), row.address(), Words.milliseconds(row.rttMs()), row.node(), row.because(),
                rules.ref(row.rule()));
    }

    /** A capital in front and a stop behind. */
    private static String sentence(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** Every pair that is not reached, with the reason of its first flow. */
    List<LostPair> lost() {
        return onceEach().stream().filter(flow -> !isReached(flow) || !isReached(flow.turned())).map(flow -> {
            boolean bothWays = !isReached(flow) && !isReached(flow.turned());
            Flow lost = isReached(flow) ? flow.turned() : flow;
            ReachabilityRow row = reachability.get(lost);
            return new LostPair(lost.from(), lost.to(), bothWays ? "↔" : "→", pairs.anchor(flow.from(), flow.to()),
                    sentence(row.because()), rules.ref(row.rule()));
        }).toList();
    }
}
