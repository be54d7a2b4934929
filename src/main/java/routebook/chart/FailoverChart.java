package routebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;

/** A failure as a timeline: a bar for each side that notices, and two for each flow that loses packets. */
final class FailoverChart {

    private static final int MOST_FLOWS = 20;
    /** Where the time begins that a logarithmic axis can show, seconds. */
    private static final double BEGIN = 0.01;
    private static final double BAR = 0.32;
    private static final String NOTICE = "#0072B2";
    private static final String LOST = "#D55E00";
    private static final String MAYBE = "#F6C9A8";
    private static final String NEVER = Theme.DOWN;

    /** A bar: {@code earliest} and {@code latest} are null where there is no such time. */
    private record Bar(String name, boolean notice, Double earliest, Double latest) {}

    private final List<Bar> bars = new ArrayList<>();
    private final String failed;
    private final int flows;
    private final double end;

    FailoverChart(List<NoticeRow> notices, List<OutageRow> outages) {
        failed = notices.stream().map(NoticeRow::failed).findFirst()
                .or(() -> outages.stream().map(OutageRow::failed).findFirst()).orElse("");
        notices.forEach(each -> bars.add(new Bar(Caption.clean(each.at()) + " notices " + Caption.clean(each.session()), true,
                each.earliest(), each.latest())));
        List<OutageRow> lossy = lossy(outages);
        flows = lossy.size();
        lossy.stream().limit(MOST_FLOWS).forEach(each -> {
            String from = Caption.clean(each.from());
            String to = Caption.clean(each.to());
            bars.add(new Bar(from + " → " + to, false, each.thereEarliest(), each.thereLatest()));
            bars.add(new Bar(to + " → " + from, false, each.backEarliest(), each.backLatest()));
        });
        double longest = bars.stream().filter(bar -> bar.latest() != null).mapToDouble(Bar::latest).max().orElse(1);
        end = Math.pow(10, Math.ceil(Math.log10(Math.max(1, longest)) + 0.1));
    }

    /** Flows that lose something; of two that are each other's answers the first. */
    private static List<OutageRow> lossy(List<OutageRow> outages) {
        Set<Set<String>> seen = new HashSet<>();
        return outages.stream()
                .filter(each -> !each.outcome().equals("unaffected") && !each.outcome().equals("apart"))
                .filter(each -> seen.add(Set.of(each.from(), each.to()))).toList();
    }

    Picture picture() {
        ChartTheme.Names names = ChartTheme.Names.fit(bars.stream().map(Bar::name).toList(), 340);
        int width = (int) (names.width() + 560);
        int height = bars.size() * 20 + 150;
        LogAxis seconds = ChartTheme.seconds("seconds after the failure, logarithmic");
        seconds.setRange(BEGIN, end);
        SymbolAxis rows = ChartTheme.names(null, names.shown());
        rows.setInverted(true);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), seconds, rows, new XYLineAndShapeRenderer(false, false));
        plot.setDomainGridlinePaint(Theme.color(Theme.GRID));
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlinesVisible(false);
        for (int i = 0; i < bars.size(); i++) {
            draw(plot, i, bars.get(i));
        }
        String note = flows > MOST_FLOWS ? "the first " + MOST_FLOWS + " of " + flows + " flows that lose packets" : "";
        return ChartPicture.of(ChartTheme.chart(title(), note, plot, legend()), width, height, title(), alt(), names.full());
    }

    private String title() {
        return "Failover" + (failed.isEmpty() ? "" : ": " + Caption.brief(failed) + " goes down");
    }

    private void draw(XYPlot plot, int row, Bar bar) {
        if (bar.notice()) {
            // What is noticed at once would have no width.
            box(plot, row, Math.max(bar.earliest(), BEGIN), bar.latest() == null ? end : Math.max(bar.latest(), BEGIN * 1.2),
                    NOTICE);
        } else if (bar.earliest() == null) {
            box(plot, row, BEGIN, end, NEVER);
        } else {
            box(plot, row, BEGIN, bar.earliest(), LOST);
            box(plot, row, Math.max(bar.earliest(), BEGIN), bar.latest() == null ? end : bar.latest(), MAYBE);
        }
    }

    private static void box(XYPlot plot, int row, double from, double to, String color) {
        if (to > from) {
            // The axis of names runs downwards, so the upper edge is the smaller number.
            plot.addAnnotation(new XYBoxAnnotation(from, row + BAR, to, row - BAR, new BasicStroke(0), new Color(0, 0, 0, 0),
                    Theme.color(color)), false);
        }
    }

    private static LegendItemCollection legend() {
        LegendItemCollection legend = new LegendItemCollection();
        legend.add(item("notices, from the earliest to the latest", NOTICE));
        legend.add(item("packets lost", LOST));
        legend.add(item("lost at most", MAYBE));
        legend.add(item("lost until repair", NEVER));
        return legend;
    }

    private static LegendItem item(String text, String color) {
        return new LegendItem(text, null, null, null, new Rectangle2D.Double(-5, -5, 10, 10), Theme.color(color));
    }

    private String alt() {
        StringBuilder alt = new StringBuilder(title() + ". " + flows + (flows == 1 ? " flow loses" : " flows lose")
                + " packets.");
        bars.stream().filter(Bar::notice).forEach(bar -> alt.append(' ').append(Caption.brief(bar.name())).append(" after ")
                .append(Scene.number(bar.earliest())).append(" s")
                .append(bar.latest() == null ? " or later" : " to " + Scene.number(bar.latest()) + " s").append('.'));
        return alt.toString();
    }
}
