package routebook.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Who reaches whom: a row a sender, a column a destination, a colour and a word for what the way crosses. */
final class ReachabilityChart {

    private static final String UNREACHABLE = "unreachable";
    private static final String SELF = "itself";
    private static final Map<String, String> FIXED = Map.of(
            "inconclusive", "#FFFFFF", "peering", "#56B4E9", "vpn", "#009E73", "network", "#C9D1D9", "site", "#CC79A7",
            UNREACHABLE, Theme.UNREACHABLE, SELF, Theme.SELF);
    private static final List<String> FREE = List.of("#E69F00", "#F0E442", "#0072B2", "#D55E00", "#B3A4E0", "#7FD1AE");
    private static final String FURTHER = "#9AA5B1";

    /** More end points than this, and a cell has no room for a word. */
    private static final int MOST_WORDS = 24;

    /** Names on top stand level, not upright, up to this width in all. */
    private static final double LEVEL_NAMES = 760;

    private record Cell(int from, int to, String way) {}

    private final List<Cell> cells = new ArrayList<>();
    private final List<String> points;
    private final Map<String, String> colors = new LinkedHashMap<>();
    private final String condition;
    private int reached;
    private int asked;

    ReachabilityChart(Table table) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> conditions = new LinkedHashSet<>();
        for (Row row : table) {
            names.add(row.getString("from"));
            conditions.add(row.getString("failed"));
        }
        for (Row row : table) {
            names.add(row.getString("to"));
        }
        if (conditions.size() > 1) {
            throw new IllegalArgumentException("a reachability chart shows one condition, not " + conditions.size()
                    + "; the column failed has " + conditions);
        }
        condition = conditions.isEmpty() ? "" : conditions.iterator().next();
        points = List.copyOf(names);
        Map<String, Integer> index = new HashMap<>();
        points.forEach(point -> index.put(point, index.size()));
        Set<List<String>> pairs = new LinkedHashSet<>();
        Set<String> ways = new TreeSet<>();
        for (Row row : table) {
            String from = row.getString("from");
            String to = row.getString("to");
            if (!pairs.add(List.of(from, to))) {
                throw new IllegalArgumentException("two rows from " + from + " to " + to);
            }
            boolean self = from.equals(to);
            boolean up = row.getString("outcome").equals("reached");
            asked += self ? 0 : 1;
            reached += up && !self ? 1 : 0;
            String way = self ? SELF : up ? Caption.clean(row.getString("via")) : row.getString("outcome");
            cells.add(new Cell(index.get(from), index.get(to), way));
            ways.add(way);
        }
        points.stream().filter(point -> !pairs.contains(List.of(point, point)))
                .forEach(point -> cells.add(new Cell(index.get(point), index.get(point), SELF)));
        FIXED.keySet().stream().sorted().filter(ways::contains).forEach(way -> colors.put(way, FIXED.get(way)));
        ways.removeAll(FIXED.keySet());
        int used = 0;
        for (String way : ways) {
            colors.put(way, used < FREE.size() ? FREE.get(used) : FURTHER);
            used++;
        }
        colors.remove(UNREACHABLE);
        colors.put(UNREACHABLE, FIXED.get(UNREACHABLE));
        colors.putIfAbsent(SELF, FIXED.get(SELF));
    }

    Picture picture() {
        ChartTheme.Names names = ChartTheme.Names.fit(points, 150);
        boolean words = points.size() <= MOST_WORDS;
        double cellWidth = words ? cellWidth() : 18;
        if (points.size() * (names.width() + 12) <= LEVEL_NAMES) {
            cellWidth = Math.max(cellWidth, names.width() + 12);
        }
        double cellHeight = words ? 30 : 18;
        boolean upright = names.width() > cellWidth - 4;
        int width = (int) Math.max(440, names.width() + 80 + cellWidth * points.size());
        int height = (int) ((upright ? names.width() + 20 : 30) + cellHeight * points.size() + 140);
        SymbolAxis to = ChartTheme.names("to", names.shown());
        to.setVerticalTickLabels(upright);
        SymbolAxis from = ChartTheme.names("from", names.shown());
        from.setInverted(true);
        XYPlot plot = new XYPlot(dataset(), to, from, renderer());
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        cells.forEach(cell -> annotate(plot, cell, words));
        String down = condition.isEmpty() ? "everything is up" : "down: " + Caption.brief(condition);
        String subtitle = Caption.fit(down, Theme.LABEL_SIZE, false, width - 40).shown();
        String alt = "Reachability of " + points.size() + " end points, " + down + ". " + reached + " of " + asked
                + " ordered pairs reach." + unreachable();
        return ChartPicture.of(ChartTheme.chart("Who reaches whom, and by what", subtitle, plot, legend()),
                width, height, "Reachability", alt, names.full());
    }

    private double cellWidth() {
        return colors.keySet().stream().filter(way -> !way.equals(UNREACHABLE) && !way.equals(SELF))
                .mapToDouble(way -> Fonts.width(shortened(way).shown(), Theme.SMALL_SIZE, false) + 14)
                .reduce(52, Math::max);
    }

    private static Caption shortened(String way) {
        return Caption.fit(way, Theme.SMALL_SIZE, false, 84);
    }

    private String unreachable() {
        List<String> lost = cells.stream().filter(cell -> cell.way().equals(UNREACHABLE))
                .map(cell -> Caption.brief(points.get(cell.from())) + " to " + Caption.brief(points.get(cell.to()))).toList();
        if (lost.isEmpty()) {
            return "";
        }
        int told = Math.min(20, lost.size());
        return " Unreachable: " + String.join(", ", lost.subList(0, told))
                + (told < lost.size() ? " and " + (lost.size() - told) + " more." : ".");
    }

    private DefaultXYZDataset dataset() {
        List<String> ways = List.copyOf(colors.keySet());
        double[][] data = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            data[0][i] = cells.get(i).to();
            data[1][i] = cells.get(i).from();
            data[2][i] = ways.indexOf(cells.get(i).way());
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("way", data);
        return dataset;
    }

    private XYBlockRenderer renderer() {
        LookupPaintScale scale = new LookupPaintScale(-0.5, colors.size(), Theme.color(FURTHER));
        int i = 0;
        for (String color : colors.values()) {
            scale.add(i - 0.5, Theme.color(color));
            i++;
        }
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        renderer.setBlockWidth(0.94);
        renderer.setBlockHeight(0.92);
        return renderer;
    }

    private void annotate(XYPlot plot, Cell cell, boolean words) {
        if (cell.way().equals(UNREACHABLE)) {
            hatch(plot, cell);
        }
        if (words && !cell.way().equals(SELF)) {
            boolean lost = cell.way().equals(UNREACHABLE);
            XYTextAnnotation text = new XYTextAnnotation(
                    lost ? "×" : shortened(cell.way()).shown(), cell.to(), cell.from());
            Font font = Fonts.font(lost ? 15 : Theme.SMALL_SIZE, lost);
            text.setFont(font);
            text.setPaint(Theme.color(lost ? Theme.DOWN : Theme.textOn(colors.get(cell.way()))));
            plot.addAnnotation(text, false);
        }
    }

    /** Strokes across the cell: an unreachable pair is told from the others without colour too. */
    private static void hatch(XYPlot plot, Cell cell) {
        double w = 0.47;
        double h = 0.46;
        BasicStroke stroke = new BasicStroke(0.8f);
        // Each stroke rises from the lower or left edge to the right or upper one; shift -1 and 1 are the corners.
        for (double shift : new double[] {-0.75, -0.5, -0.25, 0.25, 0.5, 0.75}) {
            double left = Math.max(-1, -1 + 2 * shift);
            double right = Math.min(1, 1 + 2 * shift);
            plot.addAnnotation(new XYLineAnnotation(
                    cell.to() + w * left, cell.from() + h * (2 * shift - left),
                    cell.to() + w * right, cell.from() + h * (2 * shift - right), stroke, Theme.color("#AEB8C2")), false);
        }
    }

    private LegendItemCollection legend() {
        LegendItemCollection legend = new LegendItemCollection();
        colors.forEach((way, color) -> {
            boolean lost = way.equals(UNREACHABLE);
            if (way.equals(SELF) || lost && reached == asked) {
                return;
            }
            String text = lost ? "× unreachable" : shortened(way).shown();
            LegendItem item = new LegendItem(text, null, null, null, new Rectangle(-6, -6, 12, 12), Theme.color(color),
                    new BasicStroke(1), Theme.color(lost ? "#AEB8C2" : color));
            legend.add(item);
        });
        return legend;
    }
}
