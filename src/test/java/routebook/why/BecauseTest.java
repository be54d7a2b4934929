package routebook.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import routebook.forwarding.ForwardingRule;

/** A reason makes its words when they are read, and is otherwise what it says. */
class BecauseTest {

    @Test
    void nobody_asks_and_no_word_is_made() {
        AtomicInteger made = new AtomicInteger();
        Because because = Because.of(ForwardingRule.LOOP, () -> "made " + made.incrementAndGet());
        assertThat(because.rule()).isEqualTo(ForwardingRule.LOOP);
        assertThat(made).hasValue(0);
        assertThat(because.facts()).isEqualTo("made 1");
    }

    @Test
    void words_there_and_words_made_are_the_same_reason() {
        Because there = Because.of(ForwardingRule.LOOP, "a, b, a");
        Because made = Because.of(ForwardingRule.LOOP, () -> String.join(", ", "a", "b", "a"));
        assertThat(made).isEqualTo(there).hasSameHashCodeAs(there).hasToString("a, b, a [RFC1812-5.3.1]");
        assertThat(made).isNotEqualTo(Because.of(ForwardingRule.NO_ROUTE, "a, b, a"))
                .isNotEqualTo(Because.of(ForwardingRule.LOOP, "a, b"));
        assertThat(Because.of(ForwardingRule.LOOP, "").text()).isEqualTo(ForwardingRule.LOOP.sentence());
    }
}
