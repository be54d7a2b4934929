package routebook.routing;

import routebook.net.Prefix;

/**
 * Addresses that a speaker reaches without BGP, so that next hops among them are usable.
 *
 * @param prefix the addresses; the default route does not resolve next hops
 * @param metric interior cost, 0 for connected and static ones
 * @param kind   how they are reached
 */
public record Reach(Prefix prefix, long metric, Kind kind) {

    /** How addresses are reached without BGP. */
    public enum Kind {
        /** On a network that the speaker has an interface in. */
        CONNECTED,
        /** By a static or an interior route. */
        ROUTED
    }

    public static Reach connected(Prefix prefix) {
        return new Reach(prefix, 0, Kind.CONNECTED);
    }

    public static Reach routed(Prefix prefix, long metric) {
        return new Reach(prefix, metric, Kind.ROUTED);
    }
}
