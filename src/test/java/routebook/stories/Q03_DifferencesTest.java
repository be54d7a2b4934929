package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static routebook.testing.Worlds.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.analysis.Comparison;
import routebook.analysis.row.DifferenceRow;
import routebook.study.Choice;
import routebook.study.Difference;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/** What differs between two outcomes, and why, on the testbed of G01. */
class Q03_DifferencesTest {

    private final Outcome today = run(InteropTestbed.builder());

    @Test
    void nothing_differs_from_itself() {
        assertThat(today.differences(run(InteropTestbed.builder()))).isEmpty();
        assertThat(Comparison.text(List.of())).isEqualTo("Nothing differs.\n");
    }

    /** Flows that go otherwise are all those whose lines do, no more and no fewer. */
    @Test
    void every_flow_that_goes_otherwise_and_no_other() {
        Outcome without = run(InteropTestbed.builder(), "er1/primary");
        List<String> expected = today.journeys().stream()
                .filter(journey -> {
                    var other = without.journey(journey.traffic().from(), journey.traffic().to());
                    return !journey.thereLines().stream().sorted().toList().equals(other.thereLines().stream().sorted().toList())
                            || !journey.backLines().stream().sorted().toList()
                            .equals(other.backLines().stream().sorted().toList());
                })
                .map(journey -> journey.traffic().from() + " " + journey.traffic().to()).toList();
        assertThat(expected).isNotEmpty();
        assertThat(today.differences(without)).extracting(difference -> difference.before().traffic().from() + " "
                + difference.before().traffic().to()).containsExactlyElementsOf(expected);
    }

    /**
     * Location 1 hangs on the primary link of circuit 1 only, and on the VPN. Without the link the hub's ExpressRoute
     * gateway does not learn its prefix any more, and the route of the VPN gateway, which stood behind it (R-COEX-02),
     * is the only one.
     */
    @Test
    void a_candidate_vanished_since_its_link_failed() {
        Difference difference = find(today.differences(run(InteropTestbed.builder(), "er1/primary")), "hub-vm", "loc1-host");
        Difference.Decided decided = difference.decided().orElseThrow();
        assertThat(decided.before().at()).isEqualTo("hub-vm");
        assertThat(decided.before().taken().map(Choice.Option::route))
                .contains("10.2.30.0/25 VirtualNetworkGateway from hub/er-gw");
        assertThat(decided.after().taken().map(Choice.Option::route))
                .contains("10.2.30.0/25 VirtualNetworkGateway from hub/vpn-gw");
        assertThat(Comparison.sentences(difference).get(4)).isEqualTo("  10.2.30.0/25 VirtualNetworkGateway from hub/er-gw "
                + "is gone. er1/primary is down by the failure; 10.2.30.0/25 would come over it [RB-DOWN]");
    }

    /** The other way round the candidate appears, and what kept it away before is what is repaired. */
    @Test
    void a_candidate_appears_when_its_link_is_repaired() {
        List<Difference> differences = run(InteropTestbed.builder(), "er1/primary").differences(today);
        assertThat(Comparison.sentences(find(differences, "hub-vm", "loc1-host")).get(4))
                .isEqualTo("  10.2.30.0/25 VirtualNetworkGateway from hub/er-gw is new. Before: er1/primary is down by the "
                        + "failure; 10.2.30.0/25 would come over it [RB-DOWN]");
    }

    /**
     * Location 1 prefers circuit 1 by a local preference of 200 against 100. With 50 both routes are there as before, and the
     * one over the VPN wins.
     */
    @Test
    void the_same_candidates_and_another_winner() {
        Outcome changed = run(InteropTestbed.builder().circuit("er1", circuit -> circuit
                .primary(link -> link.fromAzure(map -> map.localPreference(50)))));
        Difference difference = find(today.differences(changed), "loc1-host", "hub-vm");
        assertThat(difference.decided().orElseThrow().before().at()).isEqualTo("loc1/ce1");
        assertThat(Comparison.sentences(difference)).last().isEqualTo("  10.10.30.0/24 from er1/primary/msee is still there "
                + "and loses: local preference 50 against 100 [RFC4271-9.1.1]");
    }

    /** The remote network hangs on circuit 1 alone: location 1 loses it with its only link, and its router is told no more. */
    @Test
    void rows_say_the_same() {
        List<DifferenceRow> rows = Comparison.rows(today.differences(run(InteropTestbed.builder(), "er1/primary"))).list();
        assertThat(rows).filteredOn(row -> row.from().equals("loc1-host") && row.to().equals("remote-vm"))
                .extracting(DifferenceRow::before, DifferenceRow::after, DifferenceRow::way, DifferenceRow::at,
                        DifferenceRow::change, DifferenceRow::where, DifferenceRow::rule)
                .containsExactly(tuple("reached", "unreachable", "there", "loc1/lan", "vanished", "er1/primary", "RB-DOWN"));
    }

    private static Difference find(List<Difference> differences, String from, String to) {
        return differences.stream().filter(difference -> difference.before().traffic().from().equals(from)
                && difference.before().traffic().to().equals(to)).findFirst().orElseThrow();
    }
}
