package routebook.chart;

import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.table.Tables;
import tech.tablesaw.api.Table;

/** Charts of tables, mostly of those with the columns of {@link ReachabilityRow}; further columns do not matter. */
public final class Charts {

    private Charts() {}

    /**
     * Who reaches whom under one condition, as a heat map: from on the left, to on top, in each cell what the way crosses.
     *
     * @param table a row an ordered pair, with {@code from}, {@code to}, {@code failed}, {@code outcome} and {@code via}
     * @throws IllegalArgumentException if a column is missing, the table has more than one value of {@code failed}, or a pair
     *     stands twice
     * @throws IllegalStateException if Java cannot load any font on this machine
     */
    public static Picture reachability(Table table) {
        require(table, "from", "to", "failed", "outcome", "via");
        return new ReachabilityChart(table).picture();
    }

    /** As {@link #reachability(Table)}, from rows. */
    public static Picture reachability(List<ReachabilityRow> rows) {
        return reachability(Tables.of(ReachabilityRow.class, rows));
    }

    /**
     * Round trips as dots, a row an ordered pair, a series a value of {@code failed}. Of many pairs the 60 slowest are shown, of
     * many conditions the first eight; the chart says so.
     *
     * @param table with {@code from}, {@code to}, {@code failed}, {@code outcome} and {@code rtt_ms}
     * @throws IllegalArgumentException if a column is missing, or a pair stands twice under one condition
     * @throws IllegalStateException if Java cannot load any font on this machine
     */
    public static Picture roundTrips(Table table) {
        require(table, "from", "to", "failed", "outcome", "rtt_ms");
        return new RoundTripChart(table).picture();
    }

    /** As {@link #roundTrips(Table)}, from rows. */
    public static Picture roundTrips(List<ReachabilityRow> rows) {
        return roundTrips(Tables.of(ReachabilityRow.class, rows));
    }

    /**
     * What each failure takes away in each variant of a study, as a heat map: failures on the left, the most harmful on
     * top, variants in their order, in each cell how many of the flows that work with nothing down are lost. A cell that
     * has no row stays empty: the variant was not tried under that failure. Of many the first 24 variants and the 40 most
     * harmful failures are shown; the chart says so.
     *
     * @param table with {@code variant}, what the variant is called, {@code failed}, {@code lost} and {@code flows}
     * @throws IllegalArgumentException if a column is missing, or a variant stands twice under one failure
     * @throws IllegalStateException if Java cannot load any font on this machine
     */
    public static Picture losses(Table table) {
        require(table, "variant", "failed", "lost", "flows");
        return new LossChart(table).picture();
    }

    /**
     * A failure as a timeline on a logarithmic axis: when each side notices, and until when each direction of a flow is lost. Of
     * many flows the first 20 that lose packets are shown; the chart says so.
     *
     * @param notices who notices when
     * @param outages what is lost until then, under the same failure
     * @throws IllegalStateException if Java cannot load any font on this machine
     */
    public static Picture failover(List<NoticeRow> notices, List<OutageRow> outages) {
        return new FailoverChart(notices, outages).picture();
    }

    private static void require(Table table, String... columns) {
        for (String column : columns) {
            if (!table.containsColumn(column)) {
                throw new IllegalArgumentException("the table has no column " + column + ", only " + table.columnNames());
            }
        }
    }

    /**
     * A chart of one's own as a picture, in the look of the others.
     *
     * @param width  in pixels
     * @param height in pixels
     */
    public static Picture of(JFreeChart chart, int width, int height) {
        ChartTheme.apply(chart);
        String title = chart.getTitle() == null ? "chart" : chart.getTitle().getText();
        return ChartPicture.of(chart, width, height, title, title, Map.of());
    }
}
