package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import routebook.report.ReportModel.Pair;
import routebook.scenario.Scenario;

class ReportTest {

    private static Report report;
    private static Page page;
    private static MarkdownText markdown;

    @TempDir
    Path folder;

    @BeforeAll
    static void reportOnTheTestbed() throws Exception {
        report = Worlds.testbed();
        page = new Page(report.html());
        markdown = new MarkdownText(report.markdown());
    }

    @Test
    void pageAndTextAreSafeAndSound() {
        page.isSafeAndSound();
        markdown.isSafeAndSound();
        assertThat(page.all("svg")).hasSize(3);
    }

    @Test
    void equalInputGivesEqualBytes() throws Exception {
        List<Path> first = report.write(folder.resolve("a"));
        List<Path> second = Worlds.testbed().write(folder.resolve("deep/down/b"));
        assertThat(first).extracting(path -> path.getFileName().toString())
                .containsExactly("index.html", "report.md", "topology.svg", "reachability.svg", "round-trips.svg");
        for (int i = 0; i < first.size(); i++) {
            assertThat(Files.readAllBytes(second.get(i))).isEqualTo(Files.readAllBytes(first.get(i)));
        }
        assertThat(report.html()).doesNotContain(folder.toString()).doesNotContain("designs/");
    }

    /** Values of reachability.csv of the testbed, condition all-up. */
    @Test
    void theMatrixIsTheMeasuredOne() {
        assertThat(markdown.tableBelow("## Reachability").stream().map(ReportTest::vias)).containsExactly(
                List.of("hub-vm", "–", "peering", "vpn", "er1", "er1", "er2"),
                List.of("spoke-vm", "peering", "–", "vpn", "er1", "er1", "er2"),
                List.of("branch-vm", "vpn", "vpn", "–", "unreachable", "vpn", "unreachable"),
                List.of("remote-vm", "er1", "er1", "unreachable", "–", "er1", "unreachable"),
                List.of("loc1-host", "er1", "er1", "vpn", "er1", "–", "unreachable"),
                List.of("loc2-host", "er2", "er2", "unreachable", "unreachable", "unreachable", "–"));
        Element row = Page.inside(page.byId("reachability"), "tr").get(3);
        assertThat(Page.cells(row)).startsWith("branch-vm", "vpn3.0", "vpn3.0", "–", "unreachable");
        assertThat(Page.inside(row, "a").get(0).getAttribute("href")).isEqualTo("#pair-1-3");
    }

    private static List<String> vias(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("\\[([^]]*)\\].*", "$1")).toList();
    }

    /** Cases 13, 3 and 16 of traceroutes.csv of the testbed. */
    @Test
    void listingsAreTheMeasuredOnes() {
        assertThat(hops("#### branch-vm → loc1-host")).containsExactly("10.11.30.100", "\\*", "10.2.30.125", "\\*", "10.2.30.10");
        assertThat(hops("#### hub-vm → loc1-host")).containsExactly("10.10.30.132", "\\*", "\\*", "10.2.30.10");
        assertThat(hops("#### loc1-host → hub-vm"))
                .containsExactly("10.2.30.3", "192.168.30.0", "192.168.30.18", "\\*", "10.10.30.4");
        Element pair = page.byId("pair-3-5");
        assertThat(Page.inside(pair, "tr").stream().map(Page::cells).map(cells -> cells.get(1)))
                .containsSequence("10.11.30.100", "*", "10.2.30.125", "*", "10.2.30.10");
    }

    private static List<String> hops(String heading) {
        return markdown.tableBelow(heading).stream().map(row -> row.get(1)).toList();
    }

    @Test
    void bothWaysOfAPairStandSideBySideWithAVerdict() {
        List<Pair> pairs = report.model().pairs();
        assertThat(pairs).hasSize(15);
        assertThat(pair("hub-vm", "loc1-host").text()).isEqualTo("Asymmetric: the answer takes another way back. "
                + "Passed only on the way back: hub/er-gw. Apart from these gateways both ways are the same.");
        assertThat(pair("hub-vm", "branch-vm").verdict()).isEqualTo("symmetric");
        Pair split = pair("hub-vm", "loc2-host");
        assertThat(split.ways()).hasSize(2).allMatch(way -> way.paths().size() == 2);
        Pair lost = pair("loc1-host", "loc2-host");
        assertThat(lost.ways().get(0).lost()).isEqualTo("The packet is lost at loc1/lan: loc1/lan has no route to 10.1.31.10.");
        assertThat(lost.ways().get(0).rule().anchor()).isNotEmpty();
    }

    private static Pair pair(String from, String to) {
        return report.model().pairs().stream().filter(pair -> pair.from().equals(from) && pair.to().equals(to)).findFirst()
                .orElseThrow();
    }

    @Test
    void theSummarySaysWhatAReaderAsksFirst() {
        ReportModel model = report.model();
        assertThat(model.facts()).extracting(ReportModel.Fact::value).containsExactly("22 of 30", "8", "14", "1 of 4", "0");
        assertThat(model.lost()).extracting(lost -> lost.from() + " " + lost.to()).containsExactly(
                "branch-vm remote-vm", "branch-vm loc2-host", "remote-vm loc2-host", "loc1-host loc2-host");
        assertThat(model.summary()).anyMatch(sentence -> sentence.startsWith("The control plane came to rest after "));
        assertThat(model.source().input()).isEqualTo("interop-testbed.yaml");
    }

    /** Values of reachability.csv of the testbed, condition er1-primary-link-down, against all-up. */
    @Test
    void eachCircuitLinkIsTriedAndToldInWords() {
        List<ReportModel.RoundTrips.LinkDown> links = report.model().roundTrips().links();
        assertThat(links).extracting(ReportModel.RoundTrips.LinkDown::link)
                .containsExactly("er1/primary", "er1/secondary", "er2/primary", "er2/secondary");
        assertThat(links.get(0).text()).isEqualTo("2 flows are lost; 4 flows take another way.");
        assertThat(links.get(0).changes().stream().filter(change -> change.lost())
                .map(change -> change.from() + " " + change.to()))
                .containsExactly("remote-vm loc1-host", "loc1-host remote-vm");
        assertThat(links.get(0).changes().get(0).text()).startsWith("goes over vpn instead of er1");
        assertThat(links.get(1).text()).isEqualTo("No flow changes.");
        assertThat(links.get(2).changes().get(0).text()).startsWith("keeps 1 of 2 equal-cost paths");
    }

    @Test
    void everyCitedRuleHasItsSource() {
        assertThat(report.model().rules()).allMatch(rule -> rule.steps() + rule.routes() > 0 && !rule.source().isEmpty()
                && !rule.asOf().isEmpty() && !rule.basis().isEmpty());
        assertThat(report.model().places()).flatExtracting(ReportModel.Place::tables)
                .flatExtracting(ReportModel.RouteTable::lines)
                .allMatch(line -> line.rule().id().isEmpty() || !line.rule().anchor().isEmpty());
        assertThat(report.model().pairs()).flatExtracting(Pair::ways).flatExtracting(ReportModel.Way::paths)
                .flatExtracting(ReportModel.Path::hops).allMatch(hop -> !hop.rule().anchor().isEmpty());
    }

    @Test
    void everyTableNoPortalShowsIsThere() {
        assertThat(report.model().places()).extracting(ReportModel.Place::name)
                .contains("hub/GatewaySubnet", "hub/er-gw", "er1/primary/msee", "er1/secondary/msee", "loc1/ce1", "loc1/lan");
    }

    @Test
    void aFailureIsSaidAtTheTop() throws Exception {
        Report failed = Worlds.testbed("er1/primary", "hub/vpn-gw");
        new Page(failed.html()).isSafeAndSound();
        assertThat(failed.markdown().lines().limit(6)).contains(
                "**Down: er1/primary, hub/vpn-gw.** Everything here holds under this failure.");
        assertThat(failed.html()).contains("Down: er1/primary, hub/vpn-gw.");
        // The link that is down already is not tried again.
        assertThat(failed.model().roundTrips().conditions().get(0)).isEqualTo("er1/primary, hub/vpn-gw down");
        assertThat(failed.model().roundTrips().links()).hasSize(3);
        assertThat(failed.model().topology().alt()).contains("er1/primary");
    }

    @Test
    void namesStayTextWhateverTheyHold() throws Exception {
        Report hostile = Worlds.of(Worlds.hostile());
        Page shown = new Page(hostile.html());
        shown.isSafeAndSound();
        assertThat(shown.all("title").get(0).getTextContent()).startsWith("<script>alert(1)</script>");
        new MarkdownText(hostile.markdown()).isSafeAndSound();
        assertThat(hostile.markdown()).contains("${7*7}".replace("$", "\\$").replace("{", "\\{").replace("*", "\\*")
                .replace("}", "\\}"));
        assertThat(hostile.html() + hostile.markdown()).doesNotContain("\u202E").doesNotContain("\u0000");
    }

    @Test
    void aDesignWithNothingInItHasAReport() throws Exception {
        Report empty = Worlds.of(Scenario.named("empty").build());
        new Page(empty.html()).isSafeAndSound();
        new MarkdownText(empty.markdown()).isSafeAndSound();
    }
}
