package routebook.routing.policy;

import routebook.routing.Learned;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/**
 * On export, names the announcer as next hop. Stands before a {@link RouteMap} that sets another one.
 *
 * @param reach which routes it changes
 */
public record NextHopSelf(Reach reach) implements Policy {

    /** Which routes are changed. */
    public enum Reach {
        /** All but those that a route reflector passes on inside the AS. */
        ALL_BUT_REFLECTED,
        /** Reflected ones too ("force"). */
        ALL
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        boolean reflected = passage.learned() == Learned.INTERNAL && !passage.neighbor().isExternal();
        return Verdict.accept(reflected && reach == Reach.ALL_BUT_REFLECTED ? route
                : route.withNextHop(passage.neighbor().ownAddress()));
    }
}
