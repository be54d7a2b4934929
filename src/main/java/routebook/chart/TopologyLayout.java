package routebook.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.analysis.Topology.Line;
import routebook.chart.Scene.Point;
import routebook.chart.UnitLayout.Bounds;

/**
 * Where everything stands: sites on the left, circuits in the middle, virtual networks on the right.
 *
 * @param places boxes by id
 * @param routes lines by id, from {@code from} to {@code to}
 * @param labels labels by the id of their line
 * @param cramped whether a label stands over something
 */
record TopologyLayout(double width, double height, Map<String, Bounds> places, Map<String, List<Point>> routes,
        Map<String, Label> labels, boolean cramped) {

    static final double LABEL_HEIGHT = 15;

    /** From sites to circuits to networks, without the lines between. */
    private static final double COLUMN_GAP = 16;

    /** A drawing of this width, scaled into the 930 pixels of a report's column, shows its smallest text at 9 pixels. */
    private static final double PAGE = 1140;

    /**
     * A label on a line.
     *
     * @param turned whether it is read from bottom to top
     */
    record Label(Point middle, boolean turned) {}

    static TopologyLayout of(BoxTree tree) {
        TopologyLayout best = of(tree, false, COLUMN_GAP);
        if (best.width() > PAGE) {
            TopologyLayout slim = of(tree, true, COLUMN_GAP);
            best = slim.width() < best.width() ? slim : best;
        }
        if (best.cramped()) {
            double gap = COLUMN_GAP + tree.linesBetween().stream().mapToDouble(TopologyLayout::labelWidth).max().orElse(0);
            TopologyLayout roomy = of(tree, false, gap);
            best = !roomy.cramped() && roomy.width() <= Math.max(PAGE, best.width()) ? roomy : best;
        }
        return best;
    }

    private static TopologyLayout of(BoxTree tree, boolean slim, double columnGap) {
        // The first run tells where the other ends lie; the second puts gateways and line ends into that order.
        TopologyLayout first = new ElkRun(tree, Map.of(), Map.of(), slim, columnGap).layout();
        return new ElkRun(tree, first.ranks(tree), first.places(), slim, columnGap).layout();
    }

    /** The label of a line as it is printed. */
    static Caption label(Line line) {
        return Caption.fit(line.label(), Theme.SMALL_SIZE, false, 125);
    }

    static double labelWidth(Line line) {
        return Math.ceil(Fonts.width(label(line).shown(), Theme.SMALL_SIZE, false)) + 8;
    }

    /** For each box directly inside a unit, the mean height of the other ends of its lines. */
    private Map<String, Double> ranks(BoxTree tree) {
        Map<String, List<Double>> ends = new HashMap<>();
        for (Link link : Link.all(tree)) {
            for (String end : List.of(link.left(), link.right())) {
                String unit = tree.unit(end);
                if (!unit.equals(end)) {
                    ends.computeIfAbsent(tree.childTowards(unit, end), id -> new ArrayList<>())
                            .add(places.get(link.other(end)).middleY());
                }
            }
        }
        Map<String, Double> ranks = new HashMap<>();
        ends.forEach((id, ys) -> ranks.put(id, ys.stream().mapToDouble(y -> y).average().orElse(0)));
        return ranks;
    }
}
