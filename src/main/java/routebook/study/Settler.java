package routebook.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import routebook.why.Because;

/**
 * Computes again and again, each time with what may not be up by the last result, until that is what was down already. As
 * long as nothing goes down by itself that is once.
 *
 * <p>All that must change changes at once. If that leads back to where it was, one element changes after the other instead,
 * in the order in which they are found. If that goes in a circle too, what changes in it flaps: it is taken as down.
 *
 * @param <T> what is computed
 */
final class Settler<T> {

    /** So many rounds are computed at most, at each of the two paces. */
    static final int MOST_ROUNDS = 40;

    private final Function<Map<String, Because>, T> compute;
    private final Function<T, Map<String, Because>> listCuts;
    private int rounds;
    /** What was down in each round of the last attempt; once it went in a circle, the rounds of the circle only. */
    private List<Map<String, Cut>> visited = new ArrayList<>();
    private Settling settling;

    /**
     * @param compute  computes with these elements down
     * @param listCuts what may not be up by a result, what was down already included
     */
    Settler(Function<Map<String, Because>, T> compute, Function<T, Map<String, Because>> listCuts) {
        this.compute = compute;
        this.listCuts = listCuts;
    }

    /** What it comes to in the end; {@link #settling} tells of the way there. */
    T settle() {
        return attempt(Settling.End.SETTLED, Settler::allAtOnce)
                .or(() -> attempt(Settling.End.SETTLED_ONE_BY_ONE, Settler::oneByOne))
                .orElseGet(this::flapping);
    }

    Settling settling() {
        return settling;
    }

    private Optional<T> attempt(Settling.End end, BinaryOperator<Map<String, Cut>> step) {
        visited = new ArrayList<>();
        Map<String, Cut> cuts = Map.of();
        while (indexOf(cuts) < 0 && visited.size() < MOST_ROUNDS) {
            visited.add(cuts);
            T result = round(cuts);
            Map<String, Cut> next = step.apply(cuts, found(result, cuts));
            if (next.keySet().equals(cuts.keySet())) {
                settling = new Settling(rounds, List.copyOf(cuts.values()), end, List.of());
                return Optional.of(result);
            }
            cuts = next;
        }
        visited = visited.subList(Math.max(0, indexOf(cuts)), visited.size());
        return Optional.empty();
    }

    private int indexOf(Map<String, Cut> cuts) {
        return visited.stream().map(Map::keySet).toList().indexOf(cuts.keySet());
    }

    private T round(Map<String, Cut> cuts) {
        rounds++;
        Map<String, Because> reasons = new LinkedHashMap<>();
        cuts.forEach((element, cut) -> reasons.put(element, cut.because()));
        return compute.apply(reasons);
    }

    /** What may not be up; what is down already keeps its round and its reason. */
    private Map<String, Cut> found(T result, Map<String, Cut> cuts) {
        Map<String, Cut> found = new LinkedHashMap<>();
        listCuts.apply(result).forEach((element, because) -> found.put(element,
                Optional.ofNullable(cuts.get(element)).orElseGet(() -> new Cut(element, rounds, because))));
        return found;
    }

    private static Map<String, Cut> allAtOnce(Map<String, Cut> before, Map<String, Cut> found) {
        return found;
    }

    private static Map<String, Cut> oneByOne(Map<String, Cut> before, Map<String, Cut> found) {
        Map<String, Cut> next = new LinkedHashMap<>(before);
        Optional<Cut> down = found.values().stream().filter(cut -> !before.containsKey(cut.element())).findFirst();
        if (down.isPresent()) {
            next.put(down.get().element(), down.get());
        } else {
            before.keySet().stream().filter(element -> !found.containsKey(element)).findFirst().ifPresent(next::remove);
        }
        return next;
    }

    /** One more round, with everything down that is so in any round of the circle. */
    private T flapping() {
        Map<String, Cut> cuts = new LinkedHashMap<>();
        visited.forEach(round -> round.forEach(cuts::putIfAbsent));
        Set<String> always = new LinkedHashSet<>(cuts.keySet());
        visited.forEach(round -> always.retainAll(round.keySet()));
        List<String> flapping = cuts.keySet().stream().filter(element -> !always.contains(element)).toList();
        cuts.replaceAll((element, cut) -> always.contains(element) ? cut
                : new Cut(element, cut.round(), FlappingElementIsDown.because(cut)));
        T result = round(cuts);
        settling = new Settling(rounds, List.copyOf(cuts.values()), Settling.End.FLAPS, flapping);
        return result;
    }
}
