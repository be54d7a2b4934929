package routebook.routing.policy;

import routebook.net.Asn;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/**
 * On export to another AS, writes the own AS wherever the receiver's stands in the path, so that the receiver does not
 * take the route for a loop. Two sites with the same AS can so talk over a carrier ("as-override").
 */
public record AsOverride() implements Policy {

    @Override
    public Verdict apply(Route route, Passage passage) {
        Asn peer = passage.neighbor().peerAsn();
        if (!passage.neighbor().isExternal() || route.asPath().count(peer) == 0) {
            return Verdict.accept(route);
        }
        Asn own = passage.speaker().asn();
        return Verdict.accept(route.withAsPath(route.asPath().map(asn -> asn.equals(peer) ? own : asn)));
    }
}
