package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import routebook.analysis.Csv;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.analysis.SetRows;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.ReachabilityRow;

/**
 * A report on files that are written here, so that every figure of it can be counted by hand: two flows in three designs,
 * each under two failures.
 *
 * <pre>
 *             nothing down     duct          gate
 *   today     both             a > b lost    both
 *   cheap     only a > b       a > b lost    a > b
 *   forbidden (refused)
 * </pre>
 */
class SweepReportTest {

    private static final List<String> FACTORS = List.of("alternative");
    private static final List<Question<?>> ASKED = List.of(Question.REACHABILITY, Question.FINDINGS);

    @TempDir
    Path folder;

    @BeforeEach
    void aSweepsFiles() throws IOException {
        write("cases.csv", Csv.of(new SetRows<>(FACTORS, CaseRow.class, List.of(
                ofCase("today", ""), ofCase("today", "duct"), ofCase("today", "gate"),
                ofCase("cheap", ""), ofCase("cheap", "duct"), ofCase("cheap", "gate"),
                new SetRows.SetRow<>(key("forbidden", ""), new CaseRow("", "refused", "two subnets\noverlap"))))));
        write("reachability.csv", Csv.of(new SetRows<>(FACTORS, ReachabilityRow.class, List.of(
                flow("today", "", "a", "b", true), flow("today", "", "b", "a", true),
                flow("today", "duct", "a", "b", false), flow("today", "duct", "b", "a", true),
                flow("today", "gate", "a", "b", true), flow("today", "gate", "b", "a", true),
                flow("cheap", "", "a", "b", true), flow("cheap", "", "b", "a", false),
                flow("cheap", "duct", "a", "b", false), flow("cheap", "duct", "b", "a", false),
                flow("cheap", "gate", "a", "b", true), flow("cheap", "gate", "b", "a", false)))));
        write("findings.csv", Csv.of(new SetRows<>(FACTORS, FindingRow.class, List.of(
                finding("today", "", "warning", "x", "old, \"quoted\""), finding("today", "", "warning", "y", "3 routes of 2"),
                finding("today", "", "info", "z", "may be cut"), finding("today", "", "info", "w", "only today"),
                finding("today", "duct", "warning", "x", "old, \"quoted\""), finding("today", "duct", "error", "v", "flaps"),
                finding("cheap", "", "warning", "x", "old, \"quoted\""), finding("cheap", "", "warning", "x", "brand new"),
                finding("cheap", "", "warning", "y", "5 routes of 2"), finding("cheap", "", "error", "z", "is cut"),
                finding("cheap", "duct", "error", "z", "is cut"), finding("cheap", "duct", "error", "v", "flaps")))));
    }

    private void write(String file, String text) throws IOException {
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static SetRows.Key key(String variant, String failed) {
        return new SetRows.Key("id-" + variant, List.of(variant), failed);
    }

    private static SetRows.SetRow<CaseRow> ofCase(String variant, String failed) {
        return new SetRows.SetRow<>(key(variant, failed), new CaseRow(failed, "computed", ""));
    }

    private static SetRows.SetRow<ReachabilityRow> flow(String variant, String failed, String from, String to,
            boolean reached) {
        return new SetRows.SetRow<>(key(variant, failed), reached
                ? new ReachabilityRow(from, to, failed, "reached", "vpn", 1, failed.isEmpty() ? 3.5 : 7.0, "", "", "")
                : new ReachabilityRow(from, to, failed, "unreachable", "none", 1, null, "x", "R-X-1", "no route, says \"x\""));
    }

    private static SetRows.SetRow<FindingRow> finding(String variant, String failed, String severity, String element,
            String text) {
        return new SetRows.SetRow<>(key(variant, failed), new FindingRow(severity, "RB-1", "runs", element, "", text, ""));
    }

    private SweepReport report(List<Question<?>> asked) {
        return SweepReport.of(folder, "ducts", new SweepModel.Source("today", Worlds.SHA, "0.1.0", 2026), FACTORS,
                asked, List.of(SetQuestion.WORST));
    }

    @Test
    void every_figure_is_counted_from_the_files() {
        SweepModel model = report(ASKED).model();
        assertThat(model.factors()).containsExactly(
                new SweepModel.Varied("alternative", List.of("today", "cheap", "forbidden"), 0));
        assertThat(model.failures()).containsExactly("duct", "gate");
        assertThat(model.statuses()).containsExactly(
                new SweepModel.Status("computed", 6), new SweepModel.Status("refused", 1));
        assertThat(model.problems()).containsExactly(
                new SweepModel.Problem("forbidden", "", "refused", "two subnets\noverlap"));
        assertThat(model.variants()).extracting(each -> each.name() + ": " + each.reached() + " of " + each.flows()
                + ", robust " + each.robust() + ", harmless " + each.harmless() + " of " + each.failures()
                + ", worse " + each.worse().size() + ", better " + each.better()).containsExactly(
                "today: 2 of 2, robust 1, harmless 1 of 2, worse 0, better 0",
                "cheap: 1 of 2, robust 0, harmless 1 of 2, worse 1, better 0",
                "forbidden: 0 of 0, robust 0, harmless 0 of 0, worse 0, better 0");
        SweepModel.Variant today = model.variants().get(0);
        assertThat(today.points()).extracting(row -> row.failed() + " " + row.lost() + " of " + row.flows() + ", "
                + row.example() + ": " + row.because()).containsExactly("duct 1 of 2, a > b: no route, says \"x\"");
        assertThat(today.worst()).extracting(row -> row.from() + " > " + row.to() + " " + row.survived() + " of "
                + row.failures() + ", " + row.worst() + " by " + row.cause() + " (" + row.rule() + "), " + row.rttMs()
                + ", " + row.worstRttMs()).containsExactly("a > b 1 of 2, unreachable by duct (R-X-1), 3.5, 7.0");
        // b > a is lost with nothing down, so under both failures too, of which it survived both before.
        assertThat(model.variants().get(1).worse()).extracting(row -> row.from() + " > " + row.to() + " "
                + row.before() + ", " + row.after() + ", " + row.under()).containsExactly(
                "b > a reached, unreachable, duct; gate");
        assertThat(model.beside().columns()).containsExactly("today", "cheap");
        assertThat(model.beside().equal()).isEqualTo(1);
        assertThat(model.beside().rows()).extracting(row -> row.from() + " > " + row.to() + ": "
                + row.cells().get(0).text() + " | " + row.cells().get(1).text()).containsExactly(
                "b > a: vpn, 3.5 ms | unreachable");
    }

    /**
     * Of the base every finding, of the others those that the base has not, or not so gravely: another count in its words makes
     * no other finding. What the duct does to the base it does to the other too, so it is told once.
     */
    @Test
    void findings_are_those_that_are_new_or_worse() {
        List<SweepModel.Variant> variants = report(ASKED).model().variants();
        assertThat(variants.get(0).findings()).extracting(FindingRow::finding).containsExactly("old, \"quoted\"",
                "3 routes of 2", "may be cut", "only today");
        assertThat(variants.get(0).changes()).extracting(each -> each.failed() + ": " + each.row().change() + " "
                + each.row().finding()).containsExactly("duct: new flaps");
        assertThat(variants.get(1).findings()).isEmpty();
        assertThat(variants.get(1).changes()).extracting(each -> each.failed() + ": " + each.row().change() + " "
                + each.row().severity() + " " + each.row().finding() + ", before " + each.row().severityBefore() + " "
                + each.row().findingBefore()).containsExactly(
                ": new warning brand new, before  ",
                ": worsened error is cut, before info may be cut");
        assertThat(variants).extracting(SweepModel.Variant::findingsGone).containsExactly(0, 1, 0);
        assertThat(variants).extracting(SweepModel.Variant::computed).containsExactly(true, true, false);
    }

    @Test
    void the_page_is_safe_and_sound_and_says_it() throws Exception {
        Page page = new Page(report(ASKED).html());
        page.isSafeAndSound();
        List<List<String>> rows = Page.inside(page.byId("variants"), "tr").stream().map(Page::cells).toList();
        assertThat(rows).contains(List.of("today", "2", "2", "0", "0", "1", "2", "1", "–", "–"),
                List.of("cheap", "2", "1", "1", "0", "0", "2", "1", "1", "0"));
        assertThat(Page.inside(page.byId("losses"), "svg")).hasSize(1);
        assertThat(page.all("title").stream().map(Element::getTextContent).toList()).contains("ducts – study report");
    }

    /** A study that did not ask who reaches whom is told so, and gets no figures of flows. */
    @Test
    void only_what_was_asked_is_reported() throws Exception {
        Files.delete(folder.resolve("reachability.csv"));
        SweepReport report = report(List.of(Question.FINDINGS));
        Page page = new Page(report.html());
        page.isSafeAndSound();
        assertThat(page.byId("summary").getTextContent()).contains("did not ask who reaches whom");
        assertThat(page.all("section").stream().map(each -> each.getAttribute("id")).toList())
                .containsExactly("summary", "varied", "failures", "cases", "each");
        assertThat(report.markdown()).contains("did not ask who reaches whom").doesNotContain("Lost flows");
    }

    @Test
    void equal_files_give_equal_bytes_and_nothing_else_in_the_folder_is_touched() throws IOException {
        String before = Files.readString(folder.resolve("cases.csv"));
        assertThat(report(ASKED).write()).extracting(file -> file.getFileName().toString())
                .containsExactly("index.html", "summary.md", "losses.svg");
        String page = Files.readString(folder.resolve("index.html"));
        String text = Files.readString(folder.resolve("summary.md"));
        report(ASKED).write();
        assertThat(folder.resolve("index.html")).hasContent(page);
        assertThat(folder.resolve("summary.md")).hasContent(text);
        assertThat(folder.resolve("cases.csv")).hasContent(before);
        assertThat(text).contains("![Heat map of 2 variants and 1 failure: how many of the flows that work with nothing "
                + "down are lost. Most are lost in today with duct down: 1 of 2. 1 failure takes nothing away.]"
                + "(losses.svg)");
    }

    /** Whatever a name holds, the page stays a page, and the text a text of the same tables. */
    @Test
    void names_are_escaped() throws Exception {
        StringBuilder cases = new StringBuilder(Csv.header(FACTORS, CaseRow.class));
        StringBuilder flows = new StringBuilder(Csv.header(FACTORS, ReachabilityRow.class));
        for (String name : Worlds.HOSTILE) {
            for (String failed : List.of("", name)) {
                cases.append(Csv.lines(new SetRows<>(FACTORS, CaseRow.class, List.of(ofCase(name, failed)))));
                flows.append(Csv.lines(new SetRows<>(FACTORS, ReachabilityRow.class,
                        List.of(flow(name, failed, name, "b", failed.isEmpty())))));
            }
        }
        write("cases.csv", cases.toString());
        write("reachability.csv", flows.toString());
        SweepReport report = report(List.of(Question.REACHABILITY));
        Page page = new Page(report.html());
        page.isSafeAndSound();
        assertThat(report.model().variants()).extracting(SweepModel.Variant::name)
                .containsExactlyElementsOf(Worlds.HOSTILE);
        assertThat(report.markdown().lines().filter(line -> line.startsWith("|"))).allSatisfy(line ->
                assertThat(line.replaceAll("\\\\\\\\|\\\\\\|", "")).endsWith("|"));
    }

    @Test
    void own_templates_stand_in_place_of_the_shipped_ones() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("own"));
        Files.writeString(templates.resolve("sweep.md.ftl"), "${title}: ${variants?size}");
        assertThat(report(ASKED).with(Templates.in(templates)).markdown()).isEqualTo("ducts: 3");
    }

    /** Files of another study are not taken for this one's. */
    @Test
    void files_of_another_study_are_refused() {
        assertThatThrownBy(() -> SweepReport.of(folder, "ducts", new SweepModel.Source("today", Worlds.SHA, "0.1.0", 2026),
                List.of("prepend"), ASKED, List.of())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cases.csv has other columns than variant,prepend,failed,status,reason");
    }
}
