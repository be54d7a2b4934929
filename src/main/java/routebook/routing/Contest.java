package routebook.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import routebook.net.Prefix;

/**
 * A prefix that comes to rest in more than one way: history decides in which of them a real network is.
 *
 * @param prefix the prefix
 * @param part   the fabric with everything down that has no part in it: were any further speaker or session down, one
 *               end at most would be found
 * @param ends   the different ends of that part, two or more
 */
public record Contest(Prefix prefix, Fabric part, List<End> ends) {

    /** Orders tried for each question. */
    private static final int ORDERS = 10;
    /** Up to so many speakers that differ, every order among them is tried. */
    private static final int MOST_RANKED = 5;

    /**
     * One way to come to rest.
     *
     * @param chosen the best routes of the speakers whose best differs from end to end
     * @param before who of them acts before whom: where all of this holds, the prefix comes to this end and to no
     *               other, and wherever it comes to this end all of it holds; empty where no such order decides
     */
    public record End(SortedMap<String, Optional<Candidate>> chosen, List<Precedence> before) {

        public End {
            chosen = Collections.unmodifiableSortedMap(chosen);
            before = List.copyOf(before);
        }

        /** What each of the speakers chooses, in words. */
        public SortedMap<String, String> chosenTexts() {
            SortedMap<String, String> texts = new TreeMap<>();
            chosen.forEach((speaker, best) -> texts.put(speaker, Turn.shown(best)));
            return texts;
        }
    }

    /** One speaker that acts before another whenever both have something to do. */
    public record Precedence(String first, String second) {

        boolean holds(List<String> ranked) {
            return ranked.indexOf(first) < ranked.indexOf(second);
        }

        @Override
        public String toString() {
            return first + " acts before " + second;
        }
    }

    public Contest {
        ends = List.copyOf(ends);
        if (ends.size() < 2) {
            throw new IllegalArgumentException("one end is no contest");
        }
    }

    /** What decides for an end, in words. */
    public String condition(End end) {
        if (!end.before().isEmpty()) {
            return "if " + String.join(" and ", end.before().stream().map(Precedence::toString).toList());
        }
        boolean othersTold = ends.stream().filter(other -> !other.equals(end)).noneMatch(other -> other.before().isEmpty());
        return othersTold ? "in any other order of events" : "in some order of events";
    }

    /** An end in one line: {@code b: path [1] from a; c: path [2 1] from b; if b acts before c}. */
    public String text(End end) {
        List<String> parts = new ArrayList<>();
        end.chosenTexts().forEach((speaker, best) -> parts.add(speaker + ": " + best));
        parts.add(condition(end));
        return String.join("; ", parts);
    }

    /**
     * The prefixes that come to rest in more than one way, those together that differ at the same speakers in the same
     * way. Those that do not come to rest at all are left out.
     *
     * @param ribs where history led to, which may be an end that no order leads to from the start
     */
    public static List<List<Prefix>> listContested(Ribs ribs) {
        List<Ribs> states = new ArrayList<>();
        if (ribs.convergence() instanceof Convergence.Unsettled unsettled) {
            Set<Prefix> restless = unsettled.restless().keySet();
            states.addAll(ControlPlane.listStableStates(
                    Part.only(ribs.fabric(), prefix -> !restless.contains(prefix)), ORDERS));
        } else {
            states.add(ribs);
            states.addAll(ControlPlane.listStableStates(ribs.fabric(), ORDERS));
        }
        Map<List<Map<String, Optional<String>>>, List<Prefix>> alike = new LinkedHashMap<>();
        for (Prefix prefix : states.isEmpty() ? List.<Prefix>of() : states.get(0).listPrefixes()) {
            List<SortedMap<String, Optional<Candidate>>> ends =
                    states.stream().map(state -> end(state, prefix)).distinct().toList();
            if (ends.size() > 1) {
                alike.computeIfAbsent(ends.stream().map(Contest::senders).toList(), any -> new ArrayList<>()).add(prefix);
            }
        }
        return List.copyOf(alike.values());
    }

    private static Map<String, Optional<String>> senders(SortedMap<String, Optional<Candidate>> end) {
        Map<String, Optional<String>> senders = new TreeMap<>();
        end.forEach((speaker, best) -> senders.put(speaker, best.flatMap(Candidate::peer)));
        return senders;
    }

    /** The contest about a prefix; empty if no two of the orders tried lead to different ends. */
    public static Optional<Contest> find(Fabric fabric, Prefix prefix) {
        if (ends(fabric, prefix).size() < 2) {
            return Optional.empty();
        }
        Fabric part = Part.smallest(fabric, prefix, smaller -> ends(smaller, prefix).size() > 1);
        List<SortedMap<String, Optional<Candidate>>> ends = ends(part, prefix);
        List<String> differ = ends.get(0).keySet().stream()
                .filter(speaker -> ends.stream().map(end -> end.get(speaker)).distinct().count() > 1).toList();
        Map<SortedMap<String, Optional<Candidate>>, List<List<String>>> ranks = new LinkedHashMap<>();
        ends.forEach(end -> ranks.put(only(end, differ), new ArrayList<>()));
        for (List<String> ranked : differ.size() > MOST_RANKED ? List.<List<String>>of() : permutations(differ)) {
            ControlPlane.convergeRanked(part, withOthersFirst(part, ranked)).ifPresent(
                    ribs -> ranks.computeIfAbsent(only(end(ribs, prefix), differ), any -> new ArrayList<>()).add(ranked));
        }
        List<End> found = new ArrayList<>();
        ranks.forEach((chosen, leading) -> found.add(new End(new TreeMap<>(chosen), decisive(chosen, ranks, differ))));
        return Optional.of(new Contest(prefix, part, found));
    }

    private static List<SortedMap<String, Optional<Candidate>>> ends(Fabric fabric, Prefix prefix) {
        return ControlPlane.listStableStates(fabric, ORDERS).stream().map(ribs -> end(ribs, prefix)).distinct().toList();
    }

    private static SortedMap<String, Optional<Candidate>> end(Ribs ribs, Prefix prefix) {
        SortedMap<String, Optional<Candidate>> end = new TreeMap<>();
        ribs.listRibs().forEach(rib -> end.put(rib.speaker().name(), rib.findDecision(prefix).map(Decision::best)));
        return end;
    }

    private static SortedMap<String, Optional<Candidate>> only(
            SortedMap<String, Optional<Candidate>> end, List<String> speakers) {
        SortedMap<String, Optional<Candidate>> some = new TreeMap<>(end);
        some.keySet().retainAll(speakers);
        return some;
    }

    /** Who is not in question has said all that it has to say before the others go on. */
    private static List<String> withOthersFirst(Fabric part, List<String> ranked) {
        return Stream.concat(part.listUpSpeakers().stream().map(Speaker::name).filter(name -> !ranked.contains(name)),
                ranked.stream()).toList();
    }

    /** The pairs whose order holds in all ranks that lead here, if they do not all hold in a rank that leads elsewhere. */
    private static List<Precedence> decisive(SortedMap<String, Optional<Candidate>> chosen,
            Map<SortedMap<String, Optional<Candidate>>, List<List<String>>> ranks, List<String> differ) {
        List<Precedence> common = new ArrayList<>();
        for (String first : differ) {
            for (String second : differ) {
                Precedence precedence = new Precedence(first, second);
                if (!first.equals(second) && ranks.get(chosen).stream().allMatch(precedence::holds)) {
                    common.add(precedence);
                }
            }
        }
        boolean elsewhere = ranks.entrySet().stream().filter(entry -> !entry.getKey().equals(chosen))
                .anyMatch(entry -> entry.getValue().stream()
                        .anyMatch(ranked -> common.stream().allMatch(precedence -> precedence.holds(ranked))));
        return ranks.get(chosen).isEmpty() || elsewhere ? List.of() : common;
    }

    private static List<List<String>> permutations(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> permutations = new ArrayList<>();
        for (String first : names) {
            List<String> rest = names.stream().filter(name -> !name.equals(first)).toList();
            for (List<String> tail : permutations(rest)) {
                List<String> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(tail);
                permutations.add(permutation);
            }
        }
        return permutations;
    }
}
