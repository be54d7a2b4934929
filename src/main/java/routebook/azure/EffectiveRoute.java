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
 * @param origin     gateway or peered network that it comes from; empty for other system routes
 * @param nextHopIps next hop addresses, where the type has some
 * @param forwards   what a packet does that follows it; empty drops it
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
     * @param element gateway or peered network; empty for other system routes
     */
    public record Origin(Kind kind, String element) {

        /** The platform itself. */
        public static final Origin SYSTEM = new Origin(Kind.SYSTEM, "");
    }

    /** Kinds of sources. */
    public enum Kind {
        SYSTEM("Default"),
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
        return origin.kind() != Kind.SYSTEM;
    }

    @Override
    public String toString() {
        return prefix + " " + type.word() + (origin.element().isEmpty() ? "" : " from " + origin.element());
    }
}
