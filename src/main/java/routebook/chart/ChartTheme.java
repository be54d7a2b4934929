package routebook.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The look of all charts: left-aligned title, no frames, one type face. */
final class ChartTheme {

    private ChartTheme() {}

    /** Gives a chart that somebody else made the look of the house's own: flat, white, in its font. */
    static void apply(JFreeChart chart) {
        StandardChartTheme theme = new StandardChartTheme("routebook");
        theme.setExtraLargeFont(Fonts.font(Theme.TITLE_SIZE, true));
        theme.setLargeFont(Fonts.font(Theme.LABEL_SIZE, false));
        theme.setRegularFont(Fonts.font(Theme.LABEL_SIZE, false));
        theme.setSmallFont(Fonts.font(Theme.LABEL_SIZE, false));
        theme.setChartBackgroundPaint(Color.WHITE);
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setLegendBackgroundPaint(Color.WHITE);
        theme.setBarPainter(new StandardBarPainter());
        theme.setXYBarPainter(new StandardXYBarPainter());
        theme.setShadowVisible(false);
        theme.apply(chart);
    }

    static JFreeChart chart(String title, String subtitle, XYPlot plot, LegendItemCollection legend) {
        plot.setBackgroundPaint(Theme.color(Theme.GROUND));
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(new RectangleInsets(4, 4, 4, 4));
        JFreeChart chart = new JFreeChart(null, Fonts.font(Theme.TITLE_SIZE, true), plot, false);
        chart.setBackgroundPaint(Theme.color(Theme.GROUND));
        chart.setPadding(new RectangleInsets(12, 14, 12, 18));
        chart.setBorderVisible(true);
        chart.setBorderPaint(Theme.color(Theme.FRAME));
        chart.setBorderStroke(new BasicStroke(1));
        chart.addSubtitle(title(title, Theme.TITLE_SIZE, true, Theme.TEXT));
        if (!subtitle.isEmpty()) {
            chart.addSubtitle(title(subtitle, Theme.LABEL_SIZE, false, Theme.QUIET));
        }
        LegendTitle entries = new LegendTitle(() -> legend);
        entries.setItemFont(Fonts.font(Theme.SMALL_SIZE, false));
        entries.setItemLabelPadding(new RectangleInsets(2, 3, 2, 14));
        entries.setItemPaint(Theme.color(Theme.TEXT));
        entries.setPosition(RectangleEdge.BOTTOM);
        entries.setHorizontalAlignment(HorizontalAlignment.LEFT);
        entries.setFrame(BlockBorder.NONE);
        entries.setMargin(8, 0, 0, 0);
        chart.addSubtitle(entries);
        return chart;
    }

    /** A number axis with quiet numbers and no line. */
    static NumberAxis numbers(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setLabelFont(Fonts.font(Theme.LABEL_SIZE, false));
        axis.setLabelPaint(Theme.color(Theme.TEXT));
        axis.setAxisLineVisible(false);
        quiet(axis);
        return axis;
    }

    /** A logarithmic axis of times. */
    static LogAxis seconds(String label) {
        LogAxis axis = new LogAxis(label);
        axis.setLabelFont(Fonts.font(Theme.LABEL_SIZE, false));
        axis.setLabelPaint(Theme.color(Theme.TEXT));
        axis.setAxisLineVisible(false);
        axis.setMinorTickMarksVisible(false);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        quiet(axis);
        return axis;
    }

    /** An axis of names, the first at the top or left. */
    static SymbolAxis names(String label, List<String> names) {
        SymbolAxis axis = new SymbolAxis(label, names.toArray(String[]::new));
        axis.setLabelFont(Fonts.font(Theme.LABEL_SIZE, false));
        axis.setLabelPaint(Theme.color(Theme.QUIET));
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setRange(-0.5, Math.max(1, names.size()) - 0.5);
        quiet(axis);
        axis.setTickLabelPaint(Theme.color(Theme.TEXT));
        return axis;
    }

    private static void quiet(ValueAxis axis) {
        axis.setTickLabelFont(Fonts.font(Theme.SMALL_SIZE, false));
        axis.setTickLabelPaint(Theme.color(Theme.QUIET));
        axis.setTickMarksVisible(false);
    }

    private static TextTitle title(String text, double size, boolean bold, String color) {
        TextTitle title = new TextTitle(text, Fonts.font(size, bold));
        title.setPaint(Theme.color(color));
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPosition(RectangleEdge.TOP);
        title.setMargin(0, 0, 4, 0);
        return title;
    }

    /** Names shortened to a width, with what was left out. */
    record Names(List<String> shown, Map<String, String> full, double width) {

        static Names fit(List<String> names, double room) {
            List<String> shown = new ArrayList<>();
            Map<String, String> full = new HashMap<>();
            double width = 0;
            for (String name : names) {
                Caption caption = Caption.fit(name, Theme.SMALL_SIZE, false, room);
                shown.add(caption.shown());
                if (caption.elided()) {
                    full.merge(caption.shown(), caption.full(), (a, b) -> a + "; " + b);
                }
                width = Math.max(width, Fonts.width(caption.shown(), Theme.SMALL_SIZE, false));
            }
            return new Names(shown, full, width);
        }
    }
}
