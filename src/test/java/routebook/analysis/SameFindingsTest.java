package routebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import routebook.analysis.row.FindingRow;

/** Findings are known again by what they are about. */
class SameFindingsTest {

    private static FindingRow finding(String element, String about, String text) {
        return new FindingRow("warning", "SUBNETS", "runs", element, about, text, "");
    }

    private static List<Optional<String>> same(List<FindingRow> before, List<FindingRow> now) {
        return SameFindings.of(before, now).same().stream().map(each -> each.map(FindingRow::finding)).toList();
    }

    @Test
    void words_do_not_matter() {
        assertThat(same(List.of(finding("hub", "space", "3 of 2")), List.of(finding("hub", "space", "4 of 2"))))
                .containsExactly(Optional.of("3 of 2"));
    }

    @Test
    void another_element_or_another_part_of_it_is_another_finding() {
        SameFindings compared = SameFindings.of(List.of(finding("hub", "space", "x")),
                List.of(finding("spoke", "space", "x"), finding("hub", "subnets", "x")));
        assertThat(compared.same()).containsExactly(Optional.empty(), Optional.empty());
        assertThat(compared.gone()).isEqualTo(1);
    }

    /** Equal words first, whatever the order; what is left pairs up in order; one more than before is new. */
    @Test
    void several_about_the_same_pair_up_once_each() {
        List<FindingRow> before = List.of(finding("hub", "space", "one"), finding("hub", "space", "two"));
        assertThat(same(before, List.of(finding("hub", "space", "two"), finding("hub", "space", "three"),
                finding("hub", "space", "four")))).containsExactly(Optional.of("two"), Optional.of("one"), Optional.empty());
        assertThat(SameFindings.of(before, List.of(finding("hub", "space", "two"))).gone()).isEqualTo(1);
    }

    /** Severity first; of equal severity, what Azure does. */
    @Test
    void what_weighs_more() {
        FindingRow advice = new FindingRow("warning", "C", "runs", "e", "", "", "");
        FindingRow broken = new FindingRow("warning", "C", "fails", "e", "", "", "");
        FindingRow error = new FindingRow("error", "C", "runs", "e", "", "", "");
        assertThat(SameFindings.isGraver(broken, advice)).isTrue();
        assertThat(SameFindings.isGraver(error, broken)).isTrue();
        assertThat(SameFindings.isGraver(broken, error)).isFalse();
        assertThat(SameFindings.isGraver(advice, advice)).isFalse();
    }
}
