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

    private static FindingRow figure(String severity, String measure, long amount, long limit) {
        return new FindingRow(severity, "LIMIT", "fails", "er1", "toAzure", "found " + amount, "", measure, amount, limit);
    }

    /** Too many of one thing is another finding than too many of another, though both are said of one place. */
    @Test
    void what_there_is_too_much_of_matters() {
        List<FindingRow> before = List.of(figure("error", "IPv6 prefixes", 101, 100));
        List<FindingRow> now = List.of(figure("error", "IPv4 prefixes", 4001, 4000), figure("error", "IPv6 prefixes", 150, 100));
        assertThat(same(before, now)).containsExactly(Optional.empty(), Optional.of("found 101"));
    }

    /**
     * 5,000 of 4,000 are 1,000 beyond, 4,001 only one: worse. So is a lower limit of the same 5,000. A Premium circuit's 10,500 of
     * 10,000 are more prefixes and 500 beyond: not worse than 1,000. Severity comes first, whatever the figures.
     */
    @Test
    void of_equal_weight_the_farther_beyond_its_limit_is_worse() {
        FindingRow few = figure("error", "IPv4 prefixes", 4001, 4000);
        FindingRow many = figure("error", "IPv4 prefixes", 5000, 4000);
        assertThat(SameFindings.isWorse(many, few)).isTrue();
        assertThat(SameFindings.isWorse(few, many)).isFalse();
        assertThat(SameFindings.isWorse(many, many)).isFalse();
        assertThat(SameFindings.isWorse(figure("error", "IPv4 prefixes", 5000, 1000), many)).isTrue();
        assertThat(SameFindings.isWorse(figure("error", "IPv4 prefixes", 10_500, 10_000), many)).isFalse();
        assertThat(SameFindings.isWorse(few, figure("warning", "IPv4 prefixes", 5000, 4000))).isTrue();
        assertThat(SameFindings.isWorse(figure("warning", "IPv4 prefixes", 5000, 4000), few)).isFalse();
    }

    /** Severity first; of equal severity, what Azure does. */
    @Test
    void what_weighs_more() {
        FindingRow advice = new FindingRow("warning", "C", "runs", "e", "", "", "");
        FindingRow broken = new FindingRow("warning", "C", "fails", "e", "", "", "");
        FindingRow error = new FindingRow("error", "C", "runs", "e", "", "", "");
        assertThat(SameFindings.isWorse(broken, advice)).isTrue();
        assertThat(SameFindings.isWorse(error, broken)).isTrue();
        assertThat(SameFindings.isWorse(broken, error)).isFalse();
        assertThat(SameFindings.isWorse(advice, advice)).isFalse();
    }
}
