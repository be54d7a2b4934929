package routebook.routing.policy;

import routebook.net.Asn;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/**
 * On export to another AS, takes private AS numbers (RFC 6996) out of the path, or writes the own AS in their place.
 * The receiver's own AS stays even if it is private: it is what keeps the route from looping back.
 *
 * @param scope  whether paths with public AS numbers too are touched
 * @param action what happens to a private AS number
 */
public record RemovePrivateAs(Scope scope, Action action) implements Policy {

    /** Which paths are touched. */
    public enum Scope {
        /** Only paths that are private from end to end. */
        ALL_PRIVATE_PATHS,
        /** Every path ("all"). */
        ALL_PATHS
    }

    /** What happens to a private AS number. */
    public enum Action {
        REMOVE,
        /** The own AS takes its place, so that the path keeps its length ("replace-AS"). */
        REPLACE
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        if (!passage.neighbor().isExternal()
                || scope == Scope.ALL_PRIVATE_PATHS && !route.asPath().sequence().stream().allMatch(Asn::isPrivate)) {
            return Verdict.accept(route);
        }
        Asn peer = passage.neighbor().peerAsn();
        Asn instead = action == Action.REPLACE ? passage.speaker().asn() : null;
        return Verdict.accept(route.withAsPath(
                route.asPath().map(asn -> asn.isPrivate() && !asn.equals(peer) ? instead : asn)));
    }
}
