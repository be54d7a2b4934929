package routebook.analysis;

import java.util.List;
import java.util.function.Function;
import routebook.analysis.row.CutRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.HopRow;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.PeerRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.RouteRow;
import routebook.analysis.row.RuleRow;
import routebook.analysis.row.StabilityRow;
import routebook.analysis.row.SymmetryRow;
import routebook.analysis.row.TransitRow;

/**
 * A question that is put to one outcome, and so to every case of a study.
 *
 * @param name    what a table or file with its answers is called: lower case, words joined by -
 * @param meaning what is asked, as a sentence
 * @param type    the record type of the answer
 * @param ask     the answer
 */
public record Question<R extends Record>(String name, String meaning, Class<R> type, Function<Answers, Rows<R>> ask) {

    public static final Question<ReachabilityRow> REACHABILITY = new Question<>("reachability",
            "Who reaches whom, by what, how fast; and if not, why not.", ReachabilityRow.class, Answers::reachability);
    public static final Question<PathRow> PATHS = new Question<>("paths", "Every equal-cost path of every flow.",
            PathRow.class, Answers::paths);
    public static final Question<HopRow> HOPS = new Question<>("hops", "What a traceroute prints, with the decision behind "
            + "each line.", HopRow.class, Answers::hops);
    public static final Question<SymmetryRow> SYMMETRY = new Question<>("symmetry", "The way there and the way back of "
            + "every flow, compared.", SymmetryRow.class, Answers::symmetry);
    public static final Question<RuleRow> RULES = new Question<>("rules", "Every rule that decided a step of a flow, with "
            + "its source.", RuleRow.class, Answers::rules);
    public static final Question<RouteRow> ROUTES = new Question<>("routes", "Every route of every table.", RouteRow.class,
            answers -> RouteTables.all(answers.outcome()));
    public static final Question<PeerRow> PEERS = new Question<>("peers", "The sessions of every BGP speaker, those that are "
            + "down too.", PeerRow.class, answers -> SpeakerPeers.all(answers.outcome()));
    public static final Question<CutRow> CUTS = new Question<>("cuts", "What went down by itself, and why.", CutRow.class,
            answers -> Cuts.of(answers.outcome()));
    public static final Question<StabilityRow> STABILITY = new Question<>("stability", "Where the BGP speakers do not come "
            + "to rest, or not in one way only. The control plane is run many times to answer it.", StabilityRow.class,
            answers -> Stability.of(answers.outcome()).rows());
    public static final Question<TransitRow> TRANSITS = new Question<>("transits", "Every route that a party learned from "
            + "another and passes on to a third.", TransitRow.class,
            answers -> Transits.rows(Transits.of(answers.outcome())));
    public static final Question<NoticeRow> NOTICES = new Question<>("notices", "Who notices a failure, and when; no row with "
            + "nothing down.", NoticeRow.class, Answers::notices);
    public static final Question<OutageRow> OUTAGES = new Question<>("outages", "For how long each flow is lost at a failure; "
            + "no row with nothing down.", OutageRow.class, Answers::outages);
    public static final Question<FindingRow> FINDINGS = new Question<>("findings", "What the review says of the design.",
            FindingRow.class, answers -> Inventory.findings(answers.outcome().network()));
    public static final Question<FindingRow> ROUTING_FINDINGS = new Question<>("routing-findings", "What there is to say of "
            + "it that shows only once the routes are computed. The control plane is run many times to answer it.",
            FindingRow.class, answers -> ControlPlaneReview.of(answers.outcome()));

    /** The questions that a study file may ask, by name. */
    public static final List<Question<?>> ALL = List.of(REACHABILITY, PATHS, HOPS, SYMMETRY, RULES, ROUTES, PEERS, CUTS,
            STABILITY, TRANSITS, NOTICES, OUTAGES, FINDINGS, ROUTING_FINDINGS);
}
