package routebook.routing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import routebook.net.AsPath;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;

/**
 * A route with its attributes (RFC 4271, 5), as a policy sees it. How a speaker came by it stands in
 * {@link Candidate}.
 *
 * @param prefix      where the route leads
 * @param asPath      the ASes passed, nearest first
 * @param origin      where the first announcement came from
 * @param localPref   0 to 4294967295, higher is better; stays inside an AS
 * @param med         multi-exit discriminator, 0 to 4294967295, lower is better; absent counts as 0
 * @param weight      0 to 65535, higher is better; known to one speaker only and never announced
 * @param communities sorted, each once (RFC 1997)
 * @param nextHop     absent on a speaker's own routes
 * @param reflection  what route reflectors wrote on it
 * @param originator  name of the speaker that announced it first; not a BGP attribute: it travels so that policies and
 *                    explanations may ask for it
 */
public record Route(Prefix prefix, AsPath asPath, Origin origin, long localPref, OptionalLong med, int weight,
        List<Community> communities, Optional<Ip> nextHop, Reflection reflection, String originator) {

    /** The local preference of a route that says none. */
    public static final long DEFAULT_LOCAL_PREF = 100;
    /** The weight that routers give their own routes, above any learned one unless configured otherwise. */
    public static final int OWN_WEIGHT = 32768;

    private static final long MAX_32 = 4294967295L;

    public Route {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(originator, "originator");
        if (localPref < 0 || localPref > MAX_32) {
            throw new IllegalArgumentException("local preference " + localPref + " is not in 0 to " + MAX_32);
        }
        if (med.isPresent() && (med.getAsLong() < 0 || med.getAsLong() > MAX_32)) {
            throw new IllegalArgumentException("MED " + med.getAsLong() + " is not in 0 to " + MAX_32);
        }
        if (weight < 0 || weight > 65535) {
            throw new IllegalArgumentException("weight " + weight + " is not in 0 to 65535");
        }
        communities = communities.size() < 2 ? List.copyOf(communities) : List.copyOf(new TreeSet<>(communities));
    }

    /** A route that the named speaker announces itself: empty path, origin IGP, no next hop. */
    public static Route own(Prefix prefix, String originator) {
        return new Route(prefix, AsPath.EMPTY, Origin.IGP, DEFAULT_LOCAL_PREF, OptionalLong.empty(), OWN_WEIGHT,
                List.of(), Optional.empty(), Reflection.NONE, originator);
    }

    /** The MED to compare by: 0 where none was said. */
    public long comparableMed() {
        return med.orElse(0);
    }

    /** The neighbouring AS that announced it into this AS; empty for routes of the AS itself (9.1.2.2, c). */
    public Optional<Asn> neighborAs() {
        return asPath.isEmpty() ? Optional.empty() : Optional.of(asPath.sequence().get(0));
    }

    Route withPrefix(Prefix changed) {
        return new Route(changed, asPath, origin, localPref, med, weight, communities, nextHop, reflection, originator);
    }

    public Route withAsPath(AsPath changed) {
        return new Route(prefix, changed, origin, localPref, med, weight, communities, nextHop, reflection, originator);
    }

    public Route withOrigin(Origin changed) {
        return new Route(prefix, asPath, changed, localPref, med, weight, communities, nextHop, reflection, originator);
    }

    public Route withLocalPref(long changed) {
        return new Route(prefix, asPath, origin, changed, med, weight, communities, nextHop, reflection, originator);
    }

    public Route withMed(long changed) {
        return new Route(prefix, asPath, origin, localPref, OptionalLong.of(changed), weight, communities, nextHop,
                reflection, originator);
    }

    public Route withoutMed() {
        return new Route(prefix, asPath, origin, localPref, OptionalLong.empty(), weight, communities, nextHop,
                reflection, originator);
    }

    public Route withWeight(int changed) {
        return new Route(prefix, asPath, origin, localPref, med, changed, communities, nextHop, reflection, originator);
    }

    public Route withCommunities(List<Community> changed) {
        return new Route(prefix, asPath, origin, localPref, med, weight, changed, nextHop, reflection, originator);
    }

    public Route withNextHop(Ip changed) {
        return new Route(prefix, asPath, origin, localPref, med, weight, communities, Optional.of(changed), reflection,
                originator);
    }

    public Route withReflection(Reflection changed) {
        return new Route(prefix, asPath, origin, localPref, med, weight, communities, nextHop, changed, originator);
    }

    @Override
    public String toString() {
        return prefix + " via " + nextHop.map(Ip::toString).orElse("self")
                + " path [" + asPath + "] " + origin + " pref " + localPref
                + (med.isPresent() ? " med " + med.getAsLong() : "")
                + (weight == 0 ? "" : " weight " + weight)
                + (communities.isEmpty() ? "" : " " + communities);
    }
}
