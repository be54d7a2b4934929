package routebook.azure;

import java.util.List;
import routebook.forwarding.NextHop;
import routebook.net.AsPath;
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
     * @param asPath  AS path of a learned route, as its gateway or Route Server has it; empty for any other
     */
    public record Origin(Kind kind, String element, String tag, AsPath asPath) {

        /** The platform itself. */
        public static final Origin SYSTEM = new Origin(Kind.SYSTEM, "", "", AsPath.EMPTY);

        public static Origin of(Kind kind, String element) {
            return new Origin(kind, element, "", AsPath.EMPTY);
        }

        /** A user route by a service tag; the empty tag stands for a prefix that was written as such. */
        public static Origin user(String route, String tag) {
            return new Origin(Kind.USER, route, tag, AsPath.EMPTY);
        }

        /** A learned route. */
        public static Origin learned(Kind kind, String element, AsPath asPath) {
            return new Origin(kind, element, "", asPath);
        }
    }

    /** Kinds of sources. */
    public enum Kind {
        SYSTEM("Default"),
        USER("User"),
        VPN_GATEWAY("VirtualNetworkGateway"),
        EXPRESSROUTE_GATEWAY("VirtualNetworkGateway"),
        /** From an appliance; Azure shows it like a gateway's (R-RT-11). */
        ROUTE_SERVER("VirtualNetworkGateway");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The source as Azure prints it (R-OUT-01). */
        public String word() {
            return word;
        }
    }

    /** True if a gateway learned it, or a Route Server. */
    public boolean isFromGateway() {
        return origin.kind() == Kind.VPN_GATEWAY || origin.kind() == Kind.EXPRESSROUTE_GATEWAY || isFromAppliance();
    }

    /** True if an appliance announced it to a Route Server. */
    public boolean isFromAppliance() {
        return origin.kind() == Kind.ROUTE_SERVER;
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
