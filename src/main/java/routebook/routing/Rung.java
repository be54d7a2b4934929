package routebook.routing;

import java.util.List;
import routebook.why.Rule;

/**
 * One step of a decision: of these candidates, which stay? Those it drops have lost by this rule.
 *
 * <p>A rung may look at all candidates at once. That is why decisions are made by elimination: the MED compares only
 * routes from the same neighbouring AS, so there is no order of routes that a comparator could follow.
 *
 * @param <C> what is chosen from
 */
public interface Rung<C> extends Rule {

    /**
     * The candidates that stay: at least one of them, in the order given.
     *
     * @param candidates one or more
     */
    List<C> keep(List<C> candidates);

    /** The values compared, in words: {@code AS path length 3 against 2}. Asked for only when somebody reads it. */
    String compared(C loser, C winner);
}
