package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.row.ReachabilityRow;
import routebook.scenario.Scenario;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;
import routebook.testing.MeasuredTestbed;

/**
 * The interoperability testbed: every printed traceroute, line by line, and who reaches whom by what.
 *
 * <pre>
 *  loc1-host                                                  East US 2                          West US 2
 *     |                       +--- er1 (two links) ---+
 *  loc1/lan --- loc1/ce1 -----+                       +--- hub --- spoke (peering)
 *                             +--- loc1-vpn ----------+     |  \
 *                                                           |   +--- branch (VPN between gateways)
 *  loc2/lan --- loc2/ce1 ---+                               |
 *        \----- loc2/ce2 ---+---- er2 (two links) ----------+      er1 ------------------------ remote
 *     |
 *  loc2-host
 * </pre>
 *
 * Expected values are the measurements in {@code src/test/resources/testbed}.
 */
class G01_InteroperabilityTestbedTest {

    private final Scenario shipped = Routebook.design("interop-testbed");

    @Test
    void the_shipped_file_and_its_java_twin_are_equal() {
        assertThat(shipped).isEqualTo(InteropTestbed.scenario());
    }

    @TestFactory
    Stream<DynamicTest> every_printed_traceroute_comes_out() {
        List<MeasuredTestbed.Case> cases = MeasuredTestbed.cases();
        assertThat(cases).hasSize(31);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        return cases.stream().map(measured -> dynamicTest(
                measured.number() + " " + measured.from() + " to " + measured.to() + ", " + measured.condition(), () -> {
                    Outcome outcome = outcomes.computeIfAbsent(measured.condition(),
                            condition -> Routebook.outcome(shipped, MeasuredTestbed.failed(condition)));
                    assertThat(measured.differences(outcome.journey(measured.from(), measured.to()))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> who_reaches_whom_by_what() {
        return Stream.of("all-up", "er1-primary-link-down").map(condition -> dynamicTest(condition, () -> {
            Map<String, String> computed = new LinkedHashMap<>();
            for (ReachabilityRow row : Routebook.answers(shipped, MeasuredTestbed.failed(condition)).reachability()
                    .list()) {
                computed.put(row.from() + " " + row.to(), row.via());
            }
            assertThat(computed).containsExactlyInAnyOrderEntriesOf(MeasuredTestbed.matrix(condition));
        }));
    }

    /** Two MSEEs lead to location 2 and to the other network of circuit 1; no other pair has a choice (R-TR-13). */
    @Test
    void eight_of_thirty_pairs_have_two_equal_cost_paths() {
        List<ReachabilityRow> pairs = Answers.all(Routebook.outcome(shipped)).reachability().list();
        assertThat(pairs).hasSize(30);
        assertThat(pairs.stream().filter(row -> row.outcome().equals("reached") && row.paths() == 2)
                .map(row -> row.from() + " " + row.to()))
                .containsExactlyInAnyOrder("hub-vm loc2-host", "spoke-vm loc2-host", "loc2-host hub-vm",
                        "loc2-host spoke-vm", "hub-vm remote-vm", "spoke-vm remote-vm", "remote-vm hub-vm",
                        "remote-vm spoke-vm");
        assertThat(pairs).allMatch(row -> row.outcome().equals("unreachable") || row.paths() <= 2);
    }
}
