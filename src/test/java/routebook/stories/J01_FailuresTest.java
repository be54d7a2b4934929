package routebook.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static routebook.testing.Worlds.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.network.Element;
import routebook.network.Elements;
import routebook.network.UnknownNameException;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;

/** What can fail, and what fails with it, on the testbed of G01. */
class J01_FailuresTest {

    @Test
    void every_listed_element_can_be_down() {
        List<Element> elements = Elements.of(InteropTestbed.scenario()).list();
        assertThat(elements).hasSizeGreaterThan(50);
        for (Element element : elements) {
            Outcome outcome = run(InteropTestbed.builder(), element.name());
            assertThat(outcome.ribs().convergence().isSettled()).as(element.name()).isTrue();
            assertThat(outcome.down()).contains(element.name());
        }
    }

    /** A failure only takes away: a pair that no path joins with everything up has none with something down. */
    @Test
    void no_single_failure_joins_a_pair_that_was_apart() {
        Outcome healthy = run(InteropTestbed.builder());
        for (Element element : Elements.of(InteropTestbed.scenario()).list()) {
            Outcome outcome = run(InteropTestbed.builder(), element.name());
            outcome.journeys().stream().filter(journey -> journey.reached()).forEach(journey -> assertThat(
                    healthy.journey(journey.traffic().from(), journey.traffic().to()).reached())
                    .as(element.name() + ": " + journey.traffic()).isTrue());
        }
    }

    /** A circuit takes its links, sessions and MSEEs with it; a link leaves its MSEE up. */
    @Test
    void parts_fail_with_the_whole() {
        Elements elements = Elements.of(InteropTestbed.scenario());
        assertThat(elements.down(List.of("er1"))).containsExactlyInAnyOrder("er1", "er1/primary", "er1/primary/bgp",
                "er1/primary/msee", "er1/secondary", "er1/secondary/bgp", "er1/secondary/msee");
        assertThat(elements.down(List.of("er1/primary"))).containsExactlyInAnyOrder("er1/primary", "er1/primary/bgp");
        assertThat(elements.down(List.of("spoke"))).containsExactlyInAnyOrder("spoke", "spoke/default", "spoke-vm");
    }

    @Test
    void a_failure_that_names_nothing_is_an_error_with_the_nearest_name() {
        assertThatThrownBy(() -> run(InteropTestbed.builder(), "er1/primry"))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("no element \"er1/primry\"; did you mean \"er1/primary\"?");
    }

    @Test
    void an_element_named_twice_changes_nothing_more() {
        assertThat(run(InteropTestbed.builder(), "er1", "er1/primary").down())
                .isEqualTo(run(InteropTestbed.builder(), "er1").down());
    }
}
