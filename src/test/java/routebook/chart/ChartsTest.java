package routebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.analysis.row.ReachabilityRow;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class ChartsTest {

    private static final String HOSTILE = "<script>alert(\"1\")</script>\n&'" + "x".repeat(300);

    private static ReachabilityRow row(String from, String to, String failed, String via, Double ms) {
        boolean reached = !via.equals("none");
        return new ReachabilityRow(from, to, failed, reached ? "reached" : "unreachable", via, reached ? 1 : 0, ms,
                reached ? "" : "x", reached ? "" : "R-X", reached ? "" : "no route");
    }

    private static List<ReachabilityRow> healthy() {
        return List.of(row("hub-vm", "loc1-host", "", "er1", 3.0), row("loc1-host", "hub-vm", "", "er1+vpn", 3.5),
                row("hub-vm", "branch-vm", "", "vpn", 2.0), row("branch-vm", "loc1-host", "", "none", null));
    }

    private static List<ReachabilityRow> twoConditions() {
        List<ReachabilityRow> rows = new ArrayList<>(healthy());
        rows.add(row("hub-vm", "loc1-host", "er1/primary", "vpn", 70.25));
        rows.add(row("loc1-host", "hub-vm", "er1/primary", "none", null));
        return rows;
    }

    @Test
    void aHeatMapNamesTheWayInEachCell() throws Exception {
        Picture picture = Charts.reachability(healthy());
        SvgCheck svg = new SvgCheck(picture);

        svg.isSafeAndSpoken(picture);
        assertThat(svg.texts("text")).contains("hub-vm", "loc1-host", "branch-vm", "er1", "er1+vpn", "vpn", "×", "× unreachable",
                "everything is up");
        assertThat(picture.alt()).contains("3 of 4 ordered pairs reach").contains("Unreachable: branch-vm to loc1-host.");
    }

    @Test
    void aRoundTripChartHasASeriesForEachCondition() throws Exception {
        Picture picture = Charts.roundTrips(twoConditions());
        SvgCheck svg = new SvgCheck(picture);

        svg.isSafeAndSpoken(picture);
        assertThat(svg.texts("text")).contains("hub-vm → loc1-host", "everything up", "down: er1/primary", "× unreachable");
        assertThat(picture.alt()).contains("Longest: 70.25 ms, hub-vm → loc1-host, down: er1/primary.");
    }

    private static Picture failover(String from) {
        return Charts.failover(
                List.of(new NoticeRow("er1/primary", "er1/primary/bgp", from, "port down", 0.0, 0.0, "R-X", "its port goes down"),
                        new NoticeRow("er1/primary", "hub-er1", "gw", "unknown", 0.0, null, "R-Y", "nobody tells")),
                List.of(new OutageRow(from, "vm", "er1/primary", "restored", 0.05, 0.2, 20.05, 30.2, 20.05, 30.2, ""),
                        new OutageRow("vm", from, "er1/primary", "restored", 20.05, 30.2, 0.05, 0.2, 20.05, 30.2, ""),
                        new OutageRow(from, "far", "er1/primary", "lost", null, null, null, null, null, null, ""),
                        new OutageRow("vm", "far", "er1/primary", "unaffected", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, "")));
    }

    /** A bar for each side that notices, and one for each direction of a flow that loses packets; its mirror image has none. */
    @Test
    void aFailoverIsATimeline() throws Exception {
        Picture picture = failover("host");
        SvgCheck svg = new SvgCheck(picture);

        svg.isSafeAndSpoken(picture);
        assertThat(svg.texts("text")).contains("Failover: er1/primary goes down", "host notices er1/primary/bgp",
                "gw notices hub-er1", "seconds after the failure, logarithmic")
                .containsOnlyOnce("host → vm", "vm → host", "host → far", "far → host").doesNotContain("vm → far");
        assertThat(picture.alt()).contains("2 flows lose packets.").contains("host notices er1/primary/bgp after 0 s to 0 s.")
                .contains("gw notices hub-er1 after 0 s or later.");
        // One colour each for who notices, what is lost, what may be lost, and what is lost until repair; bars and legend.
        assertThat(svg.attributes("fill")).contains("rgb(0,114,178)", "rgb(213,94,0)", "rgb(246,201,168)", "rgb(179,38,30)");
        assertThat(picture.svg()).isEqualTo(failover("host").svg());
    }

    @Test
    void equalTablesGiveEqualBytes() {
        assertThat(Charts.reachability(healthy()).svg()).isEqualTo(Charts.reachability(healthy()).svg());
        assertThat(Charts.roundTrips(twoConditions()).svg()).isEqualTo(Charts.roundTrips(twoConditions()).svg());
        assertThat(Charts.roundTrips(twoConditions()).png()).isEqualTo(Charts.roundTrips(twoConditions()).png());
    }

    @Test
    void picturesOfOnePageShareNoIds() throws Exception {
        List<String> ids = new ArrayList<>(new SvgCheck(Charts.reachability(healthy())).attributes("id"));
        ids.addAll(new SvgCheck(Charts.roundTrips(healthy())).attributes("id"));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void hostileNamesDoNoHarm() throws Exception {
        List<ReachabilityRow> rows = List.of(row(HOSTILE, "b", HOSTILE, HOSTILE, 1.0), row("b", HOSTILE, HOSTILE, "none", null));

        for (Picture picture : List.of(Charts.reachability(rows), Charts.roundTrips(rows), failover(HOSTILE))) {
            SvgCheck svg = new SvgCheck(picture);
            svg.isSafeAndSpoken(picture);
            assertThat(picture.width()).isLessThan(1000);
            assertThat(svg.texts("title")).anyMatch(title -> title.contains("x".repeat(300)));
        }
    }

    @Test
    void manyRowsStayReadable() throws Exception {
        List<ReachabilityRow> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                rows.add(row("vm" + i, "vm" + j, "", "c" + (i + j) % 12, (double) (i * j)));
            }
        }

        assertThat(Charts.reachability(rows).width()).isLessThan(900);
        Picture trips = Charts.roundTrips(rows);
        assertThat(new SvgCheck(trips).texts("text")).contains("the 60 slowest of 870 pairs");
        assertThat(trips.height()).isLessThan(1500);
    }

    @Test
    void noRowsGiveAnEmptyChart() throws Exception {
        new SvgCheck(Charts.reachability(List.of())).isSafeAndSpoken(Charts.reachability(List.of()));
        new SvgCheck(Charts.roundTrips(List.of())).isSafeAndSpoken(Charts.roundTrips(List.of()));
    }

    @Test
    void wrongTablesAreNamed() {
        assertThatThrownBy(() -> Charts.reachability(Table.create(StringColumn.create("from"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no column to");
        assertThatThrownBy(() -> Charts.reachability(twoConditions()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("er1/primary");
        assertThatThrownBy(() -> Charts.roundTrips(List.of(healthy().get(0), healthy().get(0))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("two rows from hub-vm to loc1-host");
    }
}
