package routebook.routing.policy;

import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/**
 * On import, gives every route of a session this weight; a {@link RouteMap} after it may set another.
 *
 * @param weight 0 to 65535
 */
public record Weight(int weight) implements Policy {

    @Override
    public Verdict apply(Route route, Passage passage) {
        return Verdict.accept(route.withWeight(weight));
    }
}
