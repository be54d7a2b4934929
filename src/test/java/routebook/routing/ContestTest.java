package routebook.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;

/** Which ends a prefix may come to, and what decides between them. */
class ContestTest {

    private static final Prefix CALM = Prefix.parse("10.2.0.0/16");

    private static UnaryOperator<Side> preferred() {
        return s -> s.importing(RouteMap.setting(new SetAction.LocalPref(200)));
    }

    /** DISAGREE (Griffin et al. 2002): b and c both prefer the way through the other; d follows. */
    private static Fabric disagree() {
        return new Lab().speaker("a", 1, s -> s.originating(Lab.NET)).speaker("b", 2).speaker("c", 3)
                .speaker("d", 4, s -> s.originating(CALM))
                .session("a", "b").session("a", "c").session("b", "c", preferred(), preferred()).session("c", "d")
                .fabric();
    }

    /** Whoever acts first takes the direct way and tells the other, which prefers that. */
    @Test
    void disagree_is_decided_by_who_acts_first() {
        Contest contest = Contest.find(disagree(), Lab.NET).orElseThrow();
        assertThat(contest.part().listUpSpeakers()).extracting(Speaker::name).containsExactly("a", "b", "c");
        assertThat(contest.ends()).extracting(contest::text).containsExactlyInAnyOrder(
                "b: path [1] from a; c: path [2 1] from b; if b acts before c",
                "b: path [3 1] from c; c: path [1] from a; if c acts before b");
        check(contest);
    }

    /** A summary is announced once a part is known, and then b and c disagree about it as about any other prefix. */
    @Test
    void a_summary_can_be_contested_too() {
        Prefix summary = Prefix.parse("10.0.0.0/8");
        UnaryOperator<Side> noParts = s -> s.exporting(RouteMap.permitting(PrefixFilter.parse(summary.toString())));
        Fabric fabric = new Lab().speaker("a", 1, s -> s.originating(Lab.NET).summarising(summary))
                .speaker("b", 2).speaker("c", 3)
                .session("a", "b", noParts, UnaryOperator.identity()).session("a", "c", noParts, UnaryOperator.identity())
                .session("b", "c", preferred(), preferred()).fabric();
        Contest contest = Contest.find(fabric, summary).orElseThrow();
        assertThat(contest.ends()).extracting(contest::text).containsExactlyInAnyOrder(
                "b: path [1] from a; c: path [2 1] from b; if b acts before c",
                "b: path [3 1] from c; c: path [1] from a; if c acts before b");
        check(contest);
    }

    /** Which of a's summary and c's route is heard first decides; what has nothing to do with it changes nothing. */
    @Test
    void a_summary_and_a_route_of_its_prefix_contest_each_other() {
        Prefix summary = Prefix.parse("10.0.0.0/8");
        UnaryOperator<Side> noParts = s -> s.exporting(RouteMap.permitting(PrefixFilter.parse(summary.toString())));
        Fabric fabric = new Lab().speaker("a", 1, s -> s.originating(Lab.NET).summarising(summary)).speaker("b", 2)
                .speaker("e", 5).speaker("c", 3, s -> s.originating(summary)).speaker("far", 4)
                .session("a", "b", noParts, UnaryOperator.identity()).session("c", "e")
                .session("b", "e", preferred(), preferred()).session("c", "far").fabric();
        Ribs before = ControlPlane.converge(fabric);
        Ribs after = ControlPlane.converge(fabric.without(List.of("far")), before);
        assertThat(List.of(Lab.path(before, "b", summary), Lab.path(before, "e", summary))).containsExactly("1", "2 1");
        assertThat(List.of(Lab.path(after, "b", summary), Lab.path(after, "e", summary))).containsExactly("1", "2 1");
        assertThat(Contest.find(after.fabric(), summary).orElseThrow().ends()).extracting(Contest.End::chosenTexts)
                .containsExactlyInAnyOrder(
                        new TreeMap<>(Map.of("b", "path [1] from a", "e", "path [2 1] from b")),
                        new TreeMap<>(Map.of("b", "path [5 3] from e", "e", "path [3] from c")));
    }

    /** In this drawn network the orders that are tried from the start all lead to one end, and a failure leaves it in another. */
    @Test
    void an_end_that_only_history_leads_to_is_one_of_several() {
        DrawnNetwork network = DrawnNetwork.wild(3675);
        Ribs after = ControlPlane.converge(network.failed, ControlPlane.converge(network.whole));
        List<Ribs> found = ControlPlane.listStableStates(network.failed, 10);
        assertThat(found).hasSize(1);
        assertThat(winners(after)).isNotEqualTo(winners(found.get(0)));
        assertThat(Contest.listContested(after)).containsExactly(List.of(Prefix.parse("10.0.0.0/8")));
    }

    private static List<Map<Prefix, List<Candidate>>> winners(Ribs ribs) {
        return ribs.listRibs().stream().<Map<Prefix, List<Candidate>>>map(Rib::winners).toList();
    }

    @Test
    void one_end_is_no_contest() {
        assertThat(Contest.find(disagree(), CALM)).isEmpty();
        assertThat(Contest.find(disagree(), Prefix.parse("10.3.0.0/16"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random23", "random25", "random27"})
    void networks_with_several_ends(String name) throws IOException {
        List<Contest> contests = new ArrayList<>();
        for (Fabric fabric : OracleTopology.listPossible(
                Path.of("src/test/resources/oracle/topologies", name + ".json"))) {
            for (Prefix prefix : ControlPlane.converge(fabric).listPrefixes()) {
                Contest.find(fabric, prefix).ifPresent(contests::add);
            }
        }
        assertThat(contests).isNotEmpty().allSatisfy(ContestTest::check);
    }

    /** The ends are ends, they differ, the order named leads to them, and nothing can be taken away. */
    private static void check(Contest contest) {
        assertThat(contest.ends()).hasSizeGreaterThan(1).extracting(Contest.End::chosen).doesNotHaveDuplicates();
        Fabric part = contest.part();
        for (Contest.End end : contest.ends()) {
            assertThat(end.chosen()).isNotEmpty();
            for (List<String> ranked : orders(new ArrayList<>(end.chosen().keySet()))) {
                boolean told = !end.before().isEmpty() && end.before().stream().allMatch(precedence -> precedence.holds(ranked));
                List<String> all = new ArrayList<>(part.listUpSpeakers().stream().map(Speaker::name)
                        .filter(speaker -> !ranked.contains(speaker)).toList());
                all.addAll(ranked);
                Ribs ribs = ControlPlane.convergeRanked(part, all).orElseThrow();
                boolean here = end.chosen().entrySet().stream().allMatch(each -> ribs.getRib(each.getKey())
                        .findDecision(contest.prefix()).map(Decision::best).equals(each.getValue()));
                assertThat(end.before().isEmpty() || here == told).as(contest.text(end) + ", in order " + ranked).isTrue();
            }
        }
        Stream.concat(part.listUpSpeakers().stream().map(Speaker::name), part.listUpSessions().stream().map(Session::name))
                .forEach(down -> assertThat(bests(part.without(List.of(down)), contest.prefix())).as(down)
                        .hasSizeLessThan(2));
    }

    private static List<List<String>> orders(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String last : names) {
            for (List<String> front : orders(names.stream().filter(name -> !name.equals(last)).toList())) {
                orders.add(Stream.concat(front.stream(), Stream.of(last)).toList());
            }
        }
        return orders;
    }

    private static List<List<Optional<Candidate>>> bests(Fabric fabric, Prefix prefix) {
        return ControlPlane.listStableStates(fabric, 10).stream().map(ribs -> ribs.listRibs().stream()
                .map(rib -> rib.findDecision(prefix).map(Decision::best)).toList()).distinct().toList();
    }
}
