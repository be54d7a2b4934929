package routebook.routing.policy;

import routebook.net.Ip;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Reach;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * On import from another AS one hop away, refuses next hops that are on no network of the receiver. Stands after a
 * {@link RouteMap} that sets another one.
 */
public record NextHopIsConnected() implements Policy, Rule {

    @Override
    public Verdict apply(Route route, Passage passage) {
        Ip nextHop = route.nextHop().orElseThrow();
        boolean connected = nextHop.equals(passage.neighbor().peerAddress()) || passage.speaker().reaches().stream()
                .anyMatch(r -> r.kind() == Reach.Kind.CONNECTED && r.prefix().contains(nextHop));
        return connected || !passage.neighbor().isExternal() ? Verdict.accept(route)
                : Verdict.refuse(this,
                        () -> "next hop " + nextHop + " is on no network of " + passage.speaker().name());
    }

    @Override
    public String id() {
        return "RFC4271-6.3-connected";
    }

    @Override
    public String sentence() {
        return "A route from another AS one hop away is not used if its next hop is on no shared network.";
    }

    @Override
    public Citation citation() {
        return new Citation("RFC 4271, 6.3", "2006-01", Basis.DOCUMENTED);
    }
}
