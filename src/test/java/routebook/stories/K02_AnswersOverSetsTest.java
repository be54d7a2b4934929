package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.CaseAnswers;
import routebook.analysis.Csv;
import routebook.analysis.Flows;
import routebook.analysis.Frame;
import routebook.analysis.Question;
import routebook.analysis.SetQuestion;
import routebook.analysis.SetRows;
import routebook.analysis.StudyAnswers;
import routebook.analysis.row.FindingChangeRow;
import routebook.cli.Shell;
import routebook.io.study.StudyFile;
import routebook.network.ElementKind;
import routebook.scenario.Scenario;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.Study;
import routebook.study.SweepRunner;
import tech.tablesaw.api.Table;

/**
 * Questions about a whole study: what is new against the base, and all variants side by side.
 *
 * <pre>
 *   one-vm - one/er-gw === circuit === office/ce (AS 65001) === vpn === two/gw - two-vm
 *            one/vpn-gw ======================= direct ================ two/gw
 * </pre>
 *
 * The office announces to either side all that it hears from the other, which two/gw does not need as long as it hears of
 * network one from that network's own gateway, with the shorter AS path.
 */
class K02_AnswersOverSetsTest {

    private static Scenario office() {
        return Scenario.named("office").profile(2026)
                .region("West Europe", 1)
                .metro("Amsterdam", metro -> metro.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .virtualNetwork("one", network -> network.region("West Europe").space("10.1.0.0/16")
                        .subnet("default", "10.1.0.0/24").subnet("GatewaySubnet", "10.1.255.0/27")
                        .machine("one-vm", "default", "10.1.0.4")
                        .expressRouteGateway("er-gw", gateway -> { })
                        .vpnGateway("vpn-gw", gateway -> gateway.asn(65010).bgpAddress("10.1.255.30").passRttMs(1)))
                .virtualNetwork("two", network -> network.region("West Europe").space("10.2.0.0/16")
                        .subnet("default", "10.2.0.0/24").subnet("GatewaySubnet", "10.2.255.0/27")
                        .machine("two-vm", "default", "10.2.0.4")
                        .vpnGateway("gw", gateway -> gateway.bgpAddress("10.2.255.30").passRttMs(1)))
                .site("office", site -> site.asn(65001).metro("Amsterdam").insideRttMs(0)
                        .router("ce", router -> router.lan("192.168.1.0/24", "192.168.1.1"))
                        .host("desk", "192.168.1.10"))
                .circuit("circuit", circuit -> circuit.location("Amsterdam")
                        .primary(link -> link.subnet("172.16.1.0/30").router("office/ce"))
                        .secondary(link -> link.subnet("172.16.1.4/30").router("office/ce")))
                .connection("one-circuit", connection -> connection.gateway("one/er-gw").circuit("circuit"))
                .tunnel("vpn", tunnel -> tunnel.gateway("two/gw").remote("office/ce").siteAddress("192.168.1.2"))
                .tunnel("direct", tunnel -> tunnel.gateway("one/vpn-gw").remote("two/gw"))
                .build();
    }

    private static Study withoutDirect() {
        return Routebook.study(office()).alternative("without direct", design -> design.without("direct"))
                .failing(Failures.each(ElementKind.TUNNEL));
    }

    private static List<String> told(SetRows<FindingChangeRow> changes) {
        return changes.list().stream().map(each -> each.key().values() + " " + each.key().failed() + ": " + each.row().change()
                + " " + each.row().check() + " " + each.row().element() + ", " + each.row().severityBefore() + " > "
                + each.row().severity()).toList();
    }

    /** The words name the weight, which is another one in each variant: what is found is the same. */
    @Test
    void a_finding_in_other_words_is_no_new_one() {
        StudyAnswers answers = StudyAnswers.of(Routebook.study(office()).vary("weight", List.of(10, 20), (design, weight) ->
                design.tunnel("vpn", tunnel -> tunnel.routingWeight(weight))));
        assertThat(answers.findings().list()).filteredOn(each -> each.row().check().equals("VPN_ROUTINGWEIGHT_USED"))
                .extracting(each -> each.row().finding()).hasSize(2).doesNotHaveDuplicates();
        assertThat(answers.newFindings().list()).isEmpty();
    }

    /**
     * Texts contradict each other on AS 65516, and Azure keeps 65515 for itself (R-BGP-03): the same finding weighs more. That
     * two/gw has this number too (R-BGP-02) is new.
     */
    @Test
    void a_finding_that_weighs_more_is_told_with_what_it_was() {
        SetRows<FindingChangeRow> changes = StudyAnswers.of(Routebook.study(office()).vary("asn", List.of(65516, 65515),
                (design, asn) -> design.site("office", site -> site.asn(asn)))).newFindings();
        assertThat(told(changes)).containsExactly(
                "[65515] : worsened VPN_ASN_RESERVED office, warning > error",
                "[65515] : new VPN_ASN_EQUAL vpn,  > error");
        assertThat(changes.list().get(0).row().findingBefore()).startsWith("found AS 65516");
        assertThat(changes.list().get(0).row().effectBefore() + " > " + changes.list().get(0).row().effect())
                .isEqualTo("runs > fails");
    }

    /**
     * Up to 2025 a subscription had 200 route tables (L-UDR-01b): the same is said of a design with another name. One table more
     * is two beyond the limit in place of one; one table less makes the finding no worse.
     */
    @Test
    void a_finding_on_the_whole_design_does_not_hang_on_its_name() {
        StudyAnswers answers = StudyAnswers.of(Routebook.study(tables("one table too many", 201))
                .alternative(tables("the same", 201)).alternative(tables("two of them", 202)));
        assertThat(answers.findings().list()).filteredOn(each -> each.row().check().equals("UDR_LIMIT"))
                .extracting(each -> each.row().element() + each.row().about() + " " + each.row().finding().substring(0, 24))
                .containsExactly("routeTables found 201 in West Europe", "routeTables found 201 in West Europe",
                        "routeTables found 202 in West Europe");
        assertThat(figures(answers.newFindings())).containsExactly(
                "[two of them]: worsened UDR_LIMIT route tables in West Europe 201 > 202 of 200 > 200");
        assertThat(StudyAnswers.of(Routebook.study(tables("two of them", 202)).alternative(tables("one too many", 201)))
                .newFindings().list()).isEmpty();
    }

    private static List<String> figures(SetRows<FindingChangeRow> changes) {
        return changes.list().stream().map(each -> each.key().values() + ": " + each.row().change() + " "
                + each.row().check() + " " + each.row().measure() + " " + each.row().amountBefore() + " > "
                + each.row().amount() + " of " + each.row().limitBefore() + " > " + each.row().limit()).toList();
    }

    /**
     * Network one has 1,001 prefixes, then 5,000, then 900. Its connection drops with more than 1,000 (R-ERB-09) and its VPN
     * gateway serves 600 (R-VPN-14): both are worse with 5,000, and neither with 900, though 900 are still more than 600. New is
     * only that two/gw has more than 4,000 to learn (R-BGP-11): these, and the office's one network.
     */
    @Test
    void a_finding_that_is_farther_beyond_its_limit_is_worse() {
        StudyAnswers answers = StudyAnswers.of(Routebook.study(office()).vary("prefixes", List.of(1001, 5000, 900),
                (design, count) -> design.virtualNetwork("one", one -> one.space(IntStream.range(0, count)
                        .mapToObj(i -> i == 0 ? "10.1.0.0/16" : "10." + (100 + i / 256) + "." + i % 256 + ".0/24")
                        .toArray(String[]::new)))));
        assertThat(figures(answers.newFindings())).containsExactly(
                "[5000]: worsened VPN_PREFIX_LIMIT prefixes of networks 1001 > 5000 of 600 > 600",
                "[5000]: new VPN_PREFIX_LIMIT prefixes to learn null > 5001 of null > 4000",
                "[5000]: worsened ER_ROUTE_LIMIT_VNET IPv4 prefixes 1001 > 5000 of 1000 > 1000");
        assertThat(answers.newFindings().list().get(2).row().findingBefore()).startsWith("found 1001 IPv4 prefixes");
    }

    private static Scenario tables(String name, int count) {
        Scenario.Builder many = Scenario.named(name).profile(2024);
        IntStream.range(0, count).forEach(i -> many.routeTable("table" + i, table -> { })
                .virtualNetwork("hub", hub -> hub.region("West Europe").space("10.0.0.0/16")
                        .subnet("s" + i, subnet -> subnet.prefix("10.0." + i + ".0/24").routeTable("table" + i))));
        return many.build();
    }

    /**
     * The office's transit is a backup while direct is up, which is told for information. Once two/gw has no other route to
     * network one it is in use (RFC 7908, 3.1): under a failure of the base, and in the variant without direct from the start.
     * There the failure of direct is none, and with vpn down nothing is passed on.
     */
    @Test
    void what_only_a_failure_shows_is_told_where_it_begins() {
        assertThat(told(StudyAnswers.of(withoutDirect()).newRoutingFindings())).containsExactly(
                "[office] direct: worsened BGP_ACCIDENTAL_TRANSIT office/ce, info > warning",
                "[without direct] : worsened BGP_ACCIDENTAL_TRANSIT office/ce, info > warning");
    }

    /**
     * A round trip between desk and two-vm takes 1 ms to the metro, 1 ms inside the region and 1 ms in the gateway. Towards
     * network one two/gw takes direct while it is there, and then the office. Of a failure of direct the variant knows nothing,
     * so there is nothing to compare.
     */
    @Test
    void variants_stand_side_by_side() {
        Frame frame = new StudyAnswers(withoutDirect(), Flows.ALL.and("two-vm", "one-vm").and("desk", "two-vm"),
                SweepRunner.parallel()).sideBySide();
        assertThat(frame.headings()).extracting(Frame.Heading::name).containsExactly("from", "to", "failed", "differ", "office",
                "without direct");
        assertThat(frame.rows()).extracting(row -> row.stream().map(cell -> cell.toString().replaceAll("^(vpn.*), .*ms", "$1"))
                .collect(Collectors.joining(" | "))).containsExactly(
                "two-vm | one-vm |  | 1 | vpn | vpn+circuit",
                "desk | two-vm |  | 0 | vpn | vpn",
                "two-vm | one-vm | vpn | 1 | vpn | unreachable",
                "desk | two-vm | vpn | 0 | unreachable | unreachable",
                "two-vm | one-vm | direct | 0 | vpn+circuit | ",
                "desk | two-vm | direct | 0 | vpn | ");
        assertThat(frame.rows().get(1).subList(4, 6)).containsExactly("vpn, 3 ms", "vpn, 3 ms");
        Table table = Routebook.table(frame);
        assertThat(table.where(table.intColumn("differ").isGreaterThan(0)).stringColumn("failed").asList())
                .containsExactly("", "vpn");
    }

    /** Overlapping subnets are refused (R-ADDR-02): the column of that variant is there, and empty. */
    @Test
    void a_variant_that_azure_refuses_has_an_empty_column() {
        Frame frame = new StudyAnswers(Routebook.study(office()).vary("differ", List.of("10.1.1.0/24", "10.1.255.0/24"),
                (design, prefix) -> design.virtualNetwork("one", network -> network.subnet("more", prefix))),
                Flows.ALL.and("one-vm", "desk"), SweepRunner.parallel()).sideBySide();
        assertThat(frame.headings().subList(4, 6)).extracting(Frame.Heading::name).containsExactly("differ 10.1.1.0/24",
                "differ 10.1.255.0/24");
        assertThat(frame.rows()).singleElement().satisfies(row -> {
            assertThat((String) row.get(4)).startsWith("circuit, ");
            assertThat(row.get(5)).isEqualTo("");
        });
    }

    /** An alternative may be called like a column, or like another alternative but for the case of its letters. */
    @Test
    void every_column_has_a_name_of_its_own() {
        Study study = Routebook.study(office()).alternative("from", design -> design.without("direct"))
                .alternative("FROM", design -> design.without("vpn"));
        assertThat(Routebook.table(StudyAnswers.of(study).sideBySide()).columnNames()).containsExactly("from", "to", "failed",
                "differ", "office", "from (2)", "FROM (3)");
    }

    @Test
    void more_variants_than_anyone_can_read_are_refused() {
        Study study = Routebook.study(office()).vary("asn", IntStream.range(0, 101).map(i -> 65001 + i).boxed().toList(),
                (design, asn) -> design.site("office", site -> site.asn(asn)));
        assertThatThrownBy(() -> StudyAnswers.of(study).sideBySide()).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most 100 designs stand side by side; found 101");
    }

    /**
     * A flow that no design has cannot be walked, so what is answered all the same walked none: not routes, peers, what went down
     * by itself, who notices, nor findings. Transits do name flows that go so, and find them by themselves.
     */
    @Test
    void a_question_that_looks_at_no_flow_walks_none() {
        Flows nowhere = Flows.ALL.and("nobody", "nowhere");
        Case down = SweepRunner.parallel().run(withoutDirect(), each -> each).get(0);
        CaseAnswers asked = CaseAnswers.of(List.of(), down, nowhere);
        CaseAnswers all = CaseAnswers.of(List.of(), down, Flows.ALL);
        List<Question<?>> ofFlows = List.of(Question.REACHABILITY, Question.PATHS, Question.HOPS, Question.SYMMETRY,
                Question.RULES, Question.OUTAGES);
        Question.ALL.forEach(question -> {
            if (ofFlows.contains(question)) {
                assertThatThrownBy(() -> asked.ask(question)).as(question.name()).hasMessageContaining("\"nobody\"");
            } else {
                assertThat(asked.ask(question)).as(question.name()).isEqualTo(all.ask(question));
            }
        });
        assertThat(asked.ask(Question.ROUTES).list()).isNotEmpty();
        assertThat(asked.status()).isEqualTo(all.status());
    }

    /** Several questions about flows are asked of the same journeys. */
    @Test
    void flows_are_walked_once() {
        Answers answers = Routebook.answers(office());
        assertThat(answers.journeys()).hasSize(6).isSameAs(answers.journeys());
    }

    /** Whoever writes no Java has every answer as a file, and the files say what Java would. */
    @Test
    void every_answer_over_a_set_is_a_file_of_the_sweep(@TempDir Path folder) throws IOException {
        Routebook.write(office(), folder.resolve("office.yaml"));
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                routebook-study: 1
                design: office.yaml
                alternatives:
                  without direct: {without: direct}
                vary:
                  prepend: {at: tunnels/vpn/toAzure/prepend, values: [0, 2]}
                failures:
                  - {each: [tunnel, circuit]}
                ask: [%s]
                """.formatted(String.join(", ", SetQuestion.ALL.stream().map(SetQuestion::name).toList())));
        Path out = folder.resolve("out");
        assertThat(Shell.run("sweep", file.toString(), "--out", out.toString()).err()).isEmpty();

        StudyAnswers answers = StudyAnswers.of(StudyFile.read(file).study());
        Stream.of(SetQuestion.WORST, SetQuestion.SINGLE_POINTS, SetQuestion.WORSE, SetQuestion.DIFFERENCES,
                SetQuestion.UNDER_FAILURES, SetQuestion.NEW_ROUTING_FINDINGS).forEach(question -> {
                    SetRows<?> rows = answers.ask(question);
                    assertThat(rows.list()).as(question.name()).isNotEmpty();
                    assertThat(out.resolve(question.name() + ".csv")).hasContent(Csv.of(rows));
                });
        // The study changes nothing that the review speaks of but the tunnel that is gone.
        assertThat(out.resolve("new-findings.csv")).hasContent(Csv.of(answers.newFindings()));
        assertThat(out.resolve("side-by-side.csv")).hasContent(Csv.of(answers.sideBySide()));
        // And what they are gathered from.
        assertThat(List.of("cases", "reachability", "paths", "findings", "routing-findings"))
                .allSatisfy(name -> assertThat(out.resolve(name + ".csv")).isNotEmptyFile());
        assertThat(Routebook.table(out.resolve("side-by-side.csv"), SetQuestion.SIDE_BY_SIDE).print(1000))
                .isEqualTo(Routebook.table(answers.sideBySide()).print(1000));
        assertThat(Routebook.table(out.resolve("worst.csv"), SetQuestion.WORST).columnNames())
                .startsWith("variant", "alternative", "prepend", "failed", "from", "to");
    }

    /** What one design answers under one failure a study answers with the same rows, whichever question it is. */
    @Test
    void every_question_to_one_design_is_one_to_a_study() {
        StudyAnswers answers = StudyAnswers.of(Routebook.study(office())
                .alternative("without direct", design -> design.without("direct"))
                .failing(Failures.none(), Failures.each(ElementKind.TUNNEL)));
        Answers one = Routebook.answers(office(), "direct");
        for (Question<?> question : Question.ALL) {
            List<Object> rows = answers.ask(question).list().stream()
                    .filter(each -> each.key().values().equals(List.of("office")) && each.key().failed().equals("direct"))
                    .<Object>map(SetRows.SetRow::row).toList();
            assertThat(rows).as(question.name()).isEqualTo(question.ask().apply(one).list());
            // Every speaker comes to rest, in one way, and nothing goes down by itself.
            assertThat(rows.isEmpty()).as(question.name()).isEqualTo(
                    question == Question.STABILITY || question == Question.CUTS);
        }
        assertThat(answers.ask(Question.OUTAGES).list()).isNotEmpty().noneMatch(each -> each.key().failed().isEmpty());
        assertThat(answers.ask(Question.NOTICES).list()).isNotEmpty().noneMatch(each -> each.key().failed().isEmpty());
    }

    /** The first of the variants that are listed is the one that the others are compared with, so any two can be. */
    @Test
    void any_two_variants_are_compared_in_a_file_too(@TempDir Path folder) throws IOException {
        Routebook.write(office(), folder.resolve("office.yaml"));
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                routebook-study: 1
                design: office.yaml
                alternatives:
                  without direct: {without: direct}
                  without vpn: {without: vpn}
                only: [{alternative: without vpn}, {alternative: without direct}]
                flows: [{from: desk, to: two-vm}]
                ask: differences
                """);
        Path out = folder.resolve("out");
        assertThat(Shell.run("sweep", file.toString(), "--out", out.toString()).code()).isZero();
        Table differences = Routebook.table(out.resolve("differences.csv"), SetQuestion.DIFFERENCES);
        assertThat(differences.rowCount()).isEqualTo(1);
        assertThat(differences.stringColumn("alternative").get(0)).isEqualTo("without direct");
        assertThat(differences.stringColumn("before").get(0) + " > " + differences.stringColumn("after").get(0))
                .isEqualTo("unreachable > reached");
    }

    /**
     * Without direct the answer of two-vm takes the VPN to the office and the circuit, as the question did; with it, it takes
     * the 1 ms of a gateway at either end. With vpn down there is no way at all, and so no difference in time.
     */
    @Test
    void a_difference_has_base_and_delta() {
        assertThat(new StudyAnswers(withoutDirect(), Flows.ALL.and("two-vm", "one-vm"), SweepRunner.parallel()).differences()
                .list()).extracting(each -> each.row().failed() + ": " + each.row().viaBefore() + " > " + each.row().viaAfter()
                + ", " + (each.row().deltaMs() == null ? "" : each.row().deltaMs() == each.row().afterMs() - each.row().beforeMs()
                && each.row().deltaMs() > 0)).containsExactly(
                ": vpn > vpn+circuit, true",
                "vpn: vpn > none, ");
    }
}
