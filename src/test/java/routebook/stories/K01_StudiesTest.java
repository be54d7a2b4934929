package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.Routebook;
import routebook.analysis.Csv;
import routebook.analysis.Flows;
import routebook.analysis.Question;
import routebook.analysis.SetRows;
import routebook.analysis.StudyAnswers;
import routebook.analysis.row.ReachabilityRow;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.scenario.Circuit;
import routebook.scenario.Scenario;
import routebook.study.Case;
import routebook.study.Combination;
import routebook.study.Failures;
import routebook.study.Progress;
import routebook.study.Simulator;
import routebook.study.Study;
import routebook.study.StudyException;
import routebook.study.SweepRunner;
import tech.tablesaw.api.Table;

/**
 * One design in many variants, each under many failures; the answers come as one table.
 *
 * <pre>
 *   desk --- office/a ====vpn-a==== hub/vpn-gw --- app
 *                \\                     /
 *                 office/b ===vpn-b===
 * </pre>
 *
 * Both tunnels end at the same gateway. The office's router a is the default gateway of desk, b is reached over the link
 * between them.
 */
class K01_StudiesTest {

    private static Scenario office() {
        return Scenario.named("office").profile(2026)
                .region("West Europe", 1)
                .metro("Amsterdam", metro -> metro.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .virtualNetwork("hub", hub -> hub.region("West Europe").space("10.0.0.0/16")
                        .subnet("apps", "10.0.0.0/24").subnet("GatewaySubnet", "10.0.255.0/27")
                        .machine("app", machine -> machine.subnet("apps").address("10.0.0.4"))
                        .vpnGateway("vpn-gw", gateway -> gateway.bgpAddress("10.0.255.30").passRttMs(1)))
                .site("office", site -> site.asn(65010).metro("Amsterdam").insideRttMs(0)
                        .router("a", router -> router.lan("192.168.10.0/24", "192.168.10.1"))
                        .router("b", router -> router.lan("192.168.20.0/24", "192.168.20.1"))
                        .link("a-b", link -> link.prefix("192.168.255.0/30").end("a", "192.168.255.1")
                                .end("b", "192.168.255.2"))
                        .host("desk", "192.168.10.20"))
                .tunnel("vpn-a", tunnel -> tunnel.gateway("hub/vpn-gw").remote("office/a").siteAddress("192.168.10.2"))
                .tunnel("vpn-b", tunnel -> tunnel.gateway("hub/vpn-gw").remote("office/b").siteAddress("192.168.20.2"))
                .build();
    }

    /** Prepends on a's announcements: the gateway takes the shorter AS path (R-S2S-09), so from 1 on it answers over b. */
    private static Study prepending() {
        return Routebook.study(office()).vary("prepend", List.of(0, 1, 2), (design, times) -> design.tunnel("vpn-a",
                tunnel -> tunnel.toAzure(map -> map.prepend(times))));
    }

    @Test
    void every_value_is_a_variant_of_an_untouched_base() {
        Scenario base = office();
        Study study = Routebook.study(base).vary("prepend", List.of(0, 1, 2), (design, times) ->
                design.tunnel("vpn-a", tunnel -> tunnel.toAzure(map -> map.prepend(times))));
        assertThat(study.variants()).extracting(variant -> variant.values()).containsExactly(
                List.of(0), List.of(1), List.of(2));
        assertThat(study.variants().get(0).scenario()).isEqualTo(base);
        assertThat(base).isEqualTo(office());
    }

    /** The id comes from the content: equal designs have one id, different ones two. */
    @Test
    void ids_are_made_from_the_content() {
        String one = prepending().variants().get(1).id();
        assertThat(one).hasSize(12).isEqualTo(prepending().variants().get(1).id())
                .isNotEqualTo(prepending().variants().get(2).id());
        assertThat(prepending().variants().get(0).id()).isEqualTo(Study.of(office()).variants().get(0).id());
    }

    /** With every failure, in declared order: variants first, in each of them failures. */
    @Test
    void a_table_has_factors_and_failure_as_key_columns() {
        Study study = prepending().failing(Failures.none(), Failures.each(ElementKind.TUNNEL));
        Table table = Routebook.table(new StudyAnswers(study, Flows.ALL.and("app", "desk"), SweepRunner.parallel())
                .reachability());
        assertThat(table.columnNames()).startsWith("variant", "prepend", "from", "to", "failed", "outcome", "via");
        assertThat(table.intColumn("prepend").asList()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
        assertThat(table.stringColumn("failed").asList()).containsExactly(
                "", "vpn-a", "vpn-b", "", "vpn-a", "vpn-b", "", "vpn-a", "vpn-b");
        // a-b joins the routers, so one tunnel is enough for desk, whatever is prepended.
        assertThat(table.stringColumn("outcome").unique().asList()).containsExactly("reached");
    }

    /**
     * Without a prepend the gateway has the office's first LAN by both tunnels, from b over one more router but with the
     * same AS path, so it uses both; one prepend leaves b alone.
     */
    @Test
    void a_question_of_one_design_answers_for_a_set() {
        List<SetRows.SetRow<ReachabilityRow>> rows = new StudyAnswers(prepending(), Flows.ALL.and("app", "desk"),
                SweepRunner.parallel()).ask(Question.REACHABILITY).list();
        assertThat(rows).extracting(each -> each.row().paths()).containsExactly(2, 1, 1);
    }

    @Test
    void order_and_bytes_do_not_depend_on_the_parallelism() {
        Study study = prepending().failing(Failures.none(), Failures.singles());
        String alone = Csv.of(new StudyAnswers(study, Flows.ALL, new SweepRunner(Simulator.DEFAULT, 1,
                Progress.SILENT)).paths());
        String four = Csv.of(new StudyAnswers(study, Flows.ALL, new SweepRunner(Simulator.DEFAULT, 4,
                Progress.SILENT)).paths());
        assertThat(four).isEqualTo(alone);
    }

    /** Both factors and their levels are tried before anything is computed, and every fault is told. */
    @Test
    void all_faults_are_told_at_once() {
        Study study = Routebook.study(office())
                .vary("space", List.of("10.0.0.0/16", "10.0.0.0/33"), (design, space) ->
                        design.virtualNetwork("hub", hub -> hub.space(space)))
                .vary("nothing", List.of(1, 2), (design, any) -> { });
        StudyException refused = catchThrowableOfType(StudyException.class, study::variants);
        assertThat(refused.faults()).hasSize(2);
        assertThat(refused.faults().get(0).toString()).startsWith("space = 10.0.0.0/33: ");
        assertThat(refused.faults().get(1).toString()).isEqualTo("nothing = 2: changes nothing; the design is the same as with 1");
    }

    /** Router b announces no more than its own LAN if it may not pass on a's. */
    @Test
    void alternatives_stand_side_by_side_with_the_base() {
        Study study = Routebook.study(office())
                .alternative("one tunnel", design -> design.without("vpn-b"))
                .alternative("no tunnel", design -> design.without("vpn-a", "vpn-b"));
        List<SetRows.SetRow<ReachabilityRow>> rows =
                new StudyAnswers(study, Flows.ALL.and("desk", "app"), SweepRunner.parallel()).reachability().list();
        assertThat(rows).extracting(each -> each.key().values().get(0) + ": " + each.row().outcome())
                .containsExactly("office: reached", "one tunnel: reached", "no tunnel: unreachable");
    }

    /** The grid varies the last factor fastest; one at a time keeps all others at their first value. */
    @Test
    void factors_combine_as_a_grid_one_at_a_time_as_a_list_or_as_a_sample() {
        Study study = prepending().vary("multipath", List.of(1, 2), (design, routes) ->
                design.site("office", site -> site.router("a", router -> router.multipath(routes))));
        assertThat(values(study)).containsExactly("0 1", "0 2", "1 1", "1 2", "2 1", "2 2");
        assertThat(values(study.combining(new Combination.OneAtATime())))
                .containsExactly("0 1", "1 1", "2 1", "0 2");
        assertThat(values(study.combining(new Combination.Only(List.of(List.of(2, 1), List.of(0, 0))))))
                .containsExactly("2 2", "0 1");
        List<String> drawn = values(study.combining(new Combination.Sample(4, 7)));
        assertThat(drawn).hasSize(4).doesNotHaveDuplicates().isSubsetOf(values(study))
                .isEqualTo(values(study.combining(new Combination.Sample(4, 7))));
        assertThat(values(study.combining(new Combination.Sample(99, 7)))).isEqualTo(values(study));
    }

    /** Else its two cases would be taken for one, and its flows counted twice. */
    @Test
    void a_variant_that_is_listed_twice_is_refused() {
        assertThatThrownBy(() -> new Combination.Only(List.of(List.of(2, 1), List.of(0, 0), List.of(2, 1))))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("the member [2, 1] is listed twice");
    }

    private static List<String> values(Study study) {
        return study.variants().stream().map(variant -> variant.values().get(0) + " " + variant.values().get(1)).toList();
    }

    /** Overlapping subnets are refused by Azure (R-ADDR-02): the case is a row, and the others are computed. */
    @Test
    void a_variant_that_azure_refuses_is_a_row_with_its_status() {
        Study study = Routebook.study(office()).vary("subnet", List.of("10.0.1.0/24", "10.0.255.0/24"),
                (design, prefix) -> design.virtualNetwork("hub", hub -> hub.subnet("more", prefix)));
        assertThat(StudyAnswers.of(study).cases().list()).extracting(each -> each.row().status())
                .containsExactly("computed", "refused");
        assertThat(StudyAnswers.of(study).cases().list().get(1).row().reason()).contains("GatewaySubnet");
    }

    /**
     * The gateway is a single point of failure of everything between office and hub; a tunnel is not, since the other one
     * is there; router a is, since desk has no other default gateway.
     */
    @Test
    void single_points_of_failure_and_the_worst_case_have_their_cause() {
        Study study = Routebook.study(office()).failing(
                Failures.each(ElementKind.TUNNEL, ElementKind.VPN_GATEWAY, ElementKind.ROUTER));
        StudyAnswers answers = StudyAnswers.of(study);
        assertThat(answers.singlePoints().list()).extracting(each -> each.row().failed() + " " + each.row().lost()
                + " of " + each.row().flows()).containsExactly("hub/vpn-gw 2 of 2", "office/a 2 of 2");
        assertThat(answers.worst().list()).extracting(each -> each.row().from() + " > " + each.row().to() + " "
                + each.row().survived() + " of " + each.row().failures() + ", " + each.row().worst() + " by "
                + each.row().cause()).containsExactly(
                "app > desk 3 of 5, unreachable by hub/vpn-gw; office/a",
                "desk > app 3 of 5, unreachable by hub/vpn-gw; office/a");
    }

    /** Without its second tunnel the office loses what that one kept: everything, when the first is down too. */
    @Test
    void what_is_worse_than_in_the_first_variant_is_told_with_its_failures() {
        Study study = Routebook.study(office()).alternative("one tunnel", design -> design.without("vpn-b"))
                .failing(Failures.each(ElementKind.TUNNEL, ElementKind.VPN_GATEWAY));
        assertThat(StudyAnswers.of(study).worse().list()).extracting(each -> each.key().values().get(0) + ": "
                + each.row().from() + " > " + each.row().to() + " " + each.row().before() + ", " + each.row().after()
                + ", lost under " + each.row().under()).containsExactly(
                // hub/vpn-gw takes everything in both, so it makes nothing worse.
                "one tunnel: app > desk reached, reached, lost under vpn-a",
                "one tunnel: desk > app reached, reached, lost under vpn-a");
    }

    /**
     * Desk sends over a's tunnel in both; once that is down, over the link to b and b's tunnel, or, where there is none,
     * nowhere.
     */
    @Test
    void any_two_variants_are_compared_flow_by_flow_and_failures_with_nothing_down() {
        Study study = Routebook.study(office()).alternative("one tunnel", design -> design.without("vpn-b"))
                .failing(Failures.none(), Failures.each(ElementKind.TUNNEL));
        StudyAnswers answers = new StudyAnswers(study, Flows.ALL.and("desk", "app"), SweepRunner.parallel());
        assertThat(answers.differences(0, 1).list()).extracting(each -> each.key().values().get(0) + " "
                + each.row().failed() + ": " + each.row().before() + " " + each.row().viaBefore() + " > "
                + each.row().after() + " " + each.row().viaAfter()).containsExactly(
                "one tunnel vpn-a: reached vpn > unreachable none");
        assertThat(answers.differences(0, 0).list()).isEmpty();
        assertThat(answers.underFailures().list()).extracting(each -> each.key().values().get(0) + " "
                + each.row().failed() + ": " + each.row().traceBefore() + " | " + each.row().traceAfter())
                .hasSize(2)
                .satisfies(rows -> assertThat(rows.get(0)).startsWith("office vpn-a: desk > office/a > ")
                        .contains("| desk > office/a > office/b > "))
                .satisfies(rows -> assertThat(rows.get(1)).startsWith("one tunnel vpn-a: desk > office/a > "));
    }

    /** Two circuits by one provider go down together, one by another alone; nobody knows whose the fourth is. */
    @Test
    void a_provider_takes_all_its_circuits_with_it() {
        Scenario four = Scenario.named("four").profile(2026)
                .region("West Europe", 1)
                .metro("Amsterdam", metro -> metro.region("West Europe").toRegionRttMs(1).insideRttMs(0))
                .site("office", site -> site.asn(65010).metro("Amsterdam").insideRttMs(0)
                        .router("a", router -> router.lan("192.168.10.0/24", "192.168.10.1")))
                .circuit("er1", circuit -> four(circuit, 1).provider("Fibre One"))
                .circuit("er2", circuit -> four(circuit, 2).provider("Other"))
                .circuit("er3", circuit -> four(circuit, 3).provider("Fibre One"))
                .circuit("er4", circuit -> four(circuit, 4))
                .build();
        assertThat(Failures.eachProvider().list(Network.of(four, List.of())))
                .extracting(failure -> failure.name() + ": " + failure.elements())
                .containsExactly("provider Fibre One: [er1, er3]", "provider Other: [er2]");
    }

    private static Circuit.Builder four(Circuit.Builder circuit, int number) {
        return circuit.location("Amsterdam")
                .primary(link -> link.router("office/a").subnet("172.16." + number + ".0/30"))
                .secondary(link -> link.router("office/a").subnet("172.16." + number + ".4/30"));
    }

    /** Two tunnels fail together, and what is no more than one of its members is left out: a tunnel and its own session. */
    @Test
    void failures_come_in_pairs_with_a_bound() {
        Failures two = Failures.each(ElementKind.TUNNEL, ElementKind.SESSION).together(2, 100);
        List<String> failures = new SweepRunner(Simulator.DEFAULT, 1, Progress.SILENT)
                .run(Routebook.study(office()).failing(two), (Case each) -> each.failure().name());
        // The sessions are vpn-a/bgp, vpn-b/bgp and office/a-b/bgp: five singles, ten pairs, two of them a tunnel with its own.
        assertThat(failures).hasSize(5 + 10 - 2).contains("vpn-a+vpn-b").doesNotContain("vpn-a+vpn-a/bgp");
        assertThat(StudyAnswers.of(Routebook.study(office()).failing(
                Failures.each(ElementKind.SESSION).together(2, 5))).cases().list().get(0).row().reason())
                .isEqualTo("more than 5 failures of up to 2 at once out of 3");
    }

    @Test
    void a_sweep_stops_on_interrupt() {
        Study study = prepending().failing(Failures.singles());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> StudyAnswers.of(study).reachability())
                    .isInstanceOf(routebook.study.SweepInterruptedException.class)
                    .hasMessageStartingWith("the sweep was stopped after 0 of ");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** An AS number that Azure keeps for itself (R-BGP-03) is found in the variant that has it, and not said of the base. */
    @Test
    void what_the_review_says_of_a_variant_only() {
        Study study = Routebook.study(office()).vary("asn", List.of(65010, 65515), (design, asn) ->
                design.site("office", site -> site.asn(asn)));
        assertThat(StudyAnswers.of(study).newFindings().list()).isNotEmpty()
                .allMatch(each -> each.key().values().equals(List.of(65515)))
                .extracting(each -> each.row().check()).contains("VPN_ASN_RESERVED");
    }
}
