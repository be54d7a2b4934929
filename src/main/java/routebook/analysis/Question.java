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
 * @param name what a table or file with its answers is called: lower case, words joined by -
 * @param type the record type of the answer
 * @param ask  the answer
 */
public record Question<R extends Record>(String name, Class<R> type, Function<Answers, Rows<R>> ask) {

    public static final Question<ReachabilityRow> REACHABILITY =
            new Question<>("reachability", ReachabilityRow.class, Answers::reachability);
    public static final Question<PathRow> PATHS = new Question<>("paths", PathRow.class, Answers::paths);
    public static final Question<HopRow> HOPS = new Question<>("hops", HopRow.class, Answers::hops);
    public static final Question<SymmetryRow> SYMMETRY =
            new Question<>("symmetry", SymmetryRow.class, Answers::symmetry);
    public static final Question<RuleRow> RULES = new Question<>("rules", RuleRow.class, Answers::rules);
    public static final Question<RouteRow> ROUTES =
            new Question<>("routes", RouteRow.class, answers -> RouteTables.all(answers.outcome()));
    public static final Question<FindingRow> FINDINGS = new Question<>("findings", FindingRow.class,
            answers -> Inventory.findings(answers.outcome().network()));
    /** What shows only once the routes are computed; the control plane is run many times to make them. */
    public static final Question<FindingRow> ROUTING_FINDINGS = new Question<>("routing-findings", FindingRow.class,
            answers -> ControlPlaneReview.of(answers.outcome()));

    public static final Question<PeerRow> PEERS =
            new Question<>("peers", PeerRow.class, answers -> SpeakerPeers.all(answers.outcome()));
    /** What went down by itself. */
    public static final Question<CutRow> CUTS =
            new Question<>("cuts", CutRow.class, answers -> Cuts.of(answers.outcome()));
    public static final Question<StabilityRow> STABILITY =
            new Question<>("stability", StabilityRow.class, answers -> Stability.of(answers.outcome()).rows());
    public static final Question<TransitRow> TRANSITS = new Question<>("transits", TransitRow.class,
            answers -> Transits.rows(Transits.of(answers.outcome())));
    /** No row where nothing is down. */
    public static final Question<NoticeRow> NOTICES = new Question<>("notices", NoticeRow.class, Answers::notices);
    /** No row where nothing is down. */
    public static final Question<OutageRow> OUTAGES = new Question<>("outages", OutageRow.class, Answers::outages);

    /** The questions that a study file may ask, by name. */
    public static final List<Question<?>> ALL = List.of(REACHABILITY, PATHS, HOPS, SYMMETRY, RULES, ROUTES, PEERS, CUTS,
            STABILITY, TRANSITS, NOTICES, OUTAGES, FINDINGS, ROUTING_FINDINGS);
}
