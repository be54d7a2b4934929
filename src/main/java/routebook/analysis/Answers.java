package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import routebook.analysis.row.HopRow;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.RuleRow;
import routebook.analysis.row.SymmetryRow;
import routebook.forwarding.Hop;
import routebook.forwarding.Step;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.Places;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.study.Failover;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.why.Because;
import routebook.why.Rule;

/** Questions put to one outcome. The flows that some of them are about are walked once, when the first of these is asked. */
public final class Answers {

    private static final String REACHED = "reached";
    private static final String NONE = "none";
    private static final Set<ElementKind> VPN = Set.of(ElementKind.TUNNEL, ElementKind.INSTANCE_TUNNEL);

    private final Outcome outcome;
    private final Flows flows;
    private List<Journey> journeys;

    /** Answers of an outcome, about these flows. */
    public Answers(Outcome outcome, Flows flows) {
        this.outcome = outcome;
        this.flows = flows;
    }

    /** About every ordered pair of distinct end points, in declared order. */
    public static Answers all(Outcome outcome) {
        return new Answers(outcome, Flows.ALL);
    }

    /** What is asked. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * What becomes of the flows that it is asked about.
     *
     * @throws routebook.network.UnknownNameException if an end point is none of the design's
     */
    public synchronized List<Journey> journeys() {
        if (journeys == null) {
            journeys = List.copyOf(flows.journeys(outcome));
        }
        return journeys;
    }

    /** Lines of every equal-cost path of every flow. */
    public Rows<HopRow> hops() {
        return new Rows<>(HopRow.class, journeys().stream().flatMap(journey -> hops(journey).stream()).toList());
    }

    /** The same of one of them. */
    List<HopRow> hops(Journey journey) {
        if (!journey.reached()) {
            Loss loss = Loss.of(journey, outcome);
            return List.of(new HopRow(from(journey), to(journey), failed(), journey.verdict().word(), null, null, null, null,
                    loss.node(), loss.because().rule().id(), loss.text()));
        }
        List<HopRow> rows = new ArrayList<>();
        for (int path = 0; path < journey.there().size(); path++) {
            List<Hop> hops = journey.listing(path);
            Trace trace = journey.there().get(path);
            for (int i = 0; i < hops.size(); i++) {
                Hop hop = hops.get(i);
                Because because = hop.step().sentBy().orElseThrow();
                rows.add(new HopRow(from(journey), to(journey), failed(), REACHED, path + 1, i + 1,
                        hop.address().map(Object::toString).orElse("*"), boxed(hop.rttMs()),
                        hop.step().node().name(), because.rule().id(), because.text() + passedUnseen(trace, hop)));
            }
        }
        return rows;
    }

    /** The nodes passed since the line before that print no line of their own, each with the decision that led there. */
    private static String passedUnseen(Trace trace, Hop hop) {
        List<Step> steps = trace.steps();
        int end = steps.indexOf(hop.step());
        int start = end;
        while (start > 1 && !steps.get(start - 1).counted()) {
            start--;
        }
        return steps.subList(start, end).stream()
                .map(step -> "; passed without a line: " + step.node().name() + ", since "
                        + step.sentBy().orElseThrow().text())
                .collect(Collectors.joining());
    }

    /** One row for each equal-cost path of every flow. */
    public Rows<PathRow> paths() {
        List<PathRow> rows = new ArrayList<>();
        for (Journey journey : journeys()) {
            for (int path = 0; path < journey.there().size(); path++) {
                Trace trace = journey.there().get(path);
                List<Hop> hops = journey.listing(path);
                rows.add(new PathRow(from(journey), to(journey), failed(), journey.verdict().word(), path + 1,
                        trace.delivered() ? hops.size() : 0, journey.reached() ? rtt(hops) : null,
                        journey.reached() ? via(trace) : NONE, trace.toLine()));
            }
        }
        return new Rows<>(PathRow.class, rows);
    }

    /** One row for each flow. */
    public Rows<ReachabilityRow> reachability() {
        List<ReachabilityRow> rows = new ArrayList<>();
        for (Journey journey : journeys()) {
            if (journey.reached()) {
                String via = journey.there().stream().map(this::via).distinct().collect(Collectors.joining("+"));
                rows.add(new ReachabilityRow(from(journey), to(journey), failed(), REACHED, via,
                        journey.there().size(), rtt(journey.listing(0)), "", "", ""));
            } else {
                Loss loss = Loss.of(journey, outcome);
                rows.add(new ReachabilityRow(from(journey), to(journey), failed(), journey.verdict().word(), NONE,
                        journey.there().size(), null, loss.node(), loss.because().rule().id(), loss.text()));
            }
        }
        return new Rows<>(ReachabilityRow.class, rows);
    }

    /** The way there and the way back of each flow, compared. */
    public Rows<SymmetryRow> symmetry() {
        return new Rows<>(SymmetryRow.class, journeys().stream().map(this::symmetry).toList());
    }

    private SymmetryRow symmetry(Journey journey) {
        List<List<String>> there = journey.there().stream().map(Trace::nodes).toList();
        List<List<String>> back = journey.back().stream().map(trace -> {
            List<String> nodes = new ArrayList<>(trace.nodes());
            java.util.Collections.reverse(nodes);
            return nodes;
        }).toList();
        String verdict;
        if (!journey.reached()) {
            verdict = journey.verdict().word();
        } else if (there.size() == 1 && there.equals(back)) {
            verdict = "symmetric";
        } else {
            verdict = there.stream().anyMatch(back::contains) ? "may-differ" : "asymmetric";
        }
        if (!journey.reached()) {
            return new SymmetryRow(from(journey), to(journey), failed(), verdict, journey.there().get(0).toLine(),
                    journey.back().isEmpty() ? "" : journey.back().get(0).toLine(), "", "");
        }
        List<String> thereNodes = there.stream().flatMap(List::stream).distinct().toList();
        List<String> backNodes = back.stream().flatMap(List::stream).distinct().toList();
        return new SymmetryRow(from(journey), to(journey), failed(), verdict, journey.there().get(0).toLine(),
                journey.back().get(0).toLine(),
                thereNodes.stream().filter(node -> !backNodes.contains(node)).collect(Collectors.joining("+")),
                backNodes.stream().filter(node -> !thereNodes.contains(node)).collect(Collectors.joining("+")));
    }

    /** Every rule that decided a step of one of the ways there or back, or lost a packet; most frequent first. */
    public Rows<RuleRow> rules() {
        Map<String, Rule> rules = new TreeMap<>();
        Map<String, Integer> decisions = new TreeMap<>();
        for (Journey journey : journeys()) {
            List<Trace> ways = new ArrayList<>(journey.there());
            ways.addAll(journey.back());
            for (Trace way : ways) {
                List<Because> reasons = new ArrayList<>();
                way.steps().forEach(step -> step.sentBy().ifPresent(reasons::add));
                if (!way.delivered()) {
                    reasons.add(way.end());
                }
                for (Because because : reasons) {
                    rules.put(because.rule().id(), because.rule());
                    decisions.merge(because.rule().id(), 1, Integer::sum);
                }
            }
        }
        return new Rows<>(RuleRow.class, rules.values().stream()
                .map(rule -> new RuleRow(rule.id(), rule.sentence(), rule.citation().source(), rule.citation().asOf(),
                        rule.citation().basis().name().toLowerCase(Locale.ROOT), decisions.get(rule.id())))
                .sorted(java.util.Comparator.comparing((RuleRow row) -> -row.decisions()).thenComparing(RuleRow::rule))
                .toList());
    }

    /** Who notices what is down, and when; no row where nothing is. */
    public Rows<NoticeRow> notices() {
        return isWhole() ? new Rows<>(NoticeRow.class, List.of()) : Failovers.notices(failover());
    }

    /** For how long each flow is lost when this goes down; no row where nothing does. */
    public Rows<OutageRow> outages() {
        if (isWhole()) {
            return new Rows<>(OutageRow.class, List.of());
        }
        Failover failover = failover();
        return Failovers.outages(failover,
                journeys().stream().map(journey -> failover.outage(from(journey), to(journey))).toList());
    }

    private boolean isWhole() {
        return outcome.failure().elements().isEmpty();
    }

    private Failover failover() {
        return Failover.of(outcome);
    }

    private String failed() {
        return outcome.failure().toString();
    }

    private static String from(Journey journey) {
        return journey.traffic().from();
    }

    private static String to(Journey journey) {
        return journey.traffic().to();
    }

    private static Double rtt(List<Hop> hops) {
        return boxed(hops.get(hops.size() - 1).rttMs());
    }

    private static Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /** What a way crosses: circuits and WAN links by name, tunnels as vpn; else peering, or the one network or site it stays in. */
    private String via(Trace trace) {
        Network network = outcome.network();
        List<String> crossed = new ArrayList<>();
        for (Step step : trace.steps()) {
            Optional<ElementKind> carrier = network.elements().find(step.link()).map(element -> element.kind());
            if (carrier.filter(VPN::contains).isPresent()) {
                crossed.add("vpn");
            } else if (carrier.filter(ElementKind.WAN_LINK::equals).isPresent()) {
                crossed.add(step.link());
            }
            network.elements().find(step.node().name()).ifPresent(passed -> {
                if (passed.kind() == ElementKind.MSEE) {
                    crossed.add(passed.whole());
                } else if (passed.kind() == ElementKind.APPLIANCE) {
                    crossed.add(passed.name());
                }
            });
        }
        if (trace.steps().stream().anyMatch(step -> isKind(step, ElementKind.POINT_TO_SITE_CLIENT))
                && trace.steps().stream().anyMatch(step -> isKind(step, ElementKind.VPN_GATEWAY))) {
            crossed.add("vpn");
        }
        if (!crossed.isEmpty()) {
            return crossed.stream().distinct().collect(Collectors.joining("+"));
        }
        String first = trace.nodes().get(0);
        String last = trace.last().name();
        if (outcome.kind(first) == ElementKind.INTERNET_HOST || outcome.kind(last) == ElementKind.INTERNET_HOST) {
            return "internet";
        }
        if (outcome.kind(first) == ElementKind.HOST) {
            return "site";
        }
        return Places.wholeOf(network.elements().get(first).whole())
                        .equals(Places.wholeOf(network.elements().get(last).whole()))
                ? "network" : "peering";
    }

    private boolean isKind(Step step, ElementKind kind) {
        return outcome.network().elements().has(step.node().name(), kind);
    }

    /** Where a journey is lost, and why. */
    private record Loss(String node, Because because, String text) {

        static Loss of(Journey journey, Outcome outcome) {
            Trace lost = journey.findLoss().orElseThrow();
            List<Trace> ways = journey.isAnswerLost() ? journey.back() : journey.there();
            long broken = ways.stream().filter(way -> !way.delivered()).count();
            String share = broken == ways.size() || broken == 0 ? "" : " on " + broken + " of " + ways.size() + " equal-cost paths";
            String heldBack = heldBack(outcome, lost.received().destination());
            String what = journey.verdict() == Journey.Verdict.INCONCLUSIVE ? "undecided at "
                    : journey.isAnswerLost() ? "the answer is lost at " : "the packet is lost at ";
            return new Loss(lost.last().name(), lost.end(),
                    what + lost.last().name() + share + ": " + lost.end().text() + heldBack);
        }

        /** What sessions that went down by themselves would tell of the destination. */
        private static String heldBack(Outcome outcome, Ip destination) {
            StringBuilder text = new StringBuilder();
            for (Session session : outcome.ribs().fabric().listCutSessions()) {
                for (Side side : List.of(session.a(), session.b())) {
                    outcome.ribs().getRib(side.speaker()).listAnnounced(session.name()).stream()
                            .filter(each -> each.because().equals(session.cut())
                                    && each.held().prefix().contains(destination))
                            .findFirst()
                            .ifPresent(each -> text.append("; ").append(session.name()).append(", which would tell ")
                                    .append(each.to().peer()).append(" of ").append(each.held().prefix())
                                    .append(", is down: ").append(session.cut().orElseThrow()));
                }
            }
            return text.toString();
        }
    }
}
