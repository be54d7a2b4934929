package routebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.Topology;

/**
 * A topology with like virtual networks of one region folded into one box: the same kinds of boxes inside, and the same kinds of
 * lines to the same other ends. The folded box has the id of its first network, and keeps that network's lines.
 *
 * @param topology what is left to draw
 * @param boxes    folded boxes by id
 * @param lines    for the id of each line of a folded box, all lines that it stands for
 */
record Folding(Topology topology, Map<String, FoldedBox> boxes, Map<String, List<Line>> lines) {

    private static final String MEMBER = "virtual network";
    private static final int FEWEST = 4;

    /** @param apart ids of boxes and lines that are drawn on their own */
    static Folding of(BoxTree tree, Set<String> apart) {
        Candidates candidates = new Candidates(tree, apart);
        Map<String, FoldedBox> boxes = new LinkedHashMap<>();
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (List<Box> members : candidates.alike()) {
            List<Box> all = members.stream().flatMap(member -> candidates.boxes(member.id()).stream()).toList();
            List<List<Line>> rows = members.stream().map(member -> candidates.lines(member.id())).toList();
            String first = members.get(0).id();
            boxes.put(first, FoldedBox.of(members, all));
            for (int i = 0; i < rows.get(0).size(); i++) {
                int nth = i;
                lines.put(rows.get(0).get(i).id(), rows.stream().map(row -> row.get(nth)).toList());
            }
        }
        return new Folding(kept(tree.topology(), boxes, lines), boxes, lines);
    }

    private static Topology kept(Topology whole, Map<String, FoldedBox> boxes, Map<String, List<Line>> lines) {
        Set<String> boxesGone =
                boxes.values().stream().flatMap(folded -> folded.all().stream()).map(Box::id).collect(Collectors.toSet());
        Set<String> linesGone = lines.values().stream().flatMap(List::stream).map(Line::id).collect(Collectors.toSet());
        List<Box> boxesKept = new ArrayList<>();
        for (Box box : whole.boxes()) {
            if (boxes.containsKey(box.id())) {
                boxesKept.add(boxes.get(box.id()).face());
            } else if (!boxesGone.contains(box.id())) {
                boxesKept.add(box);
            }
        }
        return new Topology(boxesKept, whole.lines().stream()
                .filter(line -> lines.containsKey(line.id()) || !linesGone.contains(line.id())).toList());
    }

    /** What is equal in networks that fold. */
    private record Likeness(String parent, Set<String> contents, List<String> lines) {}

    /** The networks that may fold: nothing about them is to be drawn apart, and no line leads inside. */
    private static final class Candidates {

        private final BoxTree tree;
        private final Map<String, List<Box>> boxes = new LinkedHashMap<>();
        private final Map<String, List<Line>> lines = new HashMap<>();

        Candidates(BoxTree tree, Set<String> apart) {
            this.tree = tree;
            for (Box box : tree.topology().boxes()) {
                boxes.computeIfAbsent(tree.unit(box.id()), u -> new ArrayList<>()).add(box);
            }
            for (Line line : tree.topology().lines()) {
                for (String unit : new HashSet<>(List.of(tree.unit(line.from()), tree.unit(line.to())))) {
                    lines.computeIfAbsent(unit, u -> new ArrayList<>()).add(line);
                }
            }
            lines.forEach((unit, own) -> own.sort(Comparator.comparing(line -> likeness(unit, line))));
            boxes.keySet().removeIf(unit -> tree.isGroup(unit) || !tree.box(unit).kind().equals(MEMBER)
                    || boxes.get(unit).stream().anyMatch(box -> apart.contains(box.id()))
                    || lines(unit).stream().anyMatch(line -> apart.contains(line.id()) || !endsAt(unit, line)));
        }

        /** The boxes of a network, itself first. */
        List<Box> boxes(String unit) {
            return boxes.get(unit);
        }

        /** The lines of a network; the nth lines of like networks are alike. */
        List<Line> lines(String unit) {
            return lines.getOrDefault(unit, List.of());
        }

        /** Networks that fold into one box each, in declared order. */
        List<List<Box>> alike() {
            Map<Likeness, List<Box>> alike = new LinkedHashMap<>();
            for (String unit : boxes.keySet()) {
                Likeness likeness = new Likeness(tree.box(unit).parent(), contents(unit),
                        lines(unit).stream().map(line -> likeness(unit, line)).toList());
                alike.computeIfAbsent(likeness, l -> new ArrayList<>()).add(tree.box(unit));
            }
            List<List<Box>> kept = new ArrayList<>();
            Set<String> folded = new HashSet<>();
            for (List<Box> members : alike.values()) {
                // Where two groups are peered with one another, the lines of one need the other as it is.
                boolean needed = lines(members.get(0).id()).stream()
                        .anyMatch(line -> folded.contains(tree.unit(line.from())) || folded.contains(tree.unit(line.to())));
                if (members.size() >= FEWEST && !needed) {
                    kept.add(members);
                    members.forEach(member -> folded.add(member.id()));
                }
            }
            return kept;
        }

        private boolean endsAt(String unit, Line line) {
            return line.from().equals(unit) && !tree.unit(line.to()).equals(unit)
                    || line.to().equals(unit) && !tree.unit(line.from()).equals(unit);
        }

        /** The direction does not count: which side of a peering is declared first says nothing. */
        private static String likeness(String unit, Line line) {
            return line.kind() + '\n' + (line.from().equals(unit) ? line.to() : line.from()) + '\n' + line.label();
        }

        /** Kinds, not numbers: a spoke with one subnet more is still a spoke like the others. */
        private Set<String> contents(String unit) {
            return boxes.get(unit).stream().map(Box::kind).collect(Collectors.toSet());
        }
    }
}
