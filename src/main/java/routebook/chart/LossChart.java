package routebook.chart;

import java.awt.Rectangle;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What each failure takes away in each variant: a row a failure, a column a variant, in each cell how many flows. */
final class LossChart {

    /** From nothing to all: one hue that gets darker, so that it reads without colour too. */
    private static final List<String> SHADES =
            List.of("#F4F6F8", "#FBE3D0", "#F7B98B", "#E9824A", "#B94A1C", "#7A2A0C");
    private static final List<String> PARTS =
            List.of("none", "up to a tenth", "up to a quarter", "up to a half", "up to three quarters", "more");
    private static final double[] UP_TO = {0, 0.10, 0.25, 0.50, 0.75, 1};

    private static final int MOST_VARIANTS = 24;
    private static final int MOST_FAILURES = 40;
    private static final double LEVEL_NAMES = 760;

    private record Cell(int variant, int failure, int lost, int flows) {

        int shade() {
            int shade = 0;
            while (shade < UP_TO.length - 1 && lost > UP_TO[shade] * flows) {
                shade++;
            }
            return shade;
        }
    }

    private final List<String> variants = new ArrayList<>();
    private final List<String> failures;
    private final List<Cell> cells = new ArrayList<>();
    private final int variantsLeftOut;
    private final int failuresLeftOut;
    private final int harmless;

    LossChart(Table table) {
        Map<String, Integer> variantNumbers = new LinkedHashMap<>();
        Map<String, Integer> harm = new LinkedHashMap<>();
        for (Row row : table) {
            variantNumbers.putIfAbsent(row.getString("variant"), variantNumbers.size());
            if (variantNumbers.get(row.getString("variant")) < MOST_VARIANTS) {
                harm.merge(row.getString("failed"), row.getInt("lost"), Integer::sum);
            }
        }
        variantNumbers.keySet().stream().limit(MOST_VARIANTS).forEach(variants::add);
        variantsLeftOut = variantNumbers.size() - variants.size();
        List<String> harmful = harm.keySet().stream().filter(name -> harm.get(name) > 0)
                .sorted(Comparator.comparing(name -> -harm.get(name))).toList();
        harmless = harm.size() - harmful.size();
        failures = harmful.subList(0, Math.min(MOST_FAILURES, harmful.size()));
        failuresLeftOut = harmful.size() - failures.size();
        Map<String, Integer> failureNumbers = new LinkedHashMap<>();
        failures.forEach(name -> failureNumbers.put(name, failureNumbers.size()));
        boolean[][] seen = new boolean[variants.size()][failures.size()];
        for (Row row : table) {
            int variant = variantNumbers.get(row.getString("variant"));
            Integer failure = failureNumbers.get(row.getString("failed"));
            if (variant >= variants.size() || failure == null) {
                continue;
            }
            if (seen[variant][failure]) {
                throw new IllegalArgumentException("two rows of " + row.getString("variant") + " under "
                        + row.getString("failed"));
            }
            seen[variant][failure] = true;
            cells.add(new Cell(variant, failure, row.getInt("lost"), row.getInt("flows")));
        }
    }

    Picture picture() {
        ChartTheme.Names top = ChartTheme.Names.fit(variants, 170);
        ChartTheme.Names left = ChartTheme.Names.fit(failures, 240);
        double cellWidth = variants.size() * (top.width() + 16) <= LEVEL_NAMES ? Math.max(56, top.width() + 16) : 40;
        boolean upright = top.width() > cellWidth - 4;
        int width = (int) Math.max(520, left.width() + 90 + cellWidth * variants.size());
        int height = (int) ((upright ? top.width() + 20 : 30) + 28 * failures.size() + 150);
        SymbolAxis to = ChartTheme.names("variant", top.shown());
        to.setVerticalTickLabels(upright);
        SymbolAxis down = ChartTheme.names("down", left.shown());
        down.setInverted(true);
        XYPlot plot = new XYPlot(dataset(), to, down, renderer());
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        cells.forEach(cell -> {
            XYTextAnnotation text = new XYTextAnnotation(String.valueOf(cell.lost()), cell.variant(), cell.failure());
            text.setFont(Fonts.font(Theme.SMALL_SIZE, false));
            text.setPaint(Theme.color(cell.lost() == 0 ? Theme.QUIET : Theme.textOn(SHADES.get(cell.shade()))));
            plot.addAnnotation(text, false);
        });
        Map<String, String> full = new LinkedHashMap<>(top.full());
        full.putAll(left.full());
        String subtitle = Caption.fit(leftOut(), Theme.LABEL_SIZE, false, width - 40).shown();
        return ChartPicture.of(ChartTheme.chart("Flows that each failure takes away", subtitle, plot, legend()), width,
                height, "Lost flows", alt(), full);
    }

    /** What is not in the picture. */
    private String leftOut() {
        List<String> words = new ArrayList<>();
        if (harmless > 0) {
            words.add(harmless + (harmless == 1 ? " failure takes" : " failures take") + " nothing away");
        }
        if (failuresLeftOut > 0) {
            words.add(failuresLeftOut + " less harmful ones not shown");
        }
        if (variantsLeftOut > 0) {
            words.add(variantsLeftOut + " further variants not shown");
        }
        return String.join("; ", words);
    }

    private String alt() {
        String worst = cells.stream().max(Comparator.comparing((Cell cell) -> cell.lost()).thenComparing(
                        Comparator.comparing((Cell cell) -> -cells.indexOf(cell))))
                .map(cell -> " Most are lost in " + Caption.brief(variants.get(cell.variant())) + " with "
                        + Caption.brief(failures.get(cell.failure())) + " down: " + cell.lost() + " of " + cell.flows()
                        + ".").orElse("");
        return "Heat map of " + variants.size() + (variants.size() == 1 ? " variant and " : " variants and ")
                + failures.size() + (failures.size() == 1 ? " failure" : " failures")
                + ": how many of the flows that work with nothing down are lost." + worst
                + (leftOut().isEmpty() ? "" : " " + leftOut() + ".");
    }

    private DefaultXYZDataset dataset() {
        double[][] data = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            data[0][i] = cells.get(i).variant();
            data[1][i] = cells.get(i).failure();
            data[2][i] = cells.get(i).shade();
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("lost", data);
        return dataset;
    }

    private static XYBlockRenderer renderer() {
        LookupPaintScale scale = new LookupPaintScale(-0.5, SHADES.size(), Theme.color(SHADES.get(0)));
        for (int i = 0; i < SHADES.size(); i++) {
            scale.add(i - 0.5, Theme.color(SHADES.get(i)));
        }
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale);
        renderer.setBlockWidth(0.96);
        renderer.setBlockHeight(0.92);
        return renderer;
    }

    private static LegendItemCollection legend() {
        LegendItemCollection legend = new LegendItemCollection();
        for (int i = 0; i < SHADES.size(); i++) {
            legend.add(new LegendItem(PARTS.get(i), null, null, null, new Rectangle(-6, -6, 12, 12),
                    Theme.color(SHADES.get(i)), new BasicStroke(1), Theme.color("#AEB8C2")));
        }
        return legend;
    }
}
