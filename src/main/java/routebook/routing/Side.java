package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * One end of a session: who, from which address, and what it lets in and out.
 *
 * @param speaker   name of the speaker
 * @param address   its address on this session
 * @param localAs   the AS that it shows here instead of its own; on export it stands alone in the path (RFC 7705,
 *                  "no prepend, replace AS")
 * @param loops     refuses routes that have been here before: {@link OwnAsInPath} unless told otherwise
 * @param imports   what is let in and how it is changed; sees local preference and weight as this speaker sets them
 * @param exports   what is let out and how it is changed, after the default next hop is set and before the own AS is
 *                  prepended
 * @param announces the best route only, or all of them
 * @param role      what the far end is to this one, inside an AS
 * @param extra     own routes that are announced on this session only, past {@code exports} and in place of the
 *                  speaker's route to the same prefix (a default route, for example)
 * @param limits    how many routes it takes; with more, the session goes down
 * @param renumbers prefixes that it knows under others than the far end: received ones before {@code imports}, announced
 *                  ones after {@code exports}
 */
public record Side(String speaker, Ip address, Optional<Asn> localAs, Policy loops, Policy imports, Policy exports,
        Announces announces, Role role, List<Route> extra, List<PrefixLimit> limits, Renumbering renumbers,
        Optional<List<Route>> lastSaid) {

    /** How many routes of a prefix are announced. */
    public enum Announces {
        /** The single best (RFC 4271, 9.1.3). */
        BEST,
        /** All candidates (RFC 7911). */
        ALL
    }

    /** What the far end is, seen from this one; matters inside an AS only. */
    public enum Role {
        PEER,
        /** The far end is a client of this route reflector (RFC 4456). */
        CLIENT
    }

    public Side {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(address, "address");
        extra = List.copyOf(extra);
        limits = List.copyOf(limits);
        lastSaid = lastSaid.map(List::copyOf);
    }

    /** An end that lets everything in and out. */
    public static Side of(String speaker, Ip address) {
        return new Side(speaker, address, Optional.empty(), new OwnAsInPath(0), Policy.ACCEPT, Policy.ACCEPT,
                Announces.BEST, Role.PEER, List.of(), List.of(), Renumbering.NONE, Optional.empty());
    }

    /** Imports through these, in this order, instead of what was said before. */
    public Side importing(Policy... policies) {
        return new Side(speaker, address, localAs, loops, Policy.inOrder(policies), exports, announces, role, extra,
                limits, renumbers, lastSaid);
    }

    /** Exports through these, in this order, instead of what was said before. */
    public Side exporting(Policy... policies) {
        return new Side(speaker, address, localAs, loops, imports, Policy.inOrder(policies), announces, role, extra,
                limits, renumbers, lastSaid);
    }

    /** Tells loops by this policy instead. */
    public Side tellingLoopsBy(Policy policy) {
        return new Side(speaker, address, localAs, policy, imports, exports, announces, role, extra,
                limits, renumbers, lastSaid);
    }

    /** Lets its own AS stand in the path up to this many times. */
    public Side allowingOwnAs(int times) {
        return tellingLoopsBy(new OwnAsInPath(times));
    }

    public Side showingAs(Asn asn) {
        return new Side(speaker, address, Optional.of(asn), loops, imports, exports, announces, role, extra,
                limits, renumbers, lastSaid);
    }

    public Side announcingAll() {
        return new Side(speaker, address, localAs, loops, imports, exports, Announces.ALL, role, extra,
                limits, renumbers, lastSaid);
    }

    public Side reflectingToClient() {
        return new Side(speaker, address, localAs, loops, imports, exports, announces, Role.CLIENT, extra,
                limits, renumbers, lastSaid);
    }

    public Side announcingAlso(List<Route> routes) {
        return new Side(speaker, address, localAs, loops, imports, exports, announces, role, routes,
                limits, renumbers, lastSaid);
    }

    /** Takes so many routes at most, beside what was said before. */
    public Side takingAtMost(PrefixLimit... more) {
        List<PrefixLimit> all = new ArrayList<>(limits);
        all.addAll(List.of(more));
        return new Side(speaker, address, localAs, loops, imports, exports, announces, role, extra, all,
                renumbers, lastSaid);
    }

    /** Knows prefixes under others than the far end does. */
    public Side renumbering(Renumbering changed) {
        return new Side(speaker, address, localAs, loops, imports, exports, announces, role, extra, limits, changed,
                lastSaid);
    }

    /**
     * Says nothing any more, and the far end has not noticed: it goes by these routes, whatever this end would announce now.
     *
     * @param heard what came in there last; none if the far end has dropped them
     */
    public Side fallenSilent(List<Route> heard) {
        return new Side(speaker, address, localAs, loops, imports, exports, announces, role, List.of(), limits,
                Renumbering.NONE, Optional.of(heard));
    }

    /** The prefixes of whose routes the other end may make something else than this one does. */
    Predicate<Prefix> differsFrom(Side other) {
        boolean alike = speaker.equals(other.speaker) && address.equals(other.address) && localAs.equals(other.localAs)
                && loops.equals(other.loops) && announces == other.announces && role == other.role
                && extra.equals(other.extra) && renumbers.equals(other.renumbers) && lastSaid.equals(other.lastSaid);
        return !alike ? prefix -> true : imports.differsFrom(other.imports).or(exports.differsFrom(other.exports));
    }
}
