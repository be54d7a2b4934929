package routebook.azure;

import java.util.List;
import routebook.forwarding.NextHop;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * One line of a subnet's table before the choice: what some source contributes for a prefix.
 *
 * @param prefix     destinations
 * @param type       next hop type
 * @param origin     where it comes from
 * @param nextHopIps next hop addresses, where the type has some
 * @param forwards   what a packet does that follows it; empty drops it, or for next hop Internet leaves it to the machine
 * @param because    the rule that put it here
 */
public record EffectiveRoute(
        Prefix prefix, NextHopType type, Origin origin, List<Ip> nextHopIps, List<NextHop> forwards, Because because) {

    public EffectiveRoute {
        nextHopIps = List.copyOf(nextHopIps);
        forwards = List.copyOf(forwards);
    }

    /**
     * Where a route comes from.
     *
     * @param kind    the kind of source
     * @param element gateway, peered network or user route; empty for other system routes
     * @param tag     service tag that the prefix was taken from; empty for a prefix that was written as such
     */
    public record Origin(Kind kind, String element, String tag) {

        /** The platform itself. */
        public static final Origin SYSTEM = new Origin(Kind.SYSTEM, "", "");

        public static Origin of(Kind kind, String element) {
            return new Origin(kind, element, "");
        }
    }

    /** Kinds of sources. */
    public enum Kind {
        SYSTEM("Default"),
        USER("User"),
        VPN_GATEWAY("VirtualNetworkGateway"),
        EXPRESSROUTE_GATEWAY("VirtualNetworkGateway");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The source as Azure prints it (R-OUT-01). */
        public String word() {
            return word;
        }
    }

    /** True if a gateway learned it. */
    public boolean isFromGateway() {
        return origin.kind() == Kind.VPN_GATEWAY || origin.kind() == Kind.EXPRESSROUTE_GATEWAY;
    }

    /** True for a user route. */
    public boolean isUserRoute() {
        return origin.kind() == Kind.USER;
    }

    @Override
    public String toString() {
        String from = origin.element().isEmpty() ? "" : isUserRoute() ? " by user route " + origin.element()
                : " from " + origin.element();
        return prefix + " " + type.word() + from;
    }
}
