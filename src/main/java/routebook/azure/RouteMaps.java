package routebook.azure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import routebook.net.Asn;
import routebook.net.PrefixFilter;
import routebook.routing.Policy;
import routebook.routing.PrefixLimit;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.scenario.CommunityPreference;
import routebook.scenario.Router;

/** The route maps of customers' routers as policies of their sessions, and how many prefixes they take. */
final class RouteMaps {

    private RouteMaps() {}

    /** What a router of that AS tells outside of its site: summaries in place of their parts, and by its route map. */
    static Policy outward(Router router, routebook.scenario.RouteMap map, Asn own) {
        PrefixFilter[] parts = router.summaries().stream()
                .filter(summary -> summary.length() < summary.network().bits())
                .map(summary -> new PrefixFilter(summary, summary.length() + 1, summary.network().bits()))
                .toArray(PrefixFilter[]::new);
        return Policy.inOrder(RouteMap.denying(parts), policy(map, own));
    }

    /** The policy of a route map at a router of that AS. */
    static Policy policy(routebook.scenario.RouteMap map, Asn own) {
        List<SetAction> set = new ArrayList<>();
        map.localPreference().ifPresent(value -> set.add(new SetAction.LocalPref(value)));
        // Of several that a route carries the first counts, so it is set last.
        List<CommunityPreference> preferences = new ArrayList<>(map.communityPreferences());
        Collections.reverse(preferences);
        preferences.forEach(each -> set.add(new SetAction.LocalPrefWith(each.community(), each.localPreference())));
        map.med().ifPresent(value -> set.add(new SetAction.Med(value)));
        map.weight().ifPresent(value -> set.add(new SetAction.RouteWeight(value.intValue())));
        if (map.prepend() > 0) {
            set.add(new SetAction.Prepend(Collections.nCopies(map.prepend(), own)));
        }
        if (!map.communities().isEmpty()) {
            set.add(new SetAction.Communities(map.communities()));
        }
        return new RouteMap(map.deny(), map.permit(), set);
    }

    /** What a router that is told so takes on that session; none for one that is not. */
    static PrefixLimit[] limits(Optional<Integer> maximum, String session) {
        return maximum.map(most -> new PrefixLimit(PrefixLimit.Family.ALL, most, session, PrefixLimit.CONFIGURED)).stream()
                .toArray(PrefixLimit[]::new);
    }
}
