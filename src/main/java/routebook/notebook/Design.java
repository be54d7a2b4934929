package routebook.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.Comparison;
import routebook.analysis.Decisions;
import routebook.analysis.Flows;
import routebook.analysis.Inventory;
import routebook.analysis.LadderText;
import routebook.analysis.PrefixLife;
import routebook.analysis.Question;
import routebook.analysis.RouteTables;
import routebook.analysis.Rows;
import routebook.analysis.SetRows;
import routebook.analysis.SideBySide;
import routebook.analysis.StudyAnswers;
import routebook.analysis.TopologyOf;
import routebook.analysis.TraceText;
import routebook.analysis.row.PrefixEventRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorstRow;
import routebook.chart.Charts;
import routebook.chart.TopologyDrawing;
import routebook.forwarding.Trace;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.report.Report;
import routebook.scenario.Scenario;
import routebook.study.Explanation;
import routebook.study.Failures;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Study;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A design in a notebook: what it is, and every question that one asks about it, each a word. Immutable: a failure or a
 * change gives another design to ask.
 *
 * <pre>{@code
 * var today = Design.open("interop-testbed");
 * today.reachability()
 * today.failing("er1").trace("loc1-host", "hub-vm")
 * }</pre>
 */
public final class Design implements Rich {

    private final Scenario scenario;
    private final List<String> failed;
    private final Outcome outcome;

    private Design(Scenario scenario, List<String> failed) {
        this.scenario = scenario;
        this.failed = failed;
        outcome = Routebook.outcome(scenario, failed.toArray(String[]::new));
    }

    /**
     * Reads a design: a file's path, or the name of a shipped one.
     *
     * @throws routebook.io.text.ScenarioFileException      with all faults of the file
     * @throws routebook.network.DesignException if Azure refuses the design
     */
    public static Design open(String pathOrName) {
        return of(Routebook.design(pathOrName));
    }

    /**
     * A design that was declared in Java.
     *
     * @throws routebook.network.DesignException if Azure refuses it
     */
    public static Design of(Scenario scenario) {
        return new Design(scenario, List.of());
    }

    /**
     * The same with these down as well: elements, or what fails together under a name of its own, such as
     * {@code tag same duct}.
     *
     * @throws routebook.network.UnknownNameException if a name is none of the design's
     */
    public Design failing(String... names) {
        return new Design(scenario, Stream.concat(failed.stream(), Arrays.stream(names)).distinct().toList());
    }

    /**
     * The same with something changed, everything up, under another name.
     *
     * @param name  what the changed design is called
     * @param edits the changes, in the words of the fluent builder
     */
    public Design changed(String name, Consumer<Scenario.Builder> edits) {
        Scenario.Builder builder = scenario.edit().name(name);
        edits.accept(builder);
        return of(builder.build());
    }

    /** What the design is called. */
    public String name() {
        return scenario.name();
    }

    public Scenario scenario() {
        return scenario;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The topology, with what is down struck out. */
    public Drawn drawing() {
        return new Drawn(topology().picture());
    }

    /** The topology with the way from one end point to another and back. */
    public Drawn drawing(String from, String to) {
        Journey journey = outcome.journey(from, to);
        return new Drawn(topology().highlight(journey.there().get(0).nodes(),
                journey.back().stream().findFirst().map(Trace::nodes).orElse(List.of())).picture());
    }

    /**
     * The topology with how far a prefix comes: who chose it, over which lines, and where it was held back or refused.
     *
     * @throws IllegalArgumentException if it is no prefix, or nobody announces it
     */
    public Drawn drawingOf(String prefix) {
        return new Drawn(topology().life(PrefixLife.of(outcome, Prefix.parse(prefix)).list()).picture());
    }

    private TopologyDrawing topology() {
        return TopologyDrawing.of(TopologyOf.network(outcome.network())).failed(outcome.down());
    }

    /** Everything that has a name, and can be asked about or made to fail. */
    public Answer elements() {
        return Answer.of("Elements of " + title(), Inventory.elements(outcome.network()));
    }

    /** The end points of traffic. */
    public List<String> endPoints() {
        return outcome.network().elements().endPoints().stream().map(each -> each.name()).toList();
    }

    /** What a review finds wrong or unwise. */
    public Answer findings() {
        return Answer.of("Findings on " + title(), Inventory.findings(outcome.network()));
    }

    /** Who reaches whom, by what, how fast; and if not, why not. */
    public Answer reachability() {
        return Answer.of("Reachability of " + title(), answers().reachability());
    }

    /** Who reaches whom, as a picture. */
    public Drawn matrix() {
        return new Drawn(Charts.reachability(answers().reachability().list()));
    }

    /** Round trips of all pairs that reach each other, as a picture. */
    public Drawn roundTrips() {
        return new Drawn(Charts.roundTrips(answers().reachability().list()));
    }

    /** Every equal-cost path of every pair. */
    public Answer paths() {
        return Answer.of("Paths of " + title(), answers().paths());
    }

    /** The way there and the way back of every pair, compared. */
    public Answer thereAndBack() {
        return Answer.of("There and back in " + title(), answers().symmetry());
    }

    /** Both ways of one pair, element by element. */
    public Answer thereAndBack(String from, String to) {
        return Answer.of("There and back in " + title(), answers(from, to).symmetry());
    }

    /** What a traceroute prints. */
    public Page trace(String from, String to) {
        return Page.plain(TraceText.text(answers(from, to), false));
    }

    /** The same, with the decision behind each line. */
    public Page traceWithReasons(String from, String to) {
        return Page.plain(TraceText.text(answers(from, to), true));
    }

    /** Of one place's decision about a destination every candidate: the one taken, and why each other one is not. */
    public Answer why(String place, String destination) {
        Ip address = outcome.network().findAddress(destination).orElseGet(() -> Ip.parse(destination));
        return Answer.of("Why " + place + " sends to " + destination + " as it does",
                Decisions.at(outcome, place, address)).columns("verdict", "candidate", "because", "rule", "sentence",
                "source", "as_of", "basis");
    }

    /** Where a flow is lost and why it gets no further, where it is; the decisions along the way there and back. */
    public Page explain(String from, String to) {
        Explanation why = outcome.explain(from, to);
        List<String> lost = why.deadEnd().map(end -> LadderText.sentences(from, to, end)).orElse(List.of());
        return Page.html(Html.sentences(lost) + Html.ladders(Decisions.of(why.withoutDeadEnd()).list()), LadderText.text(why));
    }

    /** How far the announcement of a prefix comes, and who stops it. */
    public Page lifeOf(String prefix) {
        Rows<PrefixEventRow> life = PrefixLife.of(outcome, Prefix.parse(prefix));
        return Page.plain(life.list().stream().map(LadderText::sentence).collect(Collectors.joining("\n")));
    }

    /** Route tables of a place and of its parts: of a subnet, machine, gateway, edge router or site router. */
    public Answer routes(String place) {
        return Answer.of("Routes at " + place + " of " + title(), RouteTables.at(outcome, place));
    }

    /** Effective routes of a subnet or machine, as Azure shows them. */
    public Answer effectiveRoutes(String place) {
        return Answer.of("Effective routes of " + place, RouteTables.asAzureShows(outcome, place));
    }

    /** What every single failure does to each pair: how many it survives, the worst, and what causes it. */
    public Answer everyFailure() {
        return Answer.of("Every single failure of " + scenario.name(), Routebook.table(singles().worst())
                .rejectColumns("variant"), WorstRow.class);
    }

    /** The single failures that take something away, the most harmful first. */
    public Answer singlePoints() {
        return Answer.of("Single points of failure of " + scenario.name(), Routebook.table(singles().singlePoints())
                .rejectColumns("variant"), SinglePointRow.class);
    }

    /** Reachability under every single failure: for those who want to slice it themselves. */
    public Answer everyFailureInFull() {
        return Answer.of("Every single failure of " + scenario.name(),
                Routebook.table(singles().ask(Question.REACHABILITY)).rejectColumns("variant"), ReachabilityRow.class);
    }

    private StudyAnswers singles() {
        return StudyAnswers.of(Study.of(scenario).failing(Failures.none(), Failures.singles()));
    }

    /**
     * Designs side by side: a row for each pair, a column for each design with what joins the pair, and how fast; empty where
     * the design has no such pair. {@code differ} counts the designs that have it otherwise than the first one.
     */
    public Answer beside(Design... others) {
        List<Design> designs = new ArrayList<>(List.of(this));
        designs.addAll(List.of(others));
        SideBySide beside = new SideBySide(designs.stream().map(Design::title).toList());
        for (int i = 0; i < designs.size(); i++) {
            for (ReachabilityRow row : designs.get(i).answers().reachability().list()) {
                // What is down stands over the column.
                beside.put(i, "", row);
            }
        }
        return Answer.of("Side by side", beside.frame()).without(SetRows.FAILED);
    }

    /** The flows that go otherwise in another design, or under another failure: the decision that differs, and why. */
    public Answer differences(Design other) {
        return Answer.of("From " + title() + " to " + other.title(),
                Comparison.rows(outcome.differences(other.outcome)));
    }

    /** The same as sentences. */
    public Page whatChanges(Design other) {
        return Page.plain(Comparison.text(outcome.differences(other.outcome)));
    }

    /** The design's report, as it would be written to a file. */
    public Page report() {
        String text = routebook.io.design.ScenarioFile.yaml(scenario);
        return Page.markdown(Report.of(outcome, scenario.name(),
                routebook.study.Fingerprint.of(text), Routebook.version()).markdownWithPictures());
    }

    private Answers answers() {
        return Answers.all(outcome);
    }

    private Answers answers(String from, String to) {
        return new Answers(outcome, Flows.ALL.and(from, to));
    }

    private String title() {
        return scenario.name() + (outcome.failure().elements().isEmpty() ? "" : " without " + outcome.failure());
    }

    @Override
    public Map<String, String> mimeBundle() {
        return Map.of("text/html", Html.table(summary(), title()));
    }

    private Table summary() {
        Network network = outcome.network();
        List<String> what = new ArrayList<>();
        List<String> which = new ArrayList<>();
        for (ElementKind kind : List.of(ElementKind.VIRTUAL_NETWORK, ElementKind.VPN_GATEWAY,
                ElementKind.EXPRESSROUTE_GATEWAY, ElementKind.CIRCUIT, ElementKind.TUNNEL, ElementKind.SITE,
                ElementKind.MACHINE, ElementKind.HOST)) {
            List<String> names = network.elements().names(kind);
            if (!names.isEmpty()) {
                what.add(kind.word());
                which.add(String.join(", ", names));
            }
        }
        what.add("platform profile");
        which.add(String.valueOf(scenario.profile()));
        what.add("findings");
        which.add(String.valueOf(network.findings().size()));
        return Table.create(title(), StringColumn.create("what", what), StringColumn.create("which", which));
    }

    @Override
    public String toString() {
        return Html.text(summary(), title());
    }
}
