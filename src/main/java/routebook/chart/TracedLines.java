package routebook.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.analysis.Topology.Line;

/**
 * The lines that a trace runs over. A trace names elements that answer, not the lines between them: between two neighbours of
 * the trace it is taken to run over the fewest lines, moving freely inside a unit, and never over what is down.
 */
final class TracedLines {

    /** More lines than this between two neighbours is a guess. */
    private static final int MOST = 3;

    private final BoxTree tree;
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, List<Line>> byUnit = new HashMap<>();

    TracedLines(BoxTree tree, Set<String> failed) {
        this.tree = tree;
        for (Line line : tree.topology().lines()) {
            lines.put(line.id(), line);
            boolean up = !failed.contains(line.id()) && !down(line.from(), failed) && !down(line.to(), failed);
            if (up) {
                byUnit.computeIfAbsent(tree.unit(line.from()), u -> new ArrayList<>()).add(line);
                byUnit.computeIfAbsent(tree.unit(line.to()), u -> new ArrayList<>()).add(line);
            }
        }
    }

    /** Each line crossed, by id, with whether it is crossed from its {@code from} to its {@code to}. */
    Map<String, Boolean> of(List<String> trace) {
        Map<String, Boolean> crossed = new LinkedHashMap<>();
        String at = null;
        for (String element : trace) {
            if (tree.has(element)) {
                if (at != null) {
                    crossed.putAll(between(at, element));
                }
                at = element;
            } else if (lines.containsKey(element) && at != null) {
                // A trace that names a line goes over it, to its far end.
                Line line = lines.get(element);
                boolean forward = tree.unit(line.from()).equals(tree.unit(at)) || line.from().equals(at);
                crossed.put(element, forward);
                at = forward ? line.to() : line.from();
            }
        }
        return crossed;
    }

    private record Step(String unit, Step before, Line line, boolean forward, int length) {}

    private Map<String, Boolean> between(String from, String to) {
        Map<String, Boolean> crossed = inside(from, to);
        if (!crossed.isEmpty() || tree.unit(from).equals(tree.unit(to))) {
            return crossed;
        }
        Deque<Step> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add(new Step(tree.unit(from), null, null, false, 0));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (step.unit().equals(tree.unit(to))) {
                for (Step s = step; s.line() != null; s = s.before()) {
                    crossed.put(s.line().id(), s.forward());
                }
                return crossed;
            }
            if (step.length() < MOST && seen.add(step.unit())) {
                List<Line> ways = new ArrayList<>(byUnit.getOrDefault(step.unit(), List.of()));
                // Lines that end at the elements of the trace come before lines that only end in the same unit.
                ways.sort((a, b) -> Integer.compare(fit(b, from, to), fit(a, from, to)));
                for (Line line : ways) {
                    boolean forward = tree.unit(line.from()).equals(step.unit());
                    open.add(new Step(tree.unit(forward ? line.to() : line.from()), step, line, forward, step.length() + 1));
                }
            }
        }
        return crossed;
    }

    /** Lines inside one unit count only where they join the two elements directly. */
    private Map<String, Boolean> inside(String from, String to) {
        Map<String, Boolean> crossed = new LinkedHashMap<>();
        for (Line line : byUnit.getOrDefault(tree.unit(from), List.of())) {
            boolean forward = line.from().equals(from) && line.to().equals(to);
            if (forward || line.from().equals(to) && line.to().equals(from)) {
                crossed.put(line.id(), forward);
                return crossed;
            }
        }
        return crossed;
    }

    private static int fit(Line line, String from, String to) {
        int fit = 0;
        for (String end : List.of(line.from(), line.to())) {
            fit += end.equals(from) || end.equals(to) ? 1 : 0;
        }
        return fit;
    }

    private boolean down(String box, Set<String> failed) {
        return failed.contains(box) || tree.ancestors(box).stream().anyMatch(failed::contains);
    }
}
