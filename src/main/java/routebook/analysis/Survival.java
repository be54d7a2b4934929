package routebook.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;

/**
 * What becomes of the flows of one variant under its failures, gathered row by row. It keeps two bits for each flow and
 * failure and no row but the first of each kind, so that it may be fed from a file that is larger than the memory.
 */
public final class Survival {

    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private final Map<Flows.Pair, Fate> fates = new LinkedHashMap<>();
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    /** An undecided flow is worse than one that works and better than one that surely does not. */
    private enum Badness { REACHED, INCONCLUSIVE, UNREACHABLE }

    /** One flow. */
    private static final class Fate {
        private final ReachabilityRow whole;
        private final Map<Badness, BitSet> under = Stream.of(Badness.values())
                .collect(Collectors.toMap(each -> each, each -> new BitSet()));
        private final Map<Badness, String> rules = new LinkedHashMap<>();
        private Double longest;

        private Fate(ReachabilityRow whole) {
            this.whole = whole;
        }

        private Badness worst() {
            return Stream.of(Badness.UNREACHABLE, Badness.INCONCLUSIVE, Badness.REACHED)
                    .filter(each -> !under.get(each).isEmpty()).findFirst().orElse(badness(whole));
        }
    }

    /** One failure that takes flows away. */
    private static final class Loss {
        private final ReachabilityRow first;
        private int flows;

        private Loss(ReachabilityRow first) {
            this.first = first;
        }
    }

    /**
     * Adds one flow under one failure. A flow's first row has nothing down; of a flow that has no such row, since that case
     * could not be computed, nobody can tell what a failure takes from it, and it is left out.
     */
    public void take(ReachabilityRow row) {
        Flows.Pair flow = new Flows.Pair(row.from(), row.to());
        Fate fate = fates.get(flow);
        if (row.failed().isEmpty()) {
            fates.putIfAbsent(flow, new Fate(row));
            return;
        }
        if (fate == null) {
            return;
        }
        Badness badness = badness(row);
        fate.under.get(badness).set(failures.computeIfAbsent(row.failed(), any -> failures.size()));
        fate.rules.putIfAbsent(badness, row.rule());
        if (badness == Badness.REACHED) {
            fate.longest = Stream.of(fate.longest, row.rttMs()).filter(Objects::nonNull).max(Double::compare)
                    .orElse(null);
        } else if (badness(fate.whole) == Badness.REACHED) {
            losses.computeIfAbsent(row.failed(), any -> new Loss(row)).flows++;
        }
    }

    private static Badness badness(ReachabilityRow row) {
        return switch (row.outcome()) {
            case "reached" -> Badness.REACHED;
            case "inconclusive" -> Badness.INCONCLUSIVE;
            default -> Badness.UNREACHABLE;
        };
    }

    /** The flows with nothing down, in the order in which they came. */
    public List<ReachabilityRow> whole() {
        return fates.values().stream().map(fate -> fate.whole).toList();
    }

    /** How many failures were tried. */
    public int failures() {
        return failures.size();
    }

    /** True if this failure was tried. */
    public boolean tried(String failure) {
        return failures.containsKey(failure);
    }

    /** How many flows that are reached with nothing down are not under this failure. */
    public int lost(String failure) {
        return losses.containsKey(failure) ? losses.get(failure).flows : 0;
    }

    /** For each flow how many failures it survives, the worst that happens to it, and which of them do that. */
    public List<WorstRow> worst() {
        List<String> names = List.copyOf(failures.keySet());
        return fates.values().stream().map(fate -> {
            Badness worst = fate.worst();
            boolean caused = worst != badness(fate.whole);
            return new WorstRow(fate.whole.from(), fate.whole.to(), fate.whole.outcome(),
                    fate.under.values().stream().mapToInt(BitSet::cardinality).sum(),
                    fate.under.get(Badness.REACHED).cardinality(), worst.name().toLowerCase(java.util.Locale.ROOT),
                    caused ? fate.under.get(worst).stream().mapToObj(names::get).collect(Collectors.joining("; ")) : "",
                    caused ? fate.rules.get(worst) : "", fate.whole.rttMs(), fate.longest);
        }).toList();
    }

    /** Failures that take flows away which work with nothing down, the most harmful first. */
    public List<SinglePointRow> singlePoints() {
        int flows = (int) fates.values().stream().filter(fate -> badness(fate.whole) == Badness.REACHED).count();
        return losses.values().stream().sorted(Comparator.comparing((Loss loss) -> -loss.flows))
                .map(loss -> new SinglePointRow(loss.first.failed(), flows, loss.flows,
                        loss.first.from() + " > " + loss.first.to(), loss.first.because()))
                .toList();
    }

    /** The flows that are reached in the base and not here, with nothing down or under a failure that both know. */
    public List<WorseRow> worseThan(Survival base) {
        List<WorseRow> worse = new ArrayList<>();
        fates.forEach((flow, fate) -> {
            Fate before = base.fates.get(flow);
            if (before == null) {
                return;
            }
            boolean whole = badness(before.whole) == Badness.REACHED && badness(fate.whole) != Badness.REACHED;
            List<String> lost = failures.entrySet().stream().filter(failure -> {
                Integer number = base.failures.get(failure.getKey());
                return number != null && before.under.get(Badness.REACHED).get(number)
                        && !fate.under.get(Badness.REACHED).get(failure.getValue());
            }).map(Map.Entry::getKey).toList();
            if (whole || !lost.isEmpty()) {
                worse.add(new WorseRow(flow.from(), flow.to(), before.whole.outcome(), fate.whole.outcome(),
                        lost.size(), String.join("; ", lost)));
            }
        });
        return worse;
    }
}
