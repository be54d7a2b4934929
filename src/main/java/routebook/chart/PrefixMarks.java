package routebook.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.analysis.Topology.Line;
import routebook.analysis.row.PrefixEventRow;

/**
 * What a drawing marks of the life of a prefix: boxes that chose it, lines it came over, and lines at whose one end it stopped.
 * A line that it came over is no place where it stopped, though it is as a rule not told back to where it came from. What
 * happens between speakers that no line joins leaves no mark between them.
 */
final class PrefixMarks {

    /** An end of a line where a prefix was held back or refused. */
    record Stop(String line, boolean atFrom) {}

    private final List<Line> lines;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Map<String, Boolean> accepted = new LinkedHashMap<>();
    private final Set<Stop> stops = new LinkedHashSet<>();
    private final List<String> stopped = new ArrayList<>();

    PrefixMarks(BoxTree tree, Set<String> failed, List<PrefixEventRow> life) {
        lines = tree.topology().lines().stream().filter(line -> !failed.contains(line.id())).toList();
        // What is chosen first: where both ends tell each other, the arrow goes the way that counts.
        for (PrefixEventRow event : life) {
            if (event.event().equals("born") || event.event().equals("chosen")) {
                chosen.add(event.at());
                accept(event);
            }
        }
        life.stream().filter(event -> event.event().equals("lost")).forEach(this::accept);
        life.stream().filter(event -> event.event().equals("held back") || event.event().equals("refused")).forEach(this::stop);
    }

    private void accept(PrefixEventRow event) {
        between(event).forEach(line -> accepted.putIfAbsent(line.id(), line.from().equals(event.peer())));
    }

    private void stop(PrefixEventRow event) {
        List<Line> here = between(event).stream().filter(line -> !accepted.containsKey(line.id())).toList();
        here.forEach(line -> stops.add(new Stop(line.id(), line.from().equals(event.at()))));
        if (!here.isEmpty()) {
            stopped.add(event.event() + " at " + Caption.brief(event.at()) + (event.event().equals("refused") ? " from " : " for ")
                    + Caption.brief(event.peer()));
        }
    }

    private List<Line> between(PrefixEventRow event) {
        Set<String> ends = Set.copyOf(List.of(event.at(), event.peer()));
        return lines.stream().filter(line -> Set.of(line.from(), line.to()).equals(ends)).toList();
    }

    /** Boxes of speakers that have the prefix in use, outward from where it is born. */
    Set<String> chosen() {
        return chosen;
    }

    /** Each line that the prefix was accepted over, by id, with whether it came from its {@code from} to its {@code to}. */
    Map<String, Boolean> accepted() {
        return accepted;
    }

    Set<Stop> stops() {
        return stops;
    }

    /** The stops in words. */
    List<String> stopped() {
        return stopped;
    }
}
