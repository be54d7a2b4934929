package routebook.routing;

import java.util.List;

/**
 * A policy that is made of simpler ones and does nothing else: so whoever knows the simple ones knows it, be it the
 * engine or a writer of router configurations.
 */
public interface ComposedPolicy extends Policy {

    /** What it is made of: each sees what the one before lets through; none lets everything through. */
    List<Policy> parts();

    @Override
    default List<Policy> listSteps() {
        return parts().stream().flatMap(part -> part.listSteps().stream()).toList();
    }

    @Override
    default Verdict apply(Route route, Passage passage) {
        return Policy.inOrder(parts()).apply(route, passage);
    }
}
