package routebook.routing.policy;

import java.util.ArrayList;
import java.util.List;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.routing.Origin;
import routebook.routing.Route;

/** One change that a {@link RouteMap} makes to a route; ranges are those of {@link Route}. */
public sealed interface SetAction {

    Route change(Route route);

    record LocalPref(long value) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withLocalPref(value);
        }
    }

    /** A local preference for routes that carry a community. */
    record LocalPrefWith(Community community, long value) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.communities().contains(community) ? route.withLocalPref(value) : route;
        }
    }

    record RouteWeight(int value) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withWeight(value);
        }
    }

    record Med(long value) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withMed(value);
        }
    }

    /** Puts these in front of the path, the first one foremost; on export they stand behind the own AS. */
    record Prepend(List<Asn> front) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withAsPath(route.asPath().prepend(front));
        }
    }

    /** These and no others. */
    record Communities(List<Community> values) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withCommunities(values);
        }
    }

    /** This one too. */
    record AddCommunity(Community value) implements SetAction {
        @Override
        public Route change(Route route) {
            List<Community> values = new ArrayList<>(route.communities());
            values.add(value);
            return route.withCommunities(values);
        }
    }

    record NextHop(Ip address) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withNextHop(address);
        }
    }

    record RouteOrigin(Origin origin) implements SetAction {
        @Override
        public Route change(Route route) {
            return route.withOrigin(origin);
        }
    }
}
