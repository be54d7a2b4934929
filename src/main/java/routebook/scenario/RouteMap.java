package routebook.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;

/**
 * What a customer's router lets through in one direction of a BGP session, and what it sets on it. Denied prefixes are
 * looked at first; then, where a permit list is given, only what it lists passes.
 *
 * @param deny            prefixes that do not pass
 * @param permit          the only prefixes that pass; absent lets everything else pass
 * @param localPreference 0 to 4294967295, set on what passes
 * @param communityPreferences in the place of that local preference for routes that carry one of these communities; of
 *                        several the first counts
 * @param med             MULTI_EXIT_DISC, 0 to 4294967295, set on what passes
 * @param weight          local weight, 0 to 65535, set on what passes
 * @param prepend         how often the router's own AS is put in front once more, 0 to 64
 * @param communities     set on what passes; empty leaves what is there
 */
public record RouteMap(
        List<PrefixFilter> deny,
        Optional<List<PrefixFilter>> permit,
        Optional<Long> localPreference,
        List<CommunityPreference> communityPreferences,
        Optional<Long> med,
        Optional<Long> weight,
        int prepend,
        List<Community> communities) {

    /** Lets everything pass unchanged. */
    public static final RouteMap PERMIT_ALL = new Builder().build();

    public RouteMap {
        deny = List.copyOf(deny);
        permit = permit.map(List::copyOf);
        communityPreferences = List.copyOf(communityPreferences);
        communities = List.copyOf(communities);
        localPreference.ifPresent(value -> inRange("localPreference", value, 4294967295L));
        med.ifPresent(value -> inRange("med", value, 4294967295L));
        weight.ifPresent(value -> inRange("weight", value, 65535));
        inRange("prepend", prepend, 64);
    }

    private static void inRange(String what, long value, long highest) {
        if (value < 0 || value > highest) {
            throw new IllegalArgumentException(what + " " + value + " is not between 0 and " + highest);
        }
    }

    /** Collects the parts of a route map. */
    public static final class Builder {
        private List<PrefixFilter> deny = List.of();
        private Optional<List<PrefixFilter>> permit = Optional.empty();
        private Optional<Long> localPreference = Optional.empty();
        private final List<CommunityPreference> communityPreferences = new ArrayList<>();
        private Optional<Long> med = Optional.empty();
        private Optional<Long> weight = Optional.empty();
        private int prepend;
        private List<Community> communities = List.of();

        Builder() {}

        Builder(RouteMap map) {
            deny = map.deny;
            permit = map.permit;
            localPreference = map.localPreference;
            communityPreferences.addAll(map.communityPreferences);
            med = map.med;
            weight = map.weight;
            prepend = map.prepend;
            communities = map.communities;
        }

        /** Lines of a prefix list, {@code prefix [ge n] [le m]}. */
        public Builder deny(String... lines) {
            deny = filters(lines);
            return this;
        }

        /** Lines of a prefix list, {@code prefix [ge n] [le m]}; none at all permits nothing. */
        public Builder permit(String... lines) {
            permit = Optional.of(filters(lines));
            return this;
        }

        public Builder localPreference(long value) {
            localPreference = Optional.of(value);
            return this;
        }

        /** Takes the local preference out again, so that the router's default (100) holds. */
        public Builder withoutLocalPreference() {
            localPreference = Optional.empty();
            return this;
        }

        /** A local preference for routes that carry a community; the first one given counts before the next. */
        public Builder communityPreference(String community, long value) {
            Community matched = Community.parse(community);
            communityPreferences.removeIf(each -> each.community().equals(matched));
            communityPreferences.add(new CommunityPreference(matched, value));
            return this;
        }

        public Builder med(long value) {
            med = Optional.of(value);
            return this;
        }

        public Builder weight(long value) {
            weight = Optional.of(value);
            return this;
        }

        public Builder prepend(int times) {
            prepend = times;
            return this;
        }

        public Builder communities(String... values) {
            communities = java.util.Arrays.stream(values).map(Community::parse).toList();
            return this;
        }

        private static List<PrefixFilter> filters(String... lines) {
            List<PrefixFilter> filters = new ArrayList<>();
            for (String line : lines) {
                filters.add(PrefixFilter.parse(line));
            }
            return filters;
        }

        RouteMap build() {
            return new RouteMap(deny, permit, localPreference, communityPreferences, med, weight, prepend, communities);
        }
    }

    /** The local preference that it sets on a route with these communities; empty leaves the router's default (100). */
    public Optional<Long> localPreference(Collection<Community> carried) {
        return communityPreferences.stream().filter(each -> carried.contains(each.community()))
                .map(CommunityPreference::localPreference).findFirst().or(() -> localPreference);
    }

    /** True if the prefix passes. */
    public boolean passes(Prefix prefix) {
        return deny.stream().noneMatch(line -> line.matches(prefix))
                && permit.map(lines -> lines.stream().anyMatch(line -> line.matches(prefix))).orElse(true);
    }
}
