package routebook.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import routebook.analysis.Topology;
import routebook.chart.Scene.Ink;
import routebook.chart.Scene.Mark;
import routebook.chart.Scene.Point;
import routebook.chart.Scene.Rect;
import routebook.chart.Scene.Trail;
import routebook.chart.Scene.Words;

/** The legend below a drawing: the kinds that the drawing has, in rows as wide as the drawing. */
final class TopologyLegend {

    private static final double EDGE = 18;
    private static final double ROW = 20;
    private static final double SWATCH = 26;
    private static final double BETWEEN = 18;

    /** A swatch is a box, a line, a path, or the word "down". */
    private record Entry(String text, Ink box, Ink line, boolean down) {

        double width() {
            return (down ? SWATCH + 14 : SWATCH) + 6 + Fonts.width(text, Theme.SMALL_SIZE, false);
        }
    }

    private final List<List<Entry>> rows = new ArrayList<>();
    private double width;

    TopologyLegend(BoxTree tree, boolean there, boolean back, boolean down, double room) {
        Topology topology = tree.topology();
        Set<String> lineKinds = new LinkedHashSet<>();
        topology.lines().forEach(line -> lineKinds.add(line.kind()));
        Set<String> boxKinds = new LinkedHashSet<>();
        // Groups, networks, circuits and sites with something inside carry their kind beside their name.
        topology.boxes().stream()
                .filter(box -> !tree.isGroup(box.id()) && !(tree.isUnit(box.id()) && !tree.children(box.id()).isEmpty()))
                .forEach(box -> boxKinds.add(box.kind()));
        List<Entry> lines = new ArrayList<>();
        if (there) {
            lines.add(new Entry("way there", null, Ink.line(Theme.THERE, 3.4, null), false));
        }
        if (back) {
            lines.add(new Entry("way back", null, Ink.line(Theme.BACK, 3.4, "9 4"), false));
        }
        if (down) {
            lines.add(new Entry("out of service", null, null, true));
        }
        lineKinds.forEach(kind -> lines.add(new Entry(BoxFace.kind(kind), null, KindStyle.line(kind), false)));
        List<Entry> boxes =
                boxKinds.stream().map(kind -> new Entry(BoxFace.kind(kind), KindStyle.box(kind), null, false)).toList();
        List<Entry> all = new ArrayList<>(lines);
        all.addAll(boxes);
        if (width(all) <= room) {
            addRows(all, room);
        } else {
            addRows(lines, room);
            addRows(boxes, room);
        }
        rows.forEach(row -> width = Math.max(width, width(row)));
    }

    private static double width(List<Entry> row) {
        return 2 * EDGE - BETWEEN + row.stream().mapToDouble(entry -> entry.width() + BETWEEN).sum();
    }

    private void addRows(List<Entry> entries, double room) {
        List<Entry> row = new ArrayList<>();
        for (Entry entry : entries) {
            row.add(entry);
            if (row.size() > 1 && width(row) > room) {
                rows.add(List.copyOf(row.subList(0, row.size() - 1)));
                row = new ArrayList<>(List.of(entry));
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
    }

    double width() {
        return width;
    }

    double height() {
        return rows.isEmpty() ? 0 : rows.size() * ROW + 16;
    }

    List<Mark> marks(double top) {
        List<Mark> marks = new ArrayList<>();
        double y = top + ROW / 2 + 4;
        for (List<Entry> row : rows) {
            double x = EDGE;
            for (Entry entry : row) {
                double text = x + SWATCH + 6;
                if (entry.down()) {
                    marks.addAll(TopologyPainter.downMark(x + 20, y));
                    text += 14;
                } else if (entry.box() != null) {
                    marks.add(new Rect(x + 4, y - 6, SWATCH - 6, 12, 3, entry.box()));
                } else {
                    marks.add(new Trail(List.of(new Point(x, y), new Point(x + SWATCH, y)), 0, entry.line()));
                }
                marks.add(new Words(entry.text(), text, y + 4, "start", Theme.SMALL_SIZE, false, Theme.TEXT));
                x += entry.width() + BETWEEN;
            }
            y += ROW;
        }
        return marks;
    }
}
