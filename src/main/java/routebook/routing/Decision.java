package routebook.routing;

import java.util.List;
import routebook.why.Because;

/**
 * Who won and why everybody else did not.
 *
 * @param winners share the load; the first is the single best. At least one
 * @param losses  every other candidate, with the rung that dropped it
 * @param <C>     what was chosen from
 */
public record Decision<C>(List<C> winners, List<Loss<C>> losses) {

    public Decision {
        winners = List.copyOf(winners);
        losses = List.copyOf(losses);
    }

    /** The single best: the one that is announced onwards. */
    public C best() {
        return winners.get(0);
    }

    /**
     * A candidate that was dropped.
     *
     * @param candidate the loser
     * @param rung      the rule it lost by
     * @param against   the candidate it lost to
     */
    public record Loss<C>(C candidate, Rung<C> rung, C against) {

        public Because because() {
            return Because.of(rung, () -> rung.compared(candidate, against));
        }
    }
}
