package routebook.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;
import routebook.chart.Scene.Point;
import routebook.chart.TopologyLayout.Label;
import routebook.chart.UnitLayout.Bounds;

/**
 * Places for the labels of lines that are routed already: on the line, off boxes, headings and other labels, and where possible
 * off other lines.
 */
final class LabelPlaces {

    private static final double[] SHARES = {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9};

    /** How much of the line should be seen beside a label. */
    private static final double SEEN_BESIDE = 10;

    private static final double ON_A_BOX = 100;
    private static final double ON_A_LINE = 10;
    private static final double ON_AN_UPRIGHT_PIECE = 4;
    private static final double TURNED = 8;
    private static final double ON_A_BORDER = 6;

    private final Map<String, List<Point>> routes;
    private final List<Bounds> taken = new ArrayList<>();
    private final List<Bounds> groups = new ArrayList<>();
    private boolean cramped;

    LabelPlaces(BoxTree tree, Map<String, Bounds> places, Map<String, List<Point>> routes) {
        this.routes = routes;
        for (Box box : tree.topology().boxes()) {
            Bounds b = places.get(box.id());
            if (tree.isGroup(box.id())) {
                groups.add(b);
                BoxFace face = BoxFace.outer(box);
                taken.add(new Bounds(b.x(), b.y(), face.width(), face.height()));
            } else if (tree.isUnit(box.id())) {
                taken.add(b);
            }
        }
    }

    /** Keeps a place that is given already. */
    Label take(Line line, Point middle) {
        Label label = new Label(middle, false);
        taken.add(ground(line, label));
        return label;
    }

    /** The best place on the line; later labels keep off it. */
    Label find(Line line) {
        List<Point> route = routes.get(line.id());
        Label best = new Label(Routes.middle(route), false);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < route.size() - 1; i++) {
            for (double share : SHARES) {
                for (boolean turned : upright(route, i) ? new boolean[] {false, true} : new boolean[] {false}) {
                    Point from = route.get(i);
                    Point to = route.get(i + 1);
                    Label label = new Label(
                            from.plus(share * (to.x() - from.x()), share * (to.y() - from.y())), turned);
                    double cost = Math.abs(share - 0.5) + awkwardness(line, i, label) + hidden(line, ground(line, label));
                    if (cost < least) {
                        least = cost;
                        best = label;
                    }
                }
            }
        }
        taken.add(ground(line, best));
        cramped |= least >= ON_A_BOX;
        return best;
    }

    private static boolean upright(List<Point> route, int i) {
        return Math.abs(route.get(i).x() - route.get(i + 1).x()) < 1;
    }

    private double awkwardness(Line line, int piece, Label label) {
        List<Point> route = routes.get(line.id());
        boolean upright = upright(route, piece);
        Bounds ground = ground(line, label);
        double tooShort = (upright ? ground.h() : ground.w()) + SEEN_BESIDE - Routes.length(route, piece);
        return Math.max(0, tooShort) + (label.turned() ? TURNED : upright ? ON_AN_UPRIGHT_PIECE : 0);
    }

    /** Whether a label had to be put over a box, a heading or another label. */
    boolean cramped() {
        return cramped;
    }

    private static Bounds ground(Line line, Label label) {
        double width = label.turned() ? TopologyLayout.LABEL_HEIGHT : TopologyLayout.labelWidth(line);
        double height = label.turned() ? TopologyLayout.labelWidth(line) : TopologyLayout.LABEL_HEIGHT;
        return new Bounds(label.middle().x() - width / 2, label.middle().y() - height / 2, width, height);
    }

    /** What the label would hide. */
    private double hidden(Line own, Bounds label) {
        double cost = ON_A_BOX * taken.stream().filter(label::overlaps).count()
                + ON_A_BORDER * groups.stream().filter(group -> label.overlaps(group) && !group.holds(label)).count();
        for (Map.Entry<String, List<Point>> route : routes.entrySet()) {
            if (!route.getKey().equals(own.id()) && crosses(route.getValue(), label)) {
                cost += ON_A_LINE;
            }
        }
        return cost;
    }

    private static boolean crosses(List<Point> route, Bounds label) {
        for (int i = 0; i < route.size() - 1; i++) {
            Point a = route.get(i);
            Point b = route.get(i + 1);
            if (new Bounds(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()))
                    .overlaps(label)) {
                return true;
            }
        }
        return false;
    }
}
