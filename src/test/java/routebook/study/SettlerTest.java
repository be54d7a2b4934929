package routebook.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import routebook.why.Because;

/** Small worlds of elements that bear each other or not: a world says of what is down what may not be up. */
class SettlerTest {

    /** The settler of a world; what it computes is the set of what was down. */
    private static Settler<Set<String>> settler(UnaryOperator<Set<String>> world) {
        return new Settler<>(Map::keySet, down -> {
            Map<String, Because> cuts = new LinkedHashMap<>();
            world.apply(down).forEach(element -> cuts.put(element, Because.of(DownElementIsSilent.RULE, "test")));
            return cuts;
        });
    }

    private static Set<String> set(String... elements) {
        return new LinkedHashSet<>(java.util.List.of(elements));
    }

    @Test
    void whereNothingGoesDownOneRoundIsEnough() {
        Settler<Set<String>> settler = settler(down -> set());
        assertThat(settler.settle()).isEmpty();
        assertThat(settler.settling().rounds()).isEqualTo(1);
        assertThat(settler.settling().end()).isEqualTo(Settling.End.SETTLED);
    }

    /** a cannot be up; b needs a, so that it is found a round later. */
    @Test
    void whatNeedsAnotherGoesDownARoundLater() {
        Settler<Set<String>> settler = settler(down -> down.contains("a") ? set("a", "b") : set("a"));
        assertThat(settler.settle()).containsExactly("a", "b");
        assertThat(settler.settling().cuts()).extracting(Cut::element, Cut::round)
                .containsExactly(tuple("a", 1), tuple("b", 2));
        assertThat(settler.settling().rounds()).isEqualTo(3);
    }

    /** a cannot be up; b cannot be up beside a, so it comes back once a is down. */
    @Test
    void whatOnlyAnotherOneKeptDownComesBack() {
        Settler<Set<String>> settler = settler(down -> down.contains("a") ? set("a") : set("a", "b"));
        assertThat(settler.settle()).containsExactly("a");
        assertThat(settler.settling().end()).isEqualTo(Settling.End.SETTLED);
    }

    /** Up it must go down, down it may come up: nothing settles that, and it is taken as down. */
    @Test
    void whatCannotBeUpAndMayNotStayDownFlaps() {
        Settler<Set<String>> settler = settler(down -> down.contains("a") ? set("c") : set("a", "c"));
        assertThat(settler.settle()).containsExactlyInAnyOrder("a", "c");
        assertThat(settler.settling().end()).isEqualTo(Settling.End.FLAPS);
        assertThat(settler.settling().flapping()).containsExactly("a");
        assertThat(settler.settling().cuts()).extracting(Cut::element, cut -> cut.because().rule().id())
                .containsExactlyInAnyOrder(tuple("a", "RB-FLAP"), tuple("c", "RB-DOWN"));
        assertThat(settler.settling().remark()).isEqualTo(
                "Does not settle: a goes down and comes back for ever; the tables have it down.");
    }

    /** Each of two cannot be up beside the other: both at once swing for ever, one after the other settles. */
    @Test
    void whatSettlesOneByOneSaysSo() {
        Settler<Set<String>> settler = settler(down -> {
            Set<String> cuts = set();
            if (!down.contains("b")) {
                cuts.add("a");
            }
            if (!down.contains("a")) {
                cuts.add("b");
            }
            return cuts;
        });
        assertThat(settler.settle()).containsExactly("a");
        assertThat(settler.settling().end()).isEqualTo(Settling.End.SETTLED_ONE_BY_ONE);
        assertThat(settler.settling().flapping()).isEmpty();
    }

    /** A Gray code of 10 bits takes 1,024 rounds to come round, one change a round: the settler gives up before, and says so. */
    @Test
    void theNumberOfRoundsIsBounded() {
        Settler<Set<String>> settler = settler(down -> {
            int gray = 0;
            for (int bit = 0; bit < 10; bit++) {
                gray |= down.contains("e" + bit) ? 1 << bit : 0;
            }
            int count = 0;
            for (int rest = gray; rest > 0; rest >>= 1) {
                count ^= rest;
            }
            int next = count + 1 ^ count + 1 >> 1;
            Set<String> cuts = set();
            for (int bit = 0; bit < 10; bit++) {
                if ((next >> bit & 1) == 1) {
                    cuts.add("e" + bit);
                }
            }
            return cuts;
        });
        settler.settle();
        assertThat(settler.settling().rounds()).isEqualTo(2 * Settler.MOST_ROUNDS + 1);
        assertThat(settler.settling().end()).isEqualTo(Settling.End.FLAPS);
        assertThat(settler.settling().flapping()).contains("e0", "e1", "e2");
    }
}
