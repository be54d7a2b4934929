package routebook.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Round trips: a row a pair of end points, a mark a condition. */
final class RoundTripChart {

    private static final int MOST_PAIRS = 60;
    private static final int MOST_CONDITIONS = 8;
    private static final List<String> COLORS = List.of(
            "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#8A6D00", "#56B4E9", "#1B2733", "#E69F00");

    /** One pair under one condition; {@code ms} is NaN where unknown. */
    private record Trip(String pair, String condition, boolean reached, double ms) {}

    private final List<Trip> trips = new ArrayList<>();
    private final List<String> pairs;
    private final List<String> conditions;
    private final int allPairs;
    private final int allConditions;

    RoundTripChart(Table table) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> downs = new LinkedHashSet<>();
        Set<List<String>> seen = new HashSet<>();
        for (Row row : table) {
            String from = row.getString("from");
            String to = row.getString("to");
            String down = row.getString("failed");
            if (!seen.add(List.of(from, to, down))) {
                throw new IllegalArgumentException("two rows from " + from + " to " + to + " with the same elements down");
            }
            if (from.equals(to)) {
                continue;
            }
            String pair = Caption.clean(from) + " → " + Caption.clean(to);
            names.add(pair);
            downs.add(down);
            trips.add(new Trip(pair, down, row.getString("outcome").equals("reached"),
                    row.isMissing("rtt_ms") ? Double.NaN : row.getDouble("rtt_ms")));
        }
        allPairs = names.size();
        allConditions = downs.size();
        conditions = downs.stream().limit(MOST_CONDITIONS).toList();
        pairs = slowest(names);
    }

    /** All pairs, or the slowest in their own order where a page has no room for all. */
    private List<String> slowest(Set<String> names) {
        Map<String, Double> worst = new LinkedHashMap<>();
        names.forEach(name -> worst.put(name, -1.0));
        trips.stream().filter(trip -> conditions.contains(trip.condition()) && !Double.isNaN(trip.ms()))
                .forEach(trip -> worst.merge(trip.pair(), trip.ms(), Math::max));
        Set<String> kept = new HashSet<>(worst.keySet().stream()
                .sorted(Comparator.comparingDouble((String name) -> worst.get(name)).reversed()).limit(MOST_PAIRS).toList());
        return names.stream().filter(kept::contains).toList();
    }

    Picture picture() {
        ChartTheme.Names names = ChartTheme.Names.fit(pairs, 300);
        int width = (int) (names.width() + 560);
        int height = pairs.size() * 20 + 150;
        NumberAxis ms = ChartTheme.numbers("round trip, ms");
        ms.setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
        double longest = trips.stream().mapToDouble(Trip::ms).filter(t -> !Double.isNaN(t)).max().orElse(1);
        ms.setRange(-0.03 * longest, 1.05 * Math.max(longest, 0.1));
        SymbolAxis from = ChartTheme.names(null, names.shown());
        from.setInverted(true);
        XYPlot plot = new XYPlot(dataset(), ms, from, renderer());
        plot.setDomainGridlinePaint(Theme.color(Theme.GRID));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlinePaint(Theme.color(Theme.GRID));
        plot.setRangeGridlineStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
                new float[] {1, 3}, 0));
        boolean lost = false;
        for (Trip trip : trips) {
            if (!trip.reached() && pairs.contains(trip.pair()) && conditions.contains(trip.condition())) {
                cross(plot, trip);
                lost = true;
            }
        }
        List<String> notes = new ArrayList<>();
        if (lost) {
            notes.add("× unreachable");
        }
        if (pairs.size() < allPairs) {
            notes.add("the " + pairs.size() + " slowest of " + allPairs + " pairs");
        }
        if (conditions.size() < allConditions) {
            notes.add("the first " + conditions.size() + " of " + allConditions + " conditions");
        }
        return ChartPicture.of(ChartTheme.chart("Round trips", String.join("; ", notes), plot, legend()),
                width, height, "Round trips", alt(), names.full());
    }

    private String alt() {
        double longest = -1;
        String where = "";
        for (Trip trip : trips) {
            if (trip.ms() > longest) {
                longest = trip.ms();
                where = Caption.brief(trip.pair()) + ", " + name(trip.condition());
            }
        }
        long lost = trips.stream().filter(trip -> !trip.reached()).count();
        return "Round trips of " + allPairs + " ordered pairs under " + allConditions
                + (allConditions == 1 ? " condition." : " conditions.")
                + (longest < 0 ? "" : " Longest: " + Scene.number(longest) + " ms, " + where + ".")
                + (lost == 0 ? "" : " Unreachable: " + lost + ".");
    }

    private static String name(String condition) {
        return condition.isEmpty() ? "everything up" : "down: " + Caption.brief(condition);
    }

    /** Marks of one pair stand a little apart, so that equal values of several conditions are all seen. */
    private double height(Trip trip) {
        double apart = Math.min(0.2, 0.8 / conditions.size());
        return pairs.indexOf(trip.pair())
                + apart * (conditions.indexOf(trip.condition()) - (conditions.size() - 1) / 2.0);
    }

    private void cross(XYPlot plot, Trip trip) {
        XYTextAnnotation cross = new XYTextAnnotation("×", 0, height(trip));
        cross.setFont(Fonts.font(Theme.LABEL_SIZE, true));
        cross.setPaint(Theme.color(COLORS.get(conditions.indexOf(trip.condition()))));
        cross.setTextAnchor(TextAnchor.CENTER);
        plot.addAnnotation(cross, false);
    }

    private XYSeriesCollection dataset() {
        XYSeriesCollection dataset = new XYSeriesCollection();
        for (int i = 0; i < conditions.size(); i++) {
            XYSeries series = new XYSeries(i, false, true);
            for (Trip trip : trips) {
                if (trip.condition().equals(conditions.get(i)) && pairs.contains(trip.pair()) && !Double.isNaN(trip.ms())) {
                    series.add(trip.ms(), height(trip));
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setUseOutlinePaint(true);
        for (int i = 0; i < conditions.size(); i++) {
            renderer.setSeriesShape(i, shape(i));
            renderer.setSeriesPaint(i, Theme.color(COLORS.get(i)));
            renderer.setSeriesOutlinePaint(i, Theme.color(Theme.GROUND));
            renderer.setSeriesOutlineStroke(i, new BasicStroke(0.8f));
        }
        return renderer;
    }

    private LegendItemCollection legend() {
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < conditions.size(); i++) {
            String text = Caption.fit(name(conditions.get(i)), Theme.SMALL_SIZE, false, 300).shown();
            legend.add(new LegendItem(text, null, null, null, shape(i), Theme.color(COLORS.get(i))));
        }
        return legend;
    }

    /** Conditions differ by shape as well as by colour. */
    private static Shape shape(int condition) {
        Path2D path = new Path2D.Double();
        switch (condition % 4) {
            case 0:
                return new Ellipse2D.Double(-4.5, -4.5, 9, 9);
            case 1:
                return new Rectangle2D.Double(-4, -4, 8, 8);
            case 2:
                path.moveTo(0, -5);
                path.lineTo(5, 4);
                path.lineTo(-5, 4);
                break;
            default:
                path.moveTo(0, -5.5);
                path.lineTo(5.5, 0);
                path.lineTo(0, 5.5);
                path.lineTo(-5.5, 0);
                break;
        }
        path.closePath();
        return path;
    }
}
