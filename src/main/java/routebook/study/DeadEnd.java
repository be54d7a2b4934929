package routebook.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * The first place where a flow is lost, and why there is no route on from it.
 *
 * @param at          the node at which the packet or its answer ends
 * @param decided     the last place on the way that decided where to send it: the same, or one before
 * @param destination the address that it was for there
 * @param answer      true if the packet arrives and its answer is lost
 * @param because     why it ends there
 * @param causes      why the place that decided has no route that leads on; empty where a route is not what is missing
 */
public record DeadEnd(String at, String decided, Ip destination, boolean answer, Because because, List<Cause> causes) {

    public DeadEnd {
        causes = List.copyOf(causes);
    }

    /**
     * Why a place has no route: one spot where the announcement of a prefix ends on its way to the place.
     *
     * @param kind    what ends it
     * @param prefix  the prefix; absent where none is announced that holds the destination
     * @param at      who stops it, or what is down
     * @param towards who is not told; the same as {@code at} where nobody else is concerned
     * @param because why
     */
    public record Cause(Kind kind, Optional<Prefix> prefix, String at, String towards, Because because) {}

    /** What ends an announcement. */
    public enum Kind {
        /** No one announces a prefix that holds the destination. */
        NOT_ANNOUNCED,
        /** A speaker that has the route does not tell it. */
        HELD_BACK,
        /** A speaker that is told refuses it. */
        REFUSED,
        /** A gateway has it, and the subnet's table does not take it over. */
        NOT_PROPAGATED,
        /** It is in the table, and another route is used in its place. */
        SHADOWED,
        /** No row of sessions leads from who announces it to the place, even with everything up. */
        UNCONNECTED,
        /** The session over which it would come went down by itself, or never comes up. */
        CUT,
        /** What it would pass on its way has failed. */
        DOWN,
        /** Who announces it has failed. */
        ORIGIN_DOWN;

        /** The kind in words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
