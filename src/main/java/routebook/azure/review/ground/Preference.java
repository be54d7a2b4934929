package routebook.azure.review.ground;

import java.util.Collection;
import routebook.net.Community;
import routebook.scenario.RouteMap;

/**
 * How a router of a site ranks what it learns over one session, by its own means (R-ERP-06). What Azure announces
 * over ExpressRoute and over a VPN has an AS path of one number either way (R-BGP-14), so the router's own prepending
 * is all that makes a path longer.
 *
 * @param router          the router, {@code site/router}
 * @param weight          local to that router
 * @param localPreference known to the whole site
 * @param prepend         numbers put in front of the AS path
 */
public record Preference(String router, long weight, long localPreference, int prepend) {

    /** Local preference of a route on which none is set (RFC 4277, 5.1, and every common router). */
    private static final long DEFAULT_LOCAL_PREFERENCE = 100;

    /** The rank that a route map gives to what it lets in with these communities. */
    public static Preference of(String router, RouteMap fromAzure, Collection<Community> carried) {
        return new Preference(router, fromAzure.weight().orElse(0L),
                fromAzure.localPreference(carried).orElse(DEFAULT_LOCAL_PREFERENCE), fromAzure.prepend());
    }

    /** True if routes with this rank are chosen before routes with the other; false too where nothing decides. */
    public boolean beats(Preference other) {
        if (router.equals(other.router) && weight != other.weight) {
            return weight > other.weight;
        }
        return localPreference != other.localPreference
                ? localPreference > other.localPreference
                : prepend < other.prepend;
    }
}
