package routebook.io.design;

import static routebook.io.shape.NamedShape.byName;

import java.util.List;
import routebook.io.shape.ListShape;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.scenario.CommunityPreference;
import routebook.scenario.RouteMap;

/** The keys of a customer router's route map. */
final class RouteMapKeys {

    static final PartShape<RouteMap.Builder, RouteMap> ROUTE_MAP = PartShape.<RouteMap.Builder, RouteMap>of(
                    "a route map", "route maps",
                    "What a customer's router lets through in one direction of a BGP session, and what it sets on it.")
            .preset("deny", ListShape.of(Values.PREFIX_LINE), List.of(), map -> List.copyOf(map.deny()),
                    (map, lines) -> map.deny(lines.toArray(String[]::new)),
                    "Prefixes that do not pass. They are looked at before permit.")
            .optional("permit", ListShape.of(Values.PREFIX_LINE), map -> map.permit().map(List::copyOf),
                    (map, lines) -> map.permit(lines.toArray(String[]::new)), "everything passes",
                    "The only prefixes that pass; an empty list lets nothing pass.")
            .optional("localPreference", Values.PREFERENCE, RouteMap::localPreference,
                    RouteMap.Builder::localPreference, "the router's default of 100",
                    "Local preference set on what passes; the highest wins inside the site.")
            .named("communityPreferences", NamedShape.of(Values.COMMUNITY.like("12076:50002"), Values.PREFERENCE),
                    map -> byName(map.communityPreferences(), each -> each.community().toString(),
                            CommunityPreference::localPreference),
                    RouteMap.Builder::communityPreference,
                    "Local preference of what carries a community, by community, in the place of localPreference. Of"
                            + " several that a route carries the one that stands first counts. Azure marks the region"
                            + " of a prefix by 12076:50xxx.")
            .optional("med", Values.PREFERENCE, RouteMap::med, RouteMap.Builder::med, "none",
                    "MULTI_EXIT_DISC set on what passes; the lowest wins among routes of one neighbour AS.")
            .optional("weight", Values.ROUTER_WEIGHT, RouteMap::weight,
                    RouteMap.Builder::weight, "none",
                    "Weight set on what passes; the highest wins on this router, before local preference.")
            .preset("prepend", Values.REPETITIONS, 0, RouteMap::prepend, RouteMap.Builder::prepend,
                    "How often the router's own AS number is put in front of the AS path once more.")
            .preset("communities", ListShape.of(Values.COMMUNITY), List.of(), map -> List.copyOf(map.communities()),
                    (map, values) -> map.communities(values.toArray(String[]::new)),
                    "Communities set on what passes, in place of those that are there.");

    private RouteMapKeys() {}
}
