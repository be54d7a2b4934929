package routebook.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;

/**
 * A report on a finished sweep, as one HTML page and as Markdown. All that it tells comes from the sweep's CSV files, so
 * that it does not matter how often the sweep was stopped. Equal files give equal bytes.
 */
public final class SweepReport {

    private static final String HTML = "index.html";
    private static final String MARKDOWN = "summary.md";

    private final Path folder;
    private final SweepModel model;
    private final Templates templates;

    private SweepReport(Path folder, SweepModel model, Templates templates) {
        this.folder = folder;
        this.model = model;
        this.templates = templates;
    }

    /**
     * A report with the shipped templates.
     *
     * @param folder    where the sweep's files are
     * @param study     name of the study
     * @param source    what the sweep was made from
     * @param factors   names of the study's factors
     * @param questions what the study asked of every case
     * @param together  what it asked of all of them
     * @throws IllegalArgumentException     if a file is not what that study writes
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static SweepReport of(Path folder, String study, SweepModel.Source source, List<String> factors,
            List<Question<?>> questions, List<SetQuestion<?>> together) {
        SweepModel model = new SweepModelOf(source.design(), factors).read(folder, study, source, questions, together);
        return new SweepReport(folder, model, Templates.shipped());
    }

    /** The same report by other templates. */
    public SweepReport with(Templates others) {
        return new SweepReport(folder, model, others);
    }

    /** What the templates print. */
    public SweepModel model() {
        return model;
    }

    /**
     * The page: one file that needs no other.
     *
     * @throws TemplateFault if a template cannot be filled in
     */
    public String html() {
        return templates.render("sweep.html.ftlh", model);
    }

    /**
     * The text; its picture is a file beside it.
     *
     * @throws TemplateFault if a template cannot be filled in
     */
    public String markdown() {
        return templates.render("sweep.md.ftl", model);
    }

    /**
     * Writes {@code index.html}, {@code summary.md} and its picture beside the sweep's files.
     *
     * @return the files written, the page first
     * @throws TemplateFault       if a template cannot be filled in; nothing is written then
     * @throws ReportFileException if the folder cannot be written; nothing half-written stays behind
     */
    public List<Path> write() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(HTML, html().getBytes(StandardCharsets.UTF_8));
        files.put(MARKDOWN, markdown().getBytes(StandardCharsets.UTF_8));
        model.losses().forEach(figure -> files.put(figure.file(), Report.bytes(figure)));
        return WholeFolder.write("the report", folder, files);
    }
}
