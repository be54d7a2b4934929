package routebook.routing.policy;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import routebook.net.Asn;
import routebook.net.Prefix;
import routebook.routing.Learned;
import routebook.routing.Passage;
import routebook.routing.Route;

/** Something that is true or not of a route at one end of a session. */
public sealed interface Condition {

    boolean holds(Route route, Passage passage);

    /** The prefixes of which the other condition may hold where this one does not, or the other way round. */
    default Predicate<Prefix> differsFrom(Condition other) {
        boolean differs = !equals(other);
        return prefix -> differs;
    }

    /** The same of two lists of conditions that all must hold. */
    static Predicate<Prefix> differing(List<Condition> some, List<Condition> others) {
        return some.size() != others.size() ? prefix -> true : IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).differsFrom(others.get(i))).reduce(prefix -> false, Predicate::or);
    }

    private static Set<Prefix> inOneOnly(Collection<Prefix> some, Collection<Prefix> others) {
        Set<Prefix> inOne = new LinkedHashSet<>(some);
        inOne.addAll(others);
        Set<Prefix> inBoth = new HashSet<>(some);
        inBoth.retainAll(new HashSet<>(others));
        inOne.removeAll(inBoth);
        return inOne;
    }

    /** On export, that the route is not the speaker's own. */
    record IsLearned() implements Condition {
        @Override
        public boolean holds(Route route, Passage passage) {
            return passage.learned() != Learned.OWN;
        }
    }

    /**
     * On export, that the speaker learned the route over one of these sessions.
     *
     * @param sessions their names
     */
    record LearnedOver(Set<String> sessions) implements Condition {

        public LearnedOver {
            sessions = Set.copyOf(sessions);
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            return passage.learnedFrom().filter(from -> sessions.contains(from.session())).isPresent();
        }
    }

    /**
     * That one of these speakers announced the route first.
     *
     * @param speakers their names
     */
    record StartedAt(Set<String> speakers) implements Condition {

        public StartedAt {
            speakers = Set.copyOf(speakers);
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            return speakers.contains(route.originator());
        }
    }

    /** That the speaker at the far end announced the route first. */
    record StartedAtPeer() implements Condition {
        @Override
        public boolean holds(Route route, Passage passage) {
            return route.originator().equals(passage.neighbor().peer());
        }
    }

    /** That the AS of the far end stands in the path. */
    record PathHoldsPeer() implements Condition {
        @Override
        public boolean holds(Route route, Passage passage) {
            return route.asPath().count(passage.neighbor().peerAsn()) > 0;
        }
    }

    /**
     * That the path starts with these ASes and goes on after them.
     *
     * @param first the ASes, nearest first
     */
    record PathGoesOnAfter(List<Asn> first) implements Condition {

        public PathGoesOnAfter {
            first = List.copyOf(first);
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            List<Asn> path = route.asPath().sequence();
            return path.size() > first.size() && path.subList(0, first.size()).equals(first);
        }
    }

    /** That the prefix is one of these. */
    record PrefixIsOneOf(Set<Prefix> prefixes) implements Condition {

        /** The default route, of IPv4 and of IPv6. */
        public static final PrefixIsOneOf DEFAULT_ROUTE =
                new PrefixIsOneOf(Set.of(Prefix.parse("0.0.0.0/0"), Prefix.parse("::/0")));

        public PrefixIsOneOf {
            prefixes = Set.copyOf(prefixes);
        }

        @Override
        public Predicate<Prefix> differsFrom(Condition other) {
            if (!(other instanceof PrefixIsOneOf same)) {
                return Condition.super.differsFrom(other);
            }
            Set<Prefix> changed = inOneOnly(prefixes, same.prefixes);
            return changed::contains;
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            return prefixes.contains(route.prefix());
        }
    }

    /** That the prefix is one of these or lies inside one. */
    record PrefixInside(List<Prefix> any) implements Condition {

        public PrefixInside {
            any = List.copyOf(any);
        }

        @Override
        public Predicate<Prefix> differsFrom(Condition other) {
            if (!(other instanceof PrefixInside same)) {
                return Condition.super.differsFrom(other);
            }
            Set<Prefix> changed = inOneOnly(any, same.any);
            return prefix -> changed.stream().anyMatch(each -> each.contains(prefix));
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            return any.stream().anyMatch(prefix -> prefix.contains(route.prefix()));
        }
    }

    /** That the prefix shares addresses with one of these: inside it, the same, or around it. */
    record PrefixOverlaps(List<Prefix> any) implements Condition {

        public PrefixOverlaps {
            any = List.copyOf(any);
        }

        @Override
        public Predicate<Prefix> differsFrom(Condition other) {
            if (!(other instanceof PrefixOverlaps same)) {
                return Condition.super.differsFrom(other);
            }
            Set<Prefix> changed = inOneOnly(any, same.any);
            return prefix -> changed.stream().anyMatch(each -> each.overlaps(prefix));
        }

        @Override
        public boolean holds(Route route, Passage passage) {
            return any.stream().anyMatch(prefix -> prefix.overlaps(route.prefix()));
        }
    }
}
