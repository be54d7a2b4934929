package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import routebook.net.Asn;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A router that speaks BGP, or anything that chooses and announces routes like one.
 *
 * @param name        unique in its fabric
 * @param asn         its AS
 * @param routerId    BGP identifier (RFC 4271, 4.2)
 * @param own         routes that it announces itself
 * @param summaries   prefixes that it announces too while it has a route to a longer one inside (RFC 4271, 9.2.2.2)
 * @param ladder      how it chooses between routes to the same prefix
 * @param localPref   local preference of own routes and of routes from other ASes, 0 to 4294967295
 * @param reaches     addresses that it reaches without BGP; a peer's session address need not be among them
 * @param addresses   addresses of its own beside those of its sessions: routes with such a next hop are refused
 */
public record Speaker(String name, Asn asn, Ip routerId, List<Route> own, List<Prefix> summaries,
        Ladder<Candidate> ladder, long localPref, List<Reach> reaches, List<Ip> addresses) {

    public Speaker {
        Objects.requireNonNull(name, "name");
        own = List.copyOf(own);
        summaries = List.copyOf(summaries);
        reaches = List.copyOf(reaches);
        addresses = List.copyOf(addresses);
    }

    /** A speaker that announces nothing yet, chooses by {@link BgpLadder#SINGLE_BEST} and has no interfaces. */
    public static Speaker of(String name, Asn asn, Ip routerId) {
        return new Speaker(name, asn, routerId, List.of(), List.of(), BgpLadder.SINGLE_BEST, Route.DEFAULT_LOCAL_PREF,
                List.of(), List.of());
    }

    /** Announces these prefixes too, as plain own routes. */
    public Speaker originating(Prefix... prefixes) {
        List<Route> routes = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            routes.add(Route.own(prefix, name));
        }
        return originating(routes);
    }

    /** Announces these routes too; they keep their attributes, but their local preference is this speaker's. */
    public Speaker originating(List<Route> routes) {
        List<Route> all = new ArrayList<>(own);
        all.addAll(routes);
        return new Speaker(name, asn, routerId, all, summaries, ladder, localPref, reaches, addresses);
    }

    /**
     * Announces these summaries too, each as an own route with an empty path while there is a route to a part of it. Whether
     * the parts are announced beside it is for the policies of its sessions.
     */
    public Speaker summarising(Prefix... more) {
        List<Prefix> all = new ArrayList<>(summaries);
        all.addAll(List.of(more));
        return new Speaker(name, asn, routerId, own, all, ladder, localPref, reaches, addresses);
    }

    public Speaker choosingBy(Ladder<Candidate> changed) {
        return new Speaker(name, asn, routerId, own, summaries, changed, localPref, reaches, addresses);
    }

    public Speaker withLocalPref(long changed) {
        return new Speaker(name, asn, routerId, own, summaries, ladder, changed, reaches, addresses);
    }

    /** Reaches these addresses too. */
    public Speaker reaching(Reach... more) {
        List<Reach> all = new ArrayList<>(reaches);
        all.addAll(List.of(more));
        return new Speaker(name, asn, routerId, own, summaries, ladder, localPref, all, addresses);
    }

    /** Has these addresses too. */
    public Speaker withAddresses(Ip... more) {
        List<Ip> all = new ArrayList<>(addresses);
        all.addAll(List.of(more));
        return new Speaker(name, asn, routerId, own, summaries, ladder, localPref, reaches, all);
    }

    /** True if the other one makes the same of what it hears; what the two announce themselves may differ. */
    boolean decidesLike(Speaker other) {
        return name.equals(other.name) && asn.equals(other.asn) && routerId.equals(other.routerId)
                && ladder.equals(other.ladder) && localPref == other.localPref && reaches.equals(other.reaches)
                && addresses.equals(other.addresses);
    }
}
