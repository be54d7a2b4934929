package routebook.io.frr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.routing.Origin;
import routebook.routing.OwnAsInPath;
import routebook.routing.Policy;
import routebook.routing.Side;
import routebook.routing.policy.AsOverride;
import routebook.routing.policy.Change;
import routebook.routing.policy.Condition;
import routebook.routing.policy.NextHopSelf;
import routebook.routing.policy.NextHopUnchanged;
import routebook.routing.policy.Refusal;
import routebook.routing.policy.RemovePrivateAs;
import routebook.routing.policy.RouteMap;
import routebook.routing.policy.SetAction;
import routebook.routing.policy.Weight;

/**
 * The policies of one end of a session in FRR's words: a route map in, one out, and the switches that work before the one
 * out, in FRR's order: private AS numbers out, then the own AS for the peer's.
 */
final class PolicyText {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMMUNITIES = "large_communities";

    private final String session;
    private final String self;
    private final String peer;
    private final Asn peerAsn;
    private final Marks marks;
    private final List<String> faults = new ArrayList<>();
    private final ObjectNode side = JSON.objectNode();
    /** The route map that is being written. */
    private ArrayNode entries;
    /** A step that looks at or changes the path stands in it already. */
    private boolean pathUsed;

    PolicyText(String session, String self, String peer, Asn peerAsn, Marks marks) {
        this.session = session;
        this.self = self;
        this.peer = peer;
        this.peerAsn = peerAsn;
        this.marks = marks;
    }

    List<String> faults() {
        return faults;
    }

    ObjectNode write(Side near) {
        if (near.loops() instanceof OwnAsInPath loops) {
            if (loops.allowed() > 0) {
                side.put("allowas_in", loops.allowed());
            }
        } else {
            refuse(near.loops(), "tells loops");
        }
        entries = JSON.arrayNode();
        marks.arrival(self, session).ifPresent(mark -> {
            set(permit(), "delete_large_communities", Marks.ANY_SESSION);
            set(permit(), "large_community", mark);
        });
        near.imports().listSteps().forEach(this::importing);
        close("in");
        entries = JSON.arrayNode();
        pathUsed = false;
        near.exports().listSteps().forEach(this::exporting);
        close("out");
        return side;
    }

    /** FRR works out the AS path once for neighbours that are told alike; a route map of one's own keeps them apart. */
    private void close(String key) {
        boolean path = key.equals("out") && (side.has("remove_private_as") || side.has("as_override"));
        if (!entries.isEmpty() || path) {
            permit();
            side.set(key, entries);
        }
    }

    private void refuse(Policy policy, String does) {
        fault(does + " by " + policy.getClass().getName());
    }

    private void fault(String does) {
        faults.add("session " + session + ": " + self + " " + does + ", which cannot be said to FRR here");
    }

    private void importing(Policy step) {
        if (step instanceof Refusal refusal && refusal.all().stream().noneMatch(PolicyText::asksWhereLearned)) {
            entry("deny", refusal.all());
        } else if (step instanceof Change change && change.all().stream().noneMatch(PolicyText::asksWhereLearned)) {
            change(change);
        } else if (step instanceof RouteMap map) {
            routeMap(map);
        } else if (step instanceof Weight weight) {
            set(permit(), "weight", Integer.toString(weight.weight()));
        } else {
            refuse(step, "imports");
        }
    }

    /** Import policies are not asked that: the answer would always be no. */
    private static boolean asksWhereLearned(Condition condition) {
        return condition instanceof Condition.IsLearned || condition instanceof Condition.LearnedOver;
    }

    private void exporting(Policy step) {
        if (step instanceof Refusal refusal) {
            entry("deny", refusal.all());
        } else if (step instanceof Change change) {
            change(change);
        } else if (step instanceof RouteMap map) {
            routeMap(map);
        } else if (step instanceof RemovePrivateAs remove && !pathUsed && !side.has("as_override")) {
            side.put("remove_private_as", word(remove));
        } else if (step instanceof AsOverride && !pathUsed) {
            side.put("as_override", true);
        } else if (step instanceof NextHopSelf next && next.reach() == NextHopSelf.Reach.ALL_BUT_REFLECTED) {
            side.put("next_hop_self", true);
        } else if (step instanceof NextHopSelf) {
            side.put("next_hop_self", "force");
        } else if (step instanceof NextHopUnchanged) {
            side.put("next_hop_unchanged", true);
        } else {
            refuse(step, "exports");
        }
    }

    private static String word(RemovePrivateAs remove) {
        boolean all = remove.scope() == RemovePrivateAs.Scope.ALL_PATHS;
        return remove.action() == RemovePrivateAs.Action.REPLACE ? (all ? "all replace-AS" : "replace-AS")
                : all ? "all" : "plain";
    }

    private void change(Change change) {
        entry("permit", change.all()).ifPresent(entry -> set(entry, change.action()));
    }

    /** One entry matches if all its lists match; a list that is empty never does, and so the entry is left out. */
    private Optional<ObjectNode> entry(String action, List<Condition> conditions) {
        ObjectNode entry = JSON.objectNode().put("action", action);
        boolean never = false;
        for (Condition condition : conditions) {
            Optional<Lines> lines = lines(condition);
            if (lines.isEmpty() || entry.has(lines.get().key())) {
                fault("asks " + condition);
                return Optional.empty();
            }
            pathUsed |= condition instanceof Condition.PathHoldsPeer || condition instanceof Condition.PathGoesOnAfter;
            never |= lines.get().any().isEmpty();
            lines.get().any().forEach(entry.withArray(lines.get().key())::add);
        }
        if (never) {
            return Optional.empty();
        }
        entries.add(entry);
        return Optional.of(entry);
    }

    /** A list of an entry: of that kind, any of these. */
    private record Lines(String key, List<String> any) {}

    private Optional<Lines> lines(Condition condition) {
        if (condition instanceof Condition.PrefixIsOneOf exact) {
            return Optional.of(new Lines("prefixes",
                    prefixes(exact.prefixes().stream().sorted().map(PrefixFilter::exactly).toList())));
        }
        if (condition instanceof Condition.PrefixInside inside) {
            return Optional.of(new Lines("prefixes", prefixes(inside.any().stream().map(PrefixFilter::inside).toList())));
        }
        if (condition instanceof Condition.PrefixOverlaps overlaps) {
            return Optional.of(new Lines("prefixes", prefixes(overlapping(overlaps.any()))));
        }
        if (condition instanceof Condition.PathHoldsPeer) {
            return Optional.of(new Lines("as_path", List.of("_" + peerAsn + "_")));
        }
        if (condition instanceof Condition.PathGoesOnAfter path) {
            return Optional.of(new Lines("as_path", List.of("^" + path.first().stream().map(Asn::toString)
                    .collect(Collectors.joining(" ")) + " [0-9]")));
        }
        if (condition instanceof Condition.StartedAt started) {
            return Optional.of(new Lines(COMMUNITIES, marks.startedAt(started.speakers())));
        }
        if (condition instanceof Condition.StartedAtPeer) {
            return Optional.of(new Lines(COMMUNITIES, marks.startedAt(Set.of(peer))));
        }
        if (condition instanceof Condition.LearnedOver learned) {
            return Optional.of(new Lines(COMMUNITIES, marks.learnedOver(learned.sessions())));
        }
        return condition instanceof Condition.IsLearned
                ? Optional.of(new Lines(COMMUNITIES, marks.learned(self))) : Optional.empty();
    }

    /** Everything inside these and everything around them: what lies around a prefix can be counted. */
    private static Collection<PrefixFilter> overlapping(List<Prefix> prefixes) {
        Set<PrefixFilter> filters = new LinkedHashSet<>();
        for (Prefix prefix : prefixes) {
            for (int length = 0; length < prefix.length(); length++) {
                filters.add(PrefixFilter.exactly(Prefix.around(prefix.network(), length)));
            }
            filters.add(PrefixFilter.inside(prefix));
        }
        return filters;
    }

    /** IPv6 is not written, so nothing there would meet it. */
    private static List<String> prefixes(Collection<PrefixFilter> filters) {
        return filters.stream().filter(filter -> filter.prefix().network().bits() == 32).map(PrefixFilter::toString)
                .toList();
    }

    private void routeMap(RouteMap map) {
        if (!prefixes(map.deny()).isEmpty()) {
            prefixes(map.deny()).forEach(entries.addObject().put("action", "deny").putArray("prefixes")::add);
        }
        map.permit().ifPresent(permit ->
                prefixes(permit).forEach(entries.addObject().put("action", "deny").putArray("prefixes_not")::add));
        map.set().forEach(action -> set(permit(), action));
    }

    private ObjectNode permit() {
        return entries.addObject().put("action", "permit");
    }

    /** Lets an entry change what it matches and go on with the next one. */
    private void set(ObjectNode entry, SetAction action) {
        if (action instanceof SetAction.LocalPref set) {
            set(entry, "local_pref", Long.toString(set.value()));
        } else if (action instanceof SetAction.LocalPrefWith set) {
            entry.putArray("communities").add(set.community().toString());
            set(entry, "local_pref", Long.toString(set.value()));
        } else if (action instanceof SetAction.RouteWeight set) {
            set(entry, "weight", Integer.toString(set.value()));
        } else if (action instanceof SetAction.Med set) {
            set(entry, "med", Long.toString(set.value()));
        } else if (action instanceof SetAction.Prepend set) {
            pathUsed = true;
            set(entry, "prepend", set.front().stream().map(Asn::toString).collect(Collectors.joining(" ")));
        } else if (action instanceof SetAction.Communities set) {
            set(entry, "community", communities(set.values()));
        } else if (action instanceof SetAction.AddCommunity set) {
            set(entry, "community", set.value() + " additive");
        } else if (action instanceof SetAction.NextHop set) {
            set(entry, "next_hop", set.address().toString());
        } else if (action instanceof SetAction.RouteOrigin set) {
            set(entry, "origin", origin(set.origin()));
        } else {
            fault("does " + action);
        }
    }

    private static void set(ObjectNode entry, String key, String value) {
        entry.put("continue", true).putObject("set").put(key, value);
    }

    static String communities(List<Community> communities) {
        return communities.isEmpty() ? "none"
                : communities.stream().map(Community::toString).collect(Collectors.joining(" "));
    }

    static String origin(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }
}
