package routebook.notebook;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.Frame;
import routebook.analysis.Rows;
import routebook.analysis.SetRows;
import routebook.analysis.StudyAnswers;
import routebook.analysis.TraceText;
import routebook.chart.Charts;
import routebook.chart.Picture;
import routebook.chart.TopologyDrawing;
import routebook.network.Network;
import routebook.report.Report;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.study.Study;
import tech.tablesaw.api.Table;

/**
 * What each type looks like in a cell: the one place that knows, which every kernel's adapter asks.
 *
 * @param bundle   content by MIME type, the best first; empty where the text is all there is
 * @param metadata what is to be known of a content, by MIME type
 * @param text     the same as plain text, always
 */
public record Look(Map<String, String> bundle, Map<String, Map<String, Object>> metadata, String text) {

    /** The types that have a look; their subtypes have it too. */
    public static final List<Class<?>> TYPES = List.of(Rich.class, Table.class, JFreeChart.class, Picture.class,
            TopologyDrawing.class, Rows.class, SetRows.class, Frame.class, Answers.class, StudyAnswers.class, Outcome.class,
            Scenario.class, Network.class, Study.class, Report.class);

    /** The look of a value. What goes wrong in drawing it is told in its place; it never breaks the cell. */
    public static Look of(Object value) {
        try {
            return drawn(value);
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A machine without fonts throws errors out of java.awt.
            return text("cannot be drawn: " + e);
        }
    }

    private static Look drawn(Object value) {
        if (value instanceof Rich rich) {
            return new Look(rich.mimeBundle(), rich.mimeMetadata(), rich.toString());
        } else if (value instanceof Table table) {
            return drawn(Answer.of(table));
        } else if (value instanceof Rows<?> rows) {
            return drawn(Answer.of(Routebook.table(rows)));
        } else if (value instanceof SetRows<?> rows) {
            return drawn(Answer.of(Routebook.table(rows)));
        } else if (value instanceof Frame frame) {
            return drawn(Answer.of("", frame));
        } else if (value instanceof Picture picture) {
            return drawn(new Drawn(picture));
        } else if (value instanceof JFreeChart chart) {
            return drawn(new Drawn(Charts.of(chart, Notebook.CHART_WIDTH, Notebook.CHART_HEIGHT)));
        } else if (value instanceof TopologyDrawing drawing) {
            return drawn(new Drawn(drawing.picture()));
        } else if (value instanceof Answers answers) {
            return text(TraceText.text(answers, true));
        } else if (value instanceof StudyAnswers answers) {
            return drawn(answers.study());
        } else if (value instanceof Study study) {
            return text("Study[" + study.size() + " variants"
                    + (study.factors().isEmpty() ? "" : " of " + String.join(", ", study.factors())) + "]");
        } else if (value instanceof Outcome outcome) {
            return drawn(Design.of(outcome.network().scenario()).failing(outcome.failure().elements()
                    .toArray(String[]::new)));
        } else if (value instanceof Network network) {
            return drawn(Design.of(network.scenario()));
        } else if (value instanceof Scenario scenario) {
            return drawn(Design.of(scenario));
        } else if (value instanceof Report report) {
            return drawn(Page.markdown(report.markdownWithPictures()));
        }
        return text(String.valueOf(value));
    }

    private static Look text(String text) {
        return new Look(Map.of(), Map.of(), text);
    }
}
