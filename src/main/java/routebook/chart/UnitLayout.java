package routebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.chart.Scene.Point;

/**
 * One unit laid out inside: what lines from outside reach stands in a column on the side they come from, the rest beside it.
 * All places are relative to the unit's top left corner.
 *
 * @param places the unit itself and every box inside it
 * @param routes lines inside the unit, by id
 */
record UnitLayout(String unit, Map<String, Bounds> places, Map<String, List<Point>> routes) {

    record Bounds(double x, double y, double w, double h) {

        Bounds plus(double dx, double dy) {
            return new Bounds(x + dx, y + dy, w, h);
        }

        double right() {
            return x + w;
        }

        double bottom() {
            return y + h;
        }

        boolean holds(Bounds inner) {
            return x < inner.x && y < inner.y && right() > inner.right() && bottom() > inner.bottom();
        }

        boolean overlaps(Bounds other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }

        double middleX() {
            return x + w / 2;
        }

        double middleY() {
            return y + h / 2;
        }
    }

    private static final double PADDING = 10;
    private static final double GAP = 10;
    private static final double LANE = 7;
    private static final double COLUMN_GAP = 22;
    private static final int TALLEST_COLUMN = 6;

    double width() {
        return places.get(unit).w();
    }

    double height() {
        return places.get(unit).h();
    }

    /** Whether the box touches the unit's border on that side, so that a line from there reaches it straight. */
    boolean open(String box, boolean east) {
        Bounds b = places.get(box);
        return places.entrySet().stream()
                .filter(other -> !other.getKey().equals(unit) && !other.getKey().equals(box))
                .map(Map.Entry::getValue)
                .noneMatch(o -> o.y() < b.bottom() && o.bottom() > b.y() && (east ? o.x() >= b.right() : o.right() <= b.x()));
    }

    /**
     * @param links lines between units, all of them
     * @param atLeast width to fill
     * @param rank  where the other ends of a box's lines lie, top to bottom; orders the facing column
     * @param slim  whether a network stands in one column
     */
    static UnitLayout of(BoxTree tree, String unit, List<Link> links, Map<String, Double> rank, double atLeast, boolean slim) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        Map<String, List<Point>> routes = new LinkedHashMap<>();
        List<Box> children = tree.children(unit);
        if (children.isEmpty()) {
            BoxFace face = BoxFace.leaf(tree.box(unit));
            places.put(unit, new Bounds(0, 0, Math.max(atLeast, face.width()), face.height()));
            return new UnitLayout(unit, places, routes);
        }
        Set<String> facing = facing(tree, unit, links);
        List<Box> front = new ArrayList<>(children.stream().filter(box -> facing.contains(box.id())).toList());
        front.sort(Comparator.comparingDouble(box -> rank.getOrDefault(box.id(), Double.MAX_VALUE)));
        List<Box> rest = children.stream().filter(box -> !facing.contains(box.id())).toList();
        List<Line> inside = tree.linesInside(unit);

        BoxFace face = BoxFace.outer(tree.box(unit));
        double gap = inside.isEmpty() ? GAP : COLUMN_GAP + LANE * (inside.size() - 1);
        boolean frontIsEast = tree.tier(unit) < BoxTree.CIRCUITS;
        List<List<Box>> columns = new ArrayList<>();
        int restColumns = inside.isEmpty() ? (rest.size() + TALLEST_COLUMN - 1) / TALLEST_COLUMN : Math.min(1, rest.size());
        for (int i = 0; i < restColumns; i++) {
            columns.add(rest.subList(i * rest.size() / restColumns, (i + 1) * rest.size() / restColumns));
        }
        if (slim && tree.tier(unit) >= BoxTree.NETWORKS_WITH_GATEWAY && inside.isEmpty()) {
            columns.clear();
            columns.add(Stream.concat(front.stream(), rest.stream()).toList());
        } else if (!front.isEmpty()) {
            columns.add(frontIsEast ? columns.size() : 0, front);
        }
        List<Map<String, Bounds>> stacks = columns.stream().map(column -> stack(tree, column)).toList();
        double between = restColumns > 1 ? GAP : gap;
        double natural = stacks.stream().mapToDouble(UnitLayout::width).sum() + between * (columns.size() - 1) + 2 * PADDING;
        double width = Math.max(Math.max(face.width(), atLeast), natural);
        double wider = (width - natural) / columns.size();
        double x = PADDING;
        double bottom = face.height();
        for (Map<String, Bounds> stack : stacks) {
            double left = x;
            stack.forEach((id, b) -> places.put(id, new Bounds(b.x() + left, b.y() + face.height(), b.w() + wider, b.h())));
            bottom = Math.max(bottom, face.height() + stack.values().stream().mapToDouble(Bounds::bottom).max().orElse(0));
            x += width(stack) + wider + between;
        }
        places.put(unit, new Bounds(0, 0, width, bottom + PADDING));
        for (int i = 0; i < inside.size(); i++) {
            routes.put(inside.get(i).id(), inner(places, inside.get(i), i));
        }
        return new UnitLayout(unit, places, routes);
    }

    private static Set<String> facing(BoxTree tree, String unit, List<Link> links) {
        Set<String> facing = new HashSet<>();
        for (Link link : links) {
            for (String end : List.of(link.left(), link.right())) {
                if (!end.equals(unit) && tree.unit(end).equals(unit)) {
                    facing.add(tree.childTowards(unit, end));
                }
            }
        }
        boolean network = tree.tier(unit) >= BoxTree.NETWORKS_WITH_GATEWAY;
        for (Box child : tree.children(unit)) {
            if (network && child.kind().endsWith("gateway") || child.kind().equals("msee")) {
                facing.add(child.id());
            }
        }
        return facing;
    }

    /** Boxes one below the other, all of one width, with what they hold. */
    private static Map<String, Bounds> stack(BoxTree tree, List<Box> boxes) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        List<Map<String, Bounds>> pieces = boxes.stream().map(box -> piece(tree, box)).toList();
        double width = pieces.stream().mapToDouble(UnitLayout::width).max().orElse(0);
        double y = 0;
        for (int i = 0; i < pieces.size(); i++) {
            String id = boxes.get(i).id();
            Bounds own = pieces.get(i).get(id);
            double widened = width - own.w();
            for (Map.Entry<String, Bounds> entry : pieces.get(i).entrySet()) {
                Bounds b = entry.getValue();
                places.put(entry.getKey(), new Bounds(b.x(), b.y() + y, b.w() + widened, b.h()));
            }
            y += own.h() + GAP;
        }
        return places;
    }

    private static Map<String, Bounds> piece(BoxTree tree, Box box) {
        List<Box> children = tree.children(box.id());
        if (children.isEmpty()) {
            BoxFace face = BoxFace.leaf(box);
            return Map.of(box.id(), new Bounds(0, 0, face.width(), face.height()));
        }
        BoxFace face = BoxFace.leaf(box);
        Map<String, Bounds> inner = stack(tree, children);
        Map<String, Bounds> places = new LinkedHashMap<>();
        double width = Math.max(face.width(), width(inner) + 2 * GAP);
        double height = face.height() + GAP + inner.values().stream().mapToDouble(Bounds::bottom).max().orElse(0);
        double widened = width - 2 * GAP - width(inner);
        inner.forEach((id, b) -> places.put(id, new Bounds(b.x() + GAP, b.y() + face.height(), b.w() + widened, b.h())));
        places.put(box.id(), new Bounds(0, 0, width, height));
        return places;
    }

    private static double width(Map<String, Bounds> stack) {
        return stack.values().stream().mapToDouble(Bounds::right).max().orElse(0);
    }

    /** A line between two boxes of one unit. */
    private static List<Point> inner(Map<String, Bounds> places, Line line, int lane) {
        Bounds a = places.get(line.from());
        Bounds b = places.get(line.to());
        if (a.holds(b) || b.holds(a)) {
            double y = a.holds(b) ? b.middleY() : a.middleY();
            return List.of(new Point(a.x(), y), new Point(b.x(), y));
        }
        if (a.x() < b.right() && b.x() < a.right()) {
            return vertical(a, b, lane);
        }
        Bounds west = a.x() < b.x() ? a : b;
        Bounds east = west == a ? b : a;
        double from = Math.max(west.y(), east.y());
        double to = Math.min(west.bottom(), east.bottom());
        List<Point> points;
        if (to - from >= 8) {
            double y = (from + to) / 2;
            points = List.of(new Point(west.right(), y), new Point(east.x(), y));
        } else {
            double x = east.x() - COLUMN_GAP / 2 - lane * LANE;
            points = List.of(new Point(west.right(), west.middleY()), new Point(x, west.middleY()),
                    new Point(x, east.middleY()), new Point(east.x(), east.middleY()));
        }
        return west == a ? points : Routes.reversed(points);
    }

    private static List<Point> vertical(Bounds a, Bounds b, int lane) {
        boolean down = a.y() < b.y();
        Bounds upper = down ? a : b;
        Bounds lower = down ? b : a;
        List<Point> points;
        if (lower.y() - upper.bottom() <= GAP + 1) {
            double x = Math.min(upper.middleX(), lower.middleX());
            points = List.of(new Point(x, upper.bottom()), new Point(x, lower.y()));
        } else {
            double x = Math.max(upper.right(), lower.right()) + COLUMN_GAP / 2 + lane * LANE;
            points = List.of(new Point(upper.right(), upper.middleY()), new Point(x, upper.middleY()),
                    new Point(x, lower.middleY()), new Point(lower.right(), lower.middleY()));
        }
        return down ? points : Routes.reversed(points);
    }
}
