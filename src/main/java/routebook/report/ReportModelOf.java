package routebook.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.Answers;
import routebook.analysis.ControlPlaneReview;
import routebook.analysis.Cuts;
import routebook.analysis.Inventory;
import routebook.analysis.RouteTables;
import routebook.analysis.Topology;
import routebook.analysis.TopologyOf;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.RouteRow;
import routebook.chart.Charts;
import routebook.chart.Picture;
import routebook.chart.TopologyDrawing;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.report.ReportModel.Fact;
import routebook.report.ReportModel.Figure;
import routebook.report.ReportModel.LostPair;
import routebook.report.ReportModel.Reachability;
import routebook.report.ReportModel.RoundTrips;
import routebook.report.ReportModel.Source;
import routebook.report.ReportModel.Svg;
import routebook.routing.Convergence;
import routebook.study.Cut;
import routebook.study.Journey;
import routebook.study.Outcome;

/** Asks all questions of the report and puts the answers in the reader's order. */
final class ReportModelOf {

    private final Outcome outcome;
    private final Answers answers;
    private final PairNumbers pairs;
    private final PairSections sections;
    private final LinkFailures failures;
    private final RuleNumbers rules;
    private final List<RouteRow> routes;
    private final List<FindingRow> findings;

    private ReportModelOf(Outcome outcome) {
        this.outcome = outcome;
        answers = Answers.all(outcome);
        pairs = new PairNumbers(outcome.network().elements().endPoints().stream().map(Element::name).toList());
        routes = RouteTables.all(outcome).list();
        rules = new RuleNumbers(outcome, answers.journeys(), routes);
        sections = new PairSections(answers, pairs, rules);
        failures = LinkFailures.of(answers, pairs);
        findings = Stream.concat(Inventory.findings(outcome.network()).list().stream(),
                ControlPlaneReview.of(outcome).list().stream()).toList();
    }

    /** The model of an outcome. */
    static ReportModel outcome(Outcome outcome, Source source) {
        return new ReportModelOf(outcome).model(source);
    }

    private ReportModel model(Source source) {
        Network network = outcome.network();
        List<LostPair> lost = sections.lost();
        List<LostPair> told = lost.subList(0, Math.min(lost.size(), ReportModel.MOST_LOST));
        return new ReportModel(ReportModel.VERSION, network.scenario().name(), source, outcome.failure().elements(),
                List.copyOf(outcome.down()), facts(), summary(), told, lost.size() - told.size(), topology(),
                Inventory.addresses(network).list(),
                new Reachability(figure("reachability.svg", Charts.reachability(answers.reachability().list())),
                        pairs.endPoints(), sections.matrix()),
                new RoundTrips(figure("round-trips.svg", Charts.roundTrips(failures.rows())), failures.names(),
                        failures.table(), failures.inWords()),
                sections.pairs(), PlaceSections.of(outcome, routes, rules), findings,
                Cuts.of(outcome).list(), rules.entries(),
                Inventory.assumptions(network).list());
    }

    private static Figure figure(String file, Picture picture) {
        return new Figure(file, picture.alt(), picture.width(), picture.height(), new Svg(picture.svg()));
    }

    private Figure topology() {
        Topology topology = TopologyOf.network(outcome.network());
        Set<String> drawn = new LinkedHashSet<>();
        topology.boxes().forEach(box -> drawn.add(box.id()));
        topology.lines().forEach(line -> drawn.add(line.id()));
        drawn.retainAll(outcome.down());
        drawn.addAll(outcome.failure().elements());
        return figure("topology.svg", TopologyDrawing.of(topology).failed(drawn).picture());
    }

    private int flows() {
        return answers.journeys().size();
    }

    private int reached() {
        return (int) answers.journeys().stream().filter(journey -> journey.reached()).count();
    }

    private int severalPaths() {
        return (int) answers.journeys().stream().filter(journey -> journey.reached() && journey.there().size() > 1)
                .count();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(reached() + " of " + flows(), "flows reach", "reachability"),
                new Fact(Integer.toString(severalPaths()), "with several equal-cost paths", "traces"),
                new Fact(Integer.toString(sections.countAsymmetric(false)), "with another way back", "traces")));
        if (failures.count() > 0) {
            facts.add(new Fact(failures.costly().size() + " of " + failures.count(), "circuit links cost a flow when down",
                    "round-trips"));
        }
        int cuts = outcome.settling().cuts().size();
        if (cuts > 0) {
            facts.add(new Fact(Integer.toString(cuts), "down by itself", "cuts"));
        }
        facts.add(new Fact(Integer.toString(findings.size()), findings.size() == 1 ? "finding" : "findings", "findings"));
        return facts;
    }

    private List<String> summary() {
        return Stream.of(design(), reach(), cuts(), choice(), symmetry(), links(), review(), rest())
                .filter(sentence -> !sentence.isEmpty()).toList();
    }

    private String design() {
        List<Element> endPoints = outcome.network().elements().endPoints();
        int outside = count(endPoints, ElementKind.INTERNET_HOST);
        int clients = count(endPoints, ElementKind.POINT_TO_SITE_CLIENT);
        return "The design has " + Words.count(endPoints.size(), "end point") + ": "
                + Words.count(count(endPoints, ElementKind.MACHINE), "machine") + " in Azure"
                + (outside + clients == 0 ? " and " : ", ") + Words.count(count(endPoints, ElementKind.HOST), "host")
                + " on premises"
                + (clients == 0 ? "" : (outside == 0 ? " and " : ", ") + Words.count(clients, "client") + " of VPN gateways")
                + (outside == 0 ? "" : " and " + outside + " on the internet")
                + ". Each sends to each other one: " + Words.count(flows(), "flow") + ".";
    }

    private static int count(List<Element> endPoints, ElementKind kind) {
        return (int) endPoints.stream().filter(each -> each.kind() == kind).count();
    }

    private String reach() {
        if (flows() == 0) {
            return "There is no flow to compute.";
        }
        int undecided = (int) answers.journeys().stream()
                .filter(journey -> journey.verdict() == Journey.Verdict.INCONCLUSIVE).count();
        int lost = flows() - reached() - undecided;
        return (lost + undecided == 0 ? "Every flow reaches: its packets arrive, and so do the answers."
                : reached() == 0 ? "No flow reaches."
                : Words.count(reached(), "flow", "reaches", "reach") + ": packets arrive, and so do the answers.")
                + (lost == 0 ? "" : " " + Words.count(lost, "flow", "does", "do") + " not.")
                + (undecided == 0 ? "" : " Of " + Words.count(undecided, "flow") + " nothing can be said, since they rest on "
                        + "something that is not modelled.");
    }

    private String cuts() {
        List<Cut> cuts = outcome.settling().cuts();
        if (cuts.isEmpty()) {
            return "";
        }
        String names = cuts.stream().map(Cut::element).collect(Collectors.joining(", "));
        String remark = outcome.settling().remark();
        return Words.count(cuts.size(), "element", "goes down by itself: ", "go down by themselves: ")
                + names + "." + (remark.isEmpty() ? "" : " " + remark);
    }

    private String choice() {
        return severalPaths() == 0 ? ""
                : Words.count(severalPaths(), "flow", "has", "have") + " several equal-cost paths. Which of them carries a "
                        + "given flow is the choice of a hash that the platform does not document; every path is shown.";
    }

    private String symmetry() {
        int differ = sections.countAsymmetric(false);
        if (differ == 0) {
            return reached() == 0 ? "" : "Every answer can take the same way back.";
        }
        int gateways = sections.countAsymmetric(true);
        String why = gateways == 0 ? "."
                : gateways == differ ? ", all of them by ExpressRoute gateways alone: a packet passes such a gateway on its "
                        + "way into a network and not on its way out."
                : ", " + gateways + " of them by ExpressRoute gateways alone: a packet passes such a gateway on its way "
                        + "into a network and not on its way out.";
        return Words.count(differ, "flow", "has", "have") + " another way back than there" + why;
    }

    private String links() {
        if (failures.count() == 0) {
            return "";
        }
        List<String> costly = failures.costly();
        String further = outcome.failure().elements().isEmpty() ? "" : "further ";
        return costly.isEmpty() ? "No single " + further + "circuit link, when it goes down, costs a flow."
                : "Of " + Words.count(failures.count(), further + "circuit link") + ", "
                        + (costly.size() == 1 ? "one costs" : costly.size() + " cost") + " a flow when it goes down: "
                        + String.join(", ", costly) + ".";
    }

    private String review() {
        return findings.isEmpty() ? "The review of the design found nothing to object to."
                : "The review of the design has " + Words.count(findings.size(), "finding") + ".";
    }

    private String rest() {
        if (outcome.ribs().convergence() instanceof Convergence.Unsettled unsettled) {
            List<String> restless = new ArrayList<>();
            unsettled.restless().forEach((prefix, speakers) -> restless.add(prefix + " at " + String.join(", ", speakers)));
            return "The control plane did not come to rest within "
                    + Words.count(unsettled.activations(), "decision") + ": " + String.join("; ", restless)
                    + ". What this report says of these prefixes is a snapshot, not an end.";
        }
        if (outcome.ribs().convergence().activations() == 0) {
            return "There is nothing for the control plane to decide.";
        }
        return "The control plane came to rest after " + Words.count(outcome.ribs().convergence().activations(), "decision")
                + ".";
    }
}
