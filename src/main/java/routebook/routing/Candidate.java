package routebook.routing;

import java.util.Optional;
import routebook.net.Ip;

/**
 * A route that a speaker may choose, with what only this speaker knows about it.
 *
 * @param route  the route after this speaker's import policy
 * @param from   the session it came in by; absent for own routes
 * @param metric interior cost to the next hop, 0 if directly reachable; lower is better
 */
public record Candidate(Route route, Optional<Neighbor> from, long metric) {

    public static Candidate own(Route route) {
        return new Candidate(route, Optional.empty(), 0);
    }

    public Learned learned() {
        return from.isEmpty() ? Learned.OWN : from.get().isExternal() ? Learned.EXTERNAL : Learned.INTERNAL;
    }

    /** Name of the speaker it came from; empty for own routes. */
    public Optional<String> peer() {
        return from.map(Neighbor::peer);
    }

    /** The router id to compare by: that of whoever brought the route into the AS (RFC 4456, 9), or else the peer's. */
    public Optional<Ip> routerId() {
        return route.reflection().originatorId().or(() -> from.map(Neighbor::peerRouterId));
    }

    @Override
    public String toString() {
        return route + from.map(n -> " from " + n.peer()).orElse("");
    }
}
