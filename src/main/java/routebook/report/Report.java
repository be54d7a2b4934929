package routebook.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.network.Network;
import routebook.report.ReportModel.Figure;
import routebook.report.ReportModel.Source;
import routebook.study.Failure;
import routebook.study.Outcome;
import routebook.study.Simulator;

/**
 * A report on a design, as one HTML page and as Markdown. Equal input gives equal bytes.
 *
 * <pre>{@code
 * Report.of(network, Simulator.DEFAULT, Failure.NONE, "design.yaml", sha256, version).write(Path.of("out"));
 * }</pre>
 */
public final class Report {

    private static final String HTML = "index.html";
    private static final String MARKDOWN = "report.md";

    private final ReportModel model;
    private final Templates templates;

    private Report(ReportModel model, Templates templates) {
        this.model = model;
        this.templates = templates;
    }

    /**
     * A report with the shipped templates. Runs the design under the failure, and once more for each circuit link that is up.
     *
     * @param failure     what is down; {@link Failure#NONE} for the design as it stands
     * @param inputName   file or name of the design; of a path the last part is shown
     * @param inputSha256 SHA-256 of the file, in hexadecimal digits
     * @param version     version of Routebook
     * @throws routebook.network.UnknownNameException if the failure names nothing of the design
     */
    public static Report of(Network network, Simulator simulator, Failure failure, String inputName, String inputSha256,
            String version) {
        return of(simulator.run(network, failure), inputName, inputSha256, version);
    }

    /** As above, of an outcome that has been computed already. */
    public static Report of(Outcome outcome, String inputName, String inputSha256, String version) {
        // Where the file lay says nothing about the design and differs from machine to machine.
        String file = inputName.substring(Math.max(inputName.lastIndexOf('/'), inputName.lastIndexOf('\\')) + 1);
        Source source = new Source(file, inputSha256, version, outcome.network().scenario().profile());
        return new Report(ReportModelOf.outcome(outcome, source), Templates.shipped());
    }

    /** The same report by other templates. */
    public Report with(Templates others) {
        return new Report(model, others);
    }

    /** What the templates print. */
    public ReportModel model() {
        return model;
    }

    /**
     * The page: one file that needs no other.
     *
     * @throws TemplateFault if a template cannot be filled in
     */
    public String html() {
        return templates.render("report.html.ftlh", model);
    }

    /**
     * The text; its pictures are files beside it.
     *
     * @throws TemplateFault if a template cannot be filled in
     */
    public String markdown() {
        return templates.render("report.md.ftl", model);
    }

    /**
     * The text with its pictures inside, so that it needs no file beside it.
     *
     * @throws TemplateFault if a template cannot be filled in
     */
    public String markdownWithPictures() {
        String text = markdown();
        for (Figure figure : figures()) {
            text = text.replace("](" + figure.file() + ")",
                    "](data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes(figure)) + ")");
        }
        return text;
    }

    private List<Figure> figures() {
        return List.of(model.topology(), model.reachability().figure(), model.roundTrips().figure());
    }

    /**
     * Writes {@code index.html}, {@code report.md} and the pictures of the latter. Other files of the folder stay as they are.
     *
     * @param folder is made if it is not there
     * @return the files written, the page first
     * @throws TemplateFault if a template cannot be filled in; nothing is written then
     * @throws ReportFileException if the folder cannot be written; nothing half-written stays behind
     */
    public List<Path> write(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(HTML, html().getBytes(StandardCharsets.UTF_8));
        files.put(MARKDOWN, markdown().getBytes(StandardCharsets.UTF_8));
        figures().forEach(figure -> files.put(figure.file(), bytes(figure)));
        return WholeFolder.write("the report", folder, files);
    }

    static byte[] bytes(Figure figure) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + figure.svg().markup() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
