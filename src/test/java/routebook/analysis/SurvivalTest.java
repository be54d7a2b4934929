package routebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorstRow;

class SurvivalTest {

    private static ReachabilityRow row(String from, String failed, boolean reached) {
        return new ReachabilityRow(from, "b", failed, reached ? "reached" : "unreachable", reached ? "er1" : "none", 1,
                reached ? 2.0 : null, "", "", "");
    }

    /** A case that could not be computed must not take a night's sweep with it: its flows are left out, the others told. */
    @Test
    void a_flow_that_is_not_known_with_nothing_down_is_left_out() {
        Survival survival = new Survival();
        survival.take(row("a", "", true));
        survival.take(row("a", "er1", false));
        survival.take(row("c", "er1", false));
        assertThat(survival.worst()).extracting(WorstRow::from).containsExactly("a");
        assertThat(survival.singlePoints()).extracting(SinglePointRow::lost).containsExactly(1);
    }
}
