package routebook.report;

import java.util.List;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;
import routebook.report.ReportModel.Fact;
import routebook.report.ReportModel.Figure;

/**
 * What a template of a sweep's report can print: its data model, version {@value #VERSION}. As with {@link ReportModel},
 * lists run in the order of the page, texts are plain and escaped as they are printed, and nothing is ever missing.
 *
 * <p>Words: a <i>variant</i> is one of the designs; a <i>case</i> is a variant under a failure; a flow <i>survives</i> a
 * failure if it is reached under it. Lists are cut at a length that a reader bears; what is called {@code ...More} tells how
 * many entries were left out, and the CSV files have all of them.
 *
 * @param modelVersion version of this data model; it changes when a component goes or changes its meaning
 * @param title        the study's name
 * @param source       what the sweep was made from
 * @param facts        the key figures
 * @param summary      the result in sentences
 * @param files        the sweep's CSV files
 * @param factors      what was varied; empty where only the base was computed
 * @param failures     names of the failures that were tried
 * @param failuresMore how many more
 * @param statuses     how many cases came to which end
 * @param problems     cases that were not computed, or did not come to rest
 * @param problemsMore how many more
 * @param reachability true if the study asked who reaches whom; without it there are no figures of flows
 * @param reviewed     true if the study asked for findings
 * @param losses       the heat map of failures and variants, if some failure takes something away: one or none
 * @param beside       the first variants side by side; without columns if there is only one
 * @param variants     the variants, each with what became of its flows
 * @param variantsMore how many more
 */
public record SweepModel(
        String modelVersion,
        String title,
        Source source,
        List<Fact> facts,
        List<String> summary,
        List<String> files,
        List<Varied> factors,
        List<String> failures,
        int failuresMore,
        List<Status> statuses,
        List<Problem> problems,
        int problemsMore,
        boolean reachability,
        boolean reviewed,
        List<Figure> losses,
        Beside beside,
        List<Variant> variants,
        int variantsMore) {

    /** Version of the data model. */
    public static final String VERSION = "2";

    public SweepModel {
        facts = List.copyOf(facts);
        summary = List.copyOf(summary);
        files = List.copyOf(files);
        factors = List.copyOf(factors);
        failures = List.copyOf(failures);
        statuses = List.copyOf(statuses);
        problems = List.copyOf(problems);
        losses = List.copyOf(losses);
        variants = List.copyOf(variants);
    }

    /**
     * What the sweep was made from.
     *
     * @param design  name of the base design
     * @param sha256  SHA-256 of the study with every design that it leads to, in hexadecimal digits
     * @param version version of Routebook
     * @param profile year of the base design's platform profile
     */
    public record Source(String design, String sha256, String version, int profile) {}

    /**
     * A factor.
     *
     * @param name   its column
     * @param values its values; the first is what the others are compared with
     * @param more   how many further values there are
     */
    public record Varied(String name, List<String> values, int more) {}

    /**
     * Cases of one status.
     *
     * @param word    computed, unsettled, refused or failed, as in {@link CaseRow}
     * @param count   how many
     */
    public record Status(String word, int count) {}

    /**
     * A case that was not computed, or did not come to rest.
     *
     * @param variant the variant
     * @param failed  what is down; empty for nothing
     * @param status  as in {@link CaseRow}
     * @param reason  why, in words
     */
    public record Problem(String variant, String failed, String status, String reason) {}

    /**
     * Variants side by side.
     *
     * @param columns names of the variants
     * @param more    how many variants are left out
     * @param rows    flows in which they differ
     * @param rowsMore how many more such flows
     * @param equal   how many flows are the same in all of them
     */
    public record Beside(List<String> columns, int more, List<BesideRow> rows, int rowsMore, int equal) {}

    /**
     * A flow in several variants.
     *
     * @param from  end point that sends
     * @param to    end point that is to answer
     * @param cells a cell a variant
     */
    public record BesideRow(String from, String to, List<BesideCell> cells) {}

    /**
     * A flow in one variant.
     *
     * @param text     what joins the two with nothing down and how fast, or the outcome; empty where there is none
     * @param reached  true if it is reached
     * @param failures how many failures were tried; 0 where it is not reached
     * @param lost     under how many of them it is not reached
     */
    public record BesideCell(String text, boolean reached, int failures, int lost) {}

    /**
     * A variant.
     *
     * @param anchor       its place on the page
     * @param name         its values in words
     * @param id           its id in the CSV files
     * @param computed     true if it was computed with nothing down
     * @param flows        how many flows were asked about; 0 where it was not computed
     * @param reached      how many of them are reached with nothing down
     * @param unreachable  how many are not
     * @param inconclusive of how many nothing can be said
     * @param failures     how many failures were tried
     * @param harmless     how many of them take no flow away
     * @param robust       how many of the reached flows survive every failure
     * @param points       failures that take flows away, the most harmful first
     * @param pointsMore   how many more
     * @param missing      flows that are not reached with nothing down, and why
     * @param missingMore  how many more
     * @param worst        flows that are reached and do not survive everything, the weakest first
     * @param worstMore    how many more
     * @param worse        flows that are worse off than in the first variant
     * @param worseMore    how many more
     * @param better       how many flows are better off than in the first variant
     * @param findings     of the first variant: what the review says of it with nothing down
     * @param findingsMore how many more
     * @param changes      findings that the first variant has not, or not so gravely; of the first variant those that it has
     *                     under a failure only
     * @param changesMore  how many more
     * @param findingsGone how many findings the first variant has and this one has not
     */
    public record Variant(String anchor, String name, String id, boolean computed, int flows, int reached,
            int unreachable, int inconclusive, int failures, int harmless, int robust,
            List<SinglePointRow> points, int pointsMore, List<ReachabilityRow> missing, int missingMore, List<WorstRow> worst, int worstMore, List<WorseRow> worse,
            int worseMore, int better, List<FindingRow> findings, int findingsMore, List<Change> changes, int changesMore,
            int findingsGone) {}

    /**
     * A finding that is new, or worse than before.
     *
     * @param failed under what it is found; empty for nothing down
     * @param row    the finding, with what it was before
     */
    public record Change(String failed, FindingChangeRow row) {}
}
