package routebook.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.analysis.row.PrefixEventRow;
import routebook.chart.Scene.Ink;
import routebook.chart.Scene.Mark;
import routebook.chart.Scene.Part;
import routebook.chart.Scene.Point;
import routebook.chart.Scene.Rect;
import routebook.chart.Scene.Trail;
import routebook.chart.Scene.Turned;
import routebook.chart.Scene.Words;
import routebook.chart.TopologyLayout.Label;
import routebook.chart.UnitLayout.Bounds;

/** Turns a layout into a scene: groups, then lines, then boxes, then labels and marks, then the legend. */
final class TopologyPainter {

    private static final double CORNER = 6;
    private static final double PATH_WIDTH = 3.4;
    private static final double PATH_OFFSET = 3;
    private static final String BACK_DASH = "9 4";

    private final BoxTree whole;
    private final BoxTree tree;
    private final Folding folding;
    private final TopologyLayout layout;
    private final List<String> there;
    private final List<String> back;
    private final PrefixMarks life;
    private final Set<String> failed;
    private final Map<String, Boolean> linesThere;
    private final Map<String, Boolean> linesBack;

    TopologyPainter(
            BoxTree whole, List<String> there, List<String> back, List<PrefixEventRow> life, Set<String> failed) {
        this.whole = whole;
        this.there = there;
        this.back = back;
        this.failed = failed;
        TracedLines traced = new TracedLines(whole, failed);
        this.linesThere = traced.of(there);
        this.linesBack = traced.of(back);
        this.life = new PrefixMarks(whole, failed, life);
        Set<String> marked = new HashSet<>(failed);
        List.of(there, back, linesThere.keySet(), linesBack.keySet(), this.life.chosen(), this.life.accepted().keySet())
                .forEach(marked::addAll);
        this.life.stops().forEach(stop -> marked.add(stop.line()));
        this.folding = Folding.of(whole, marked);
        this.tree = new BoxTree(folding.topology());
        this.layout = TopologyLayout.of(tree);
    }

    Scene scene() {
        TopologyLegend legend = new TopologyLegend(
                tree, !there.isEmpty(), !back.isEmpty(), life, !failed.isEmpty(), Math.max(layout.width(), 420));
        int width = (int) Math.ceil(Math.max(layout.width(), legend.width()));
        int height = (int) Math.ceil(layout.height() + legend.height());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Rect(0.5, 0.5, width - 1, height - 1, 8, Ink.boxed(Theme.GROUND, Theme.FRAME)));
        for (Box box : tree.topology().boxes()) {
            if (tree.isGroup(box.id())) {
                marks.add(box(box));
            }
        }
        // The paper of the units lies under the lines inside them, everything inside a unit over them.
        for (Box box : tree.topology().boxes()) {
            if (tree.isUnit(box.id())) {
                marks.add(box(box));
            }
        }
        marks.addAll(lines());
        for (Box box : tree.topology().boxes()) {
            if (!tree.isGroup(box.id()) && !tree.isUnit(box.id())) {
                marks.add(box(box));
            }
        }
        tree.topology().lines().forEach(line -> marks.addAll(lineTexts(line)));
        marks.addAll(legend.marks(layout.height()));
        return new Scene(width, height, "Network drawing", alt(), marks);
    }

    private Mark box(Box box) {
        Bounds all = layout.places().get(box.id());
        double sheets = BoxFace.sheets(box);
        Bounds b = new Bounds(all.x(), all.y(), all.w() - sheets, all.h() - sheets);
        boolean outer = !tree.children(box.id()).isEmpty();
        boolean down = failed.contains(box.id());
        Ink ink = KindStyle.box(box.kind());
        boolean named = outer && (tree.isGroup(box.id()) || tree.isUnit(box.id()));
        BoxFace face = named ? BoxFace.outer(box) : BoxFace.leaf(box);
        List<Mark> marks = new ArrayList<>();
        double radius = tree.isGroup(box.id()) ? 10 : outer ? 7 : 4;
        for (double behind = sheets; behind > 0; behind -= BoxFace.SHEET) {
            marks.add(new Rect(b.x() + behind, b.y() + behind, b.w(), b.h(), radius, ink));
        }
        marks.add(new Rect(b.x(), b.y(), b.w(), b.h(), radius, down
                ? new Ink("#FDECEA", Theme.DOWN, 1.8, "5 3")
                : new Ink(ink.fill(), ink.stroke(), outer && !tree.isGroup(box.id()) ? 1.4 : 1, null)));
        if (there.contains(box.id()) || life.chosen().contains(box.id())) {
            marks.add(new Rect(b.x(), b.y(), b.w(), b.h(), radius, Ink.line(Theme.THERE, 2.4, null)));
        }
        if (back.contains(box.id())) {
            double out = there.contains(box.id()) ? 3 : 0;
            marks.add(new Rect(b.x() - out, b.y() - out, b.w() + 2 * out, b.h() + 2 * out, radius + out,
                    Ink.line(Theme.BACK, 2, BACK_DASH)));
        }
        if (down && !outer) {
            marks.add(new Trail(List.of(new Point(b.x(), b.bottom()), new Point(b.right(), b.y())), 0,
                    Ink.line("#E3A5A0", 1.6, null)));
        }
        marks.addAll(texts(box, b, face, outer, down ? Theme.DOWN : Theme.TEXT));
        if (down) {
            marks.addAll(downMark(b.right() - 19, b.y() - 3));
        }
        FoldedBox folded = folding.boxes().get(box.id());
        if (folded == null) {
            return new Part("data-box", box.id(), title(box), marks);
        }
        // Each is there to be found by its name, though all are seen as one.
        folded.all().forEach(each -> marks.add(new Part("data-box", each.id(), title(each), List.of())));
        return new Part("data-fold", folded.count(), Caption.clean(folded.names()) + "\n" + folded.count(), marks);
    }

    private String title(Box box) {
        return Caption.clean(box.label()) + " (" + Caption.clean(box.kind()) + ")"
                + (failed.contains(box.id()) ? ", down" : "")
                + box.details().stream().map(d -> "\n" + Caption.clean(d)).collect(Collectors.joining());
    }

    private List<Mark> texts(Box box, Bounds b, BoxFace face, boolean outer, String color) {
        List<Mark> marks = new ArrayList<>();
        double y = b.y() + 17;
        if (outer) {
            marks.add(new Words(face.label().shown(), b.x() + BoxFace.EDGE, y, "start", Theme.LABEL_SIZE, true, color));
            if (!face.kind().isEmpty()) {
                double x = b.x() + BoxFace.EDGE + BoxFace.KIND_GAP
                        + Fonts.width(face.label().shown(), Theme.LABEL_SIZE, true);
                marks.add(new Words(face.kind(), x, y, "start", Theme.SMALL_SIZE, false, Theme.QUIET));
            }
        } else {
            // Stretched boxes keep their text in the middle.
            y += (b.h() + BoxFace.sheets(box) - face.height()) / 2;
            marks.add(new Words(face.label().shown(), b.middleX(), y, "middle", Theme.LABEL_SIZE, true, color));
        }
        for (Caption detail : face.details()) {
            y += BoxFace.LINE;
            marks.add(new Words(detail.shown(), outer ? b.x() + BoxFace.EDGE : b.middleX(), y,
                    outer ? "start" : "middle", Theme.SMALL_SIZE, false, Theme.QUIET));
        }
        return marks;
    }

    /** Kind by kind, what is down first: the lines of a fan share their first piece, and one that is up keeps it. */
    private List<Mark> lines() {
        List<Mark> marks = new ArrayList<>();
        Map<String, List<Line>> kinds = new LinkedHashMap<>();
        tree.topology().lines().forEach(line -> kinds.computeIfAbsent(line.kind(), k -> new ArrayList<>()).add(line));
        kinds.values().forEach(lines -> {
            // A broad ground under each line: where kinds cross, the later one visibly passes over.
            lines.forEach(line -> marks.add(new Trail(layout.routes().get(line.id()), CORNER,
                    Ink.line(Theme.GROUND, KindStyle.line(line.kind()).width() + 2.4, null))));
            lines.stream().filter(line -> failed.contains(line.id())).forEach(line -> marks.add(line(line)));
            lines.stream().filter(line -> !failed.contains(line.id())).forEach(line -> marks.add(line(line)));
        });
        return marks;
    }

    private Mark line(Line line) {
        List<Point> route = layout.routes().get(line.id());
        boolean down = failed.contains(line.id());
        Ink own = KindStyle.line(line.kind());
        boolean traced = linesThere.containsKey(line.id()) || linesBack.containsKey(line.id());
        List<Mark> marks = new ArrayList<>();
        if (life.accepted().containsKey(line.id())) {
            marks.addAll(path(route, life.accepted().get(line.id()), 0, Theme.THERE, null));
        } else if (!traced) {
            // From the left, so that dashes of lines that share a piece fall together.
            boolean fromLeft = route.get(0).x() <= route.get(route.size() - 1).x();
            marks.add(new Trail(fromLeft ? route : Routes.reversed(route), CORNER,
                    down ? Ink.line(Theme.DOWN, own.width(), "3 4") : own));
        } else {
            boolean both = linesThere.containsKey(line.id()) && linesBack.containsKey(line.id());
            if (linesThere.containsKey(line.id())) {
                marks.addAll(path(route, linesThere.get(line.id()), both ? PATH_OFFSET : 0, Theme.THERE, null));
            }
            if (linesBack.containsKey(line.id())) {
                marks.addAll(path(route, linesBack.get(line.id()), both ? -PATH_OFFSET : 0, Theme.BACK, BACK_DASH));
            }
        }
        List<Line> folded = folding.lines().getOrDefault(line.id(), List.of());
        if (folded.isEmpty()) {
            return new Part("data-line", line.id(), title(line), marks);
        }
        folded.forEach(each -> marks.add(new Part("data-line", each.id(), title(each), List.of())));
        String count = BoxFace.count(folded.size(), line.kind());
        return new Part("data-fold", count, count, marks);
    }

    private String title(Line line) {
        return Caption.clean(line.id()) + " (" + Caption.clean(line.kind()) + ")"
                + (failed.contains(line.id()) ? ", down" : "")
                + (line.label().isBlank() || line.label().equals(line.id()) ? "" : "\n" + Caption.clean(line.label()));
    }

    private static List<Mark> path(List<Point> route, boolean forward, double offset, String color, String dash) {
        List<Point> shifted = offset == 0 ? route : Routes.beside(route, offset);
        List<Point> points = forward ? shifted : Routes.reversed(shifted);
        int i = Routes.longest(points);
        Point from = points.get(i);
        Point to = points.get(i + 1);
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double dx = (to.x() - from.x()) / length;
        double dy = (to.y() - from.y()) / length;
        // Off the middle, where the label stands.
        double share = 0.82;
        Point tip = from.plus(share * (to.x() - from.x()) + 6 * dx, share * (to.y() - from.y()) + 6 * dy);
        List<Point> head = List.of(tip, tip.plus(-11 * dx - 5.5 * dy, -11 * dy + 5.5 * dx),
                tip.plus(-11 * dx + 5.5 * dy, -11 * dy - 5.5 * dx));
        Trail trail = new Trail(points, CORNER, Ink.line(color, PATH_WIDTH, dash));
        return length < 30 ? List.of(trail) : List.of(trail, new Trail(head, 0, Ink.filled(color)));
    }

    private List<Mark> lineTexts(Line line) {
        List<Mark> marks = new ArrayList<>();
        Label label = layout.labels().get(line.id());
        if (label != null) {
            Point at = label.middle();
            Caption caption = TopologyLayout.label(line);
            double width = Fonts.width(caption.shown(), Theme.SMALL_SIZE, false) + 6;
            List<Mark> text = List.of(
                    new Rect(at.x() - width / 2, at.y() - 7, width, 14, 3, Ink.filled(Theme.GROUND)),
                    new Words(caption.shown(), at.x(), at.y() + 4, "middle", Theme.SMALL_SIZE, false,
                            failed.contains(line.id()) ? Theme.DOWN : Theme.TEXT));
            marks.addAll(label.turned() ? List.of(new Turned(at, text)) : text);
        }
        if (failed.contains(line.id())) {
            Point middle = downPlace(line);
            boolean onLabel = label != null && Math.abs(label.middle().y() - middle.y()) < 16
                    && Math.abs(label.middle().x() - middle.x()) < 60;
            double above = !onLabel ? 0
                    : 8 + (label.turned() ? TopologyLayout.labelWidth(line) : TopologyLayout.LABEL_HEIGHT) / 2;
            marks.addAll(downMark(middle.x(), middle.y() - above));
        }
        life.stops().stream().filter(stop -> stop.line().equals(line.id())).forEach(stop -> marks.add(stopMark(line, stop)));
        return marks;
    }

    private Mark stopMark(Line line, PrefixMarks.Stop stop) {
        List<Point> route = layout.routes().get(line.id());
        List<Point> towards = stop.atFrom() ? Routes.reversed(route) : route;
        return stopMark(towards.get(towards.size() - 2), towards.get(towards.size() - 1));
    }

    /** A bar across the end of a line, a little before it; too short to reach the next line beside it. */
    static Mark stopMark(Point from, Point end) {
        double length = Math.hypot(end.x() - from.x(), end.y() - from.y());
        double dx = (end.x() - from.x()) / length;
        double dy = (end.y() - from.y()) / length;
        double before = Math.min(9, length / 2);
        Point at = end.plus(-before * dx, -before * dy);
        return new Trail(List.of(at.plus(-5 * dy, 5 * dx), at.plus(5 * dy, -5 * dx)), 0, Ink.line(Theme.STOP, 4, null));
    }

    /** In the middle of the line; for a line of a fan, on the piece that it does not share. */
    private Point downPlace(Line line) {
        List<Point> route = layout.routes().get(line.id());
        if (tree.unit(line.from()).equals(tree.unit(line.to())) || !Link.of(tree, line).fansOut()) {
            return Routes.middle(route);
        }
        boolean endsRight = Link.of(tree, line).right().equals(line.to());
        return Routes.middle(endsRight ? route.subList(route.size() - 2, route.size()) : route.subList(0, 2));
    }

    /** The word, on a ground of its own; the middle of the mark is given. */
    static List<Mark> downMark(double x, double y) {
        double width = Fonts.width("down", Theme.SMALL_SIZE, true) + 10;
        return List.of(new Rect(x - width / 2, y - 8, width, 16, 8, Ink.filled(Theme.DOWN)),
                new Words("down", x, y + 4, "middle", Theme.SMALL_SIZE, true, "#FFFFFF"));
    }

    private String alt() {
        StringBuilder alt = new StringBuilder("Network drawing: ");
        Map<String, Integer> counts = new LinkedHashMap<>();
        whole.topology().boxes().forEach(box -> counts.merge(box.kind(), 1, Integer::sum));
        alt.append(counts.entrySet().stream().map(kind -> BoxFace.count(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", ")));
        alt.append(counts.isEmpty() ? "nothing." : ".");
        folding.boxes().values().forEach(folded -> alt.append(" Drawn as one: ").append(folded.count()).append(", ")
                .append(Caption.brief(folded.names())).append('.'));
        if (!failed.isEmpty()) {
            alt.append(" Down: ").append(brief(failed, ", ")).append('.');
        }
        if (!there.isEmpty()) {
            alt.append(" Way there: ").append(brief(there, " > ")).append('.');
        }
        if (!back.isEmpty()) {
            alt.append(" Way back: ").append(brief(back, " > ")).append('.');
        }
        if (!life.chosen().isEmpty()) {
            alt.append(" Prefix chosen at: ").append(brief(life.chosen(), ", ")).append('.');
        }
        if (!life.stopped().isEmpty()) {
            alt.append(" Stopped: ").append(String.join(", ", life.stopped())).append('.');
        }
        return Caption.clean(alt.toString());
    }

    private static String brief(Collection<String> names, String between) {
        return names.stream().map(Caption::brief).collect(Collectors.joining(between));
    }
}
