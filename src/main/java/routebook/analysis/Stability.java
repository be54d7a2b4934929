package routebook.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import routebook.analysis.row.StabilityRow;
import routebook.net.Prefix;
import routebook.routing.Contest;
import routebook.routing.Convergence;
import routebook.routing.Oscillation;
import routebook.routing.Turn;
import routebook.study.Outcome;

/**
 * Whether the BGP speakers come to rest, and in one way only. A question apart, since to answer it the control plane is
 * run many times: in ten orders of events, and where something is found, once for every element that may be left out of
 * the explanation.
 *
 * @param restless prefixes that do not come to rest, those together that keep the same speakers changing their minds
 * @param contests prefixes that come to rest in more than one way, those together that differ in the same way
 */
public record Stability(List<Restless> restless, List<Contested> contests) {

    public Stability {
        restless = List.copyOf(restless);
        contests = List.copyOf(contests);
    }

    /**
     * Prefixes that do not come to rest.
     *
     * @param prefixes    one or more
     * @param speakers    those that go on changing their minds; empty if only next hops go in a circle
     * @param explanation of the first prefix; empty if no round of changes was found
     */
    public record Restless(List<Prefix> prefixes, List<String> speakers, Optional<Oscillation> explanation) {

        /** The prefixes in words. */
        public String names() {
            return listed(prefixes);
        }

        /** In one line. */
        public String text() {
            return names() + (prefixes.size() == 1 ? " does" : " do") + " not come to rest: "
                    + explanation.map(found -> found.turns().stream().map(Turn::toString).collect(Collectors.joining("; "))
                            + "; and so on from the start").orElse("no short round of changes explains it");
        }
    }

    /**
     * Prefixes that come to rest in more than one way.
     *
     * @param prefixes    one or more
     * @param explanation of the first prefix; empty if it is not found for the prefix by itself
     */
    public record Contested(List<Prefix> prefixes, Optional<Contest> explanation) {

        /** The prefixes in words. */
        public String names() {
            return listed(prefixes);
        }

        /** In one line. */
        public String text() {
            return names() + (prefixes.size() == 1 ? " comes" : " come") + " to rest in more than one way, and history "
                    + "decides in which" + explanation.map(found -> ": either " + found.ends().stream()
                            .map(found::text).collect(Collectors.joining("; or "))).orElse("");
        }
    }

    /** The answer about an outcome. */
    public static Stability of(Outcome outcome) {
        SortedMap<Prefix, List<String>> restless = outcome.ribs().convergence() instanceof Convergence.Unsettled unsettled
                ? unsettled.restless() : new TreeMap<>();
        return new Stability(restless(outcome, restless), Contest.listContested(outcome.ribs()).stream().map(
                alike -> new Contested(alike, Contest.find(outcome.ribs().fabric(), alike.get(0)))).toList());
    }

    /** Only the prefixes that do not come to rest; quick where all do. */
    public static List<Restless> restless(Outcome outcome) {
        return outcome.ribs().convergence() instanceof Convergence.Unsettled unsettled
                ? restless(outcome, unsettled.restless()) : List.of();
    }

    private static List<Restless> restless(Outcome outcome, SortedMap<Prefix, List<String>> restless) {
        Map<List<String>, List<Prefix>> alike = new LinkedHashMap<>();
        restless.forEach((prefix, speakers) -> alike.computeIfAbsent(speakers, any -> new ArrayList<>()).add(prefix));
        return alike.entrySet().stream().map(entry -> new Restless(List.copyOf(entry.getValue()), entry.getKey(),
                Oscillation.find(outcome.ribs().fabric(), entry.getValue().get(0)))).toList();
    }

    /** True if everything comes to rest, and no two orders of events lead to different ends. */
    public boolean isStable() {
        return restless.isEmpty() && contests.isEmpty();
    }

    /** The explanations, change by change and end by end. */
    public Rows<StabilityRow> rows() {
        List<StabilityRow> rows = new ArrayList<>();
        for (Restless each : restless) {
            each.explanation().ifPresent(found -> {
                for (int i = 0; i < found.turns().size(); i++) {
                    Turn turn = found.turns().get(i);
                    rows.add(new StabilityRow("oscillates", joined(each.prefixes()), i + 1, turn.speaker(),
                            turn.leftText(), turn.takenText(), turn.because().rule().id(), turn.because().text()));
                }
            });
            if (each.explanation().isEmpty()) {
                each.speakers().forEach(speaker -> rows.add(new StabilityRow("oscillates", joined(each.prefixes()), 0, speaker,
                        "", "", "", "no short round of changes explains it")));
            }
        }
        for (Contested each : contests) {
            each.explanation().ifPresent(found -> {
                for (int i = 0; i < found.ends().size(); i++) {
                    addEnd(each, i + 1, found, rows);
                }
            });
            if (each.explanation().isEmpty()) {
                rows.add(new StabilityRow("several ends", joined(each.prefixes()), 0, "", "", "", "",
                        "no two orders of events that were tried lead the first prefix to different ends from the start"));
            }
        }
        return new Rows<>(StabilityRow.class, rows);
    }

    private static void addEnd(Contested contested, int number, Contest contest, List<StabilityRow> rows) {
        Contest.End end = contest.ends().get(number - 1);
        end.chosenTexts().forEach((speaker, chosen) -> rows.add(new StabilityRow("several ends",
                joined(contested.prefixes()), number, speaker, "", chosen, "", contest.condition(end))));
    }

    private static String listed(List<Prefix> prefixes) {
        return ControlPlaneReview.some(prefixes.stream().map(Prefix::toString));
    }

    private static String joined(List<Prefix> prefixes) {
        return prefixes.stream().map(Prefix::toString).collect(Collectors.joining("+"));
    }
}
