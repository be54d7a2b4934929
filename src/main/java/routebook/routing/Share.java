package routebook.routing;

import java.util.List;
import java.util.Optional;

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

    /**
     * The multipath that does the same for a speaker that has these neighbours and no others, as a router would be told;
     * empty if none does.
     */
    default Optional<Multipath> findMultipath(List<Neighbor> neighbors) {
        return Optional.empty();
    }
}
