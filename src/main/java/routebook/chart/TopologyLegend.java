package routebook.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /** What stands left of a text, drawn from its left end. */
    private record Entry(String text, double swatch, Function<Point, List<Mark>> drawn) {

        static Entry line(String text, Ink ink) {
            return new Entry(text, SWATCH, at -> List.of(new Trail(List.of(at, at.plus(SWATCH, 0)), 0, ink)));
        }

        static Entry box(String text, Ink ink) {
            return new Entry(text, SWATCH, at -> List.of(new Rect(at.x() + 4, at.y() - 6, SWATCH - 6, 12, 3, ink)));
        }

        static Entry down(String text) {
            return new Entry(text, SWATCH + 14, at -> TopologyPainter.downMark(at.x() + 20, at.y()));
        }

        static Entry stop(String text) {
            return new Entry(text, SWATCH, at -> List.of(
                    new Trail(List.of(at, at.plus(SWATCH, 0)), 0, Ink.line(Theme.QUIET, 1, null)),
                    TopologyPainter.stopMark(at, at.plus(SWATCH, 0))));
        }

        double width() {
            return swatch + 6 + Fonts.width(text, Theme.SMALL_SIZE, false);
        }
    }

    private final List<List<Entry>> rows = new ArrayList<>();
    private double width;

    TopologyLegend(BoxTree tree, boolean there, boolean back, PrefixMarks life, boolean down, double room) {
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
            lines.add(Entry.line("way there", Ink.line(Theme.THERE, 3.4, null)));
        }
        if (back) {
            lines.add(Entry.line("way back", Ink.line(Theme.BACK, 3.4, "9 4")));
        }
        if (!life.chosen().isEmpty()) {
            lines.add(Entry.box("prefix chosen", Ink.line(Theme.THERE, 2.4, null)));
        }
        if (!life.accepted().isEmpty()) {
            lines.add(Entry.line("announced and accepted", Ink.line(Theme.THERE, 3.4, null)));
        }
        if (!life.stops().isEmpty()) {
            lines.add(Entry.stop("held back or refused"));
        }
        if (down) {
            lines.add(Entry.down("out of service"));
        }
        lineKinds.forEach(kind -> lines.add(Entry.line(BoxFace.kind(kind), KindStyle.line(kind))));
        List<Entry> boxes =
                boxKinds.stream().map(kind -> Entry.box(BoxFace.kind(kind), KindStyle.box(kind))).toList();
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
                marks.addAll(entry.drawn().apply(new Point(x, y)));
                marks.add(new Words(entry.text(), x + entry.swatch() + 6, y + 4, "start", Theme.SMALL_SIZE, false, Theme.TEXT));
                x += entry.width() + BETWEEN;
            }
            y += ROW;
        }
        return marks;
    }
}
