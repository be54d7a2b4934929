package routebook.routing;

import java.util.List;

/**
 * The rung at which equal candidates may share the load: all that are equal to the best so far may win with it; the
 * rungs below only tell which of them is the single best.
 *
 * @param <C> what is chosen from
 */
public interface Share<C> extends Rung<C> {

    /** Nobody leaves here: the rungs below still choose the best. */
    @Override
    default List<C> keep(List<C> candidates) {
        return candidates;
    }

    /**
     * Those that share the load with the best, the best first.
     *
     * @param best  the single best
     * @param equal all candidates that no rung above tells apart from the best, with the best among them
     */
    List<C> sharing(C best, List<C> equal);
}
