package routebook.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import routebook.Routebook;
import routebook.analysis.Answers;
import routebook.analysis.Column;
import routebook.analysis.Columns;
import routebook.analysis.RouteTables;
import routebook.analysis.row.AddressRow;
import routebook.analysis.row.AssumptionRow;
import routebook.analysis.row.AzureRouteRow;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.CircuitRouteRow;
import routebook.analysis.row.CutRow;
import routebook.analysis.row.DecisionRow;
import routebook.analysis.row.DifferenceRow;
import routebook.analysis.row.ElementRow;
import routebook.analysis.row.FailureRow;
import routebook.analysis.row.FindingChangeRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.FlowChangeRow;
import routebook.analysis.row.GatewayPeerRow;
import routebook.analysis.row.GatewayRouteRow;
import routebook.analysis.row.HopRow;
import routebook.analysis.row.NoticeRow;
import routebook.analysis.row.OutageRow;
import routebook.analysis.row.PathRow;
import routebook.analysis.row.PeerRow;
import routebook.analysis.row.PrefixEventRow;
import routebook.analysis.row.ReachabilityRow;
import routebook.analysis.row.RouteRow;
import routebook.analysis.row.RuleRow;
import routebook.analysis.row.SinglePointRow;
import routebook.analysis.row.StabilityRow;
import routebook.analysis.row.SymmetryRow;
import routebook.analysis.row.TransitRow;
import routebook.analysis.row.WorseRow;
import routebook.analysis.row.WorstRow;
import routebook.study.Outcome;
import routebook.testing.InteropTestbed;
import tech.tablesaw.api.Table;

/** Every table says what its columns mean, and its schema is what others rely on. */
class ColumnsAreDocumentedTest {

    private static final List<Class<? extends Record>> ROWS = List.of(RouteRow.class, PathRow.class, HopRow.class,
            ReachabilityRow.class, SymmetryRow.class, RuleRow.class, AssumptionRow.class, FindingRow.class,
            ElementRow.class, AddressRow.class, AzureRouteRow.class, DecisionRow.class, PrefixEventRow.class,
            DifferenceRow.class,
            GatewayRouteRow.class, GatewayPeerRow.class, CircuitRouteRow.class, PeerRow.class,
            CutRow.class, StabilityRow.class, TransitRow.class, NoticeRow.class, FailureRow.class, OutageRow.class,
            WorstRow.class, SinglePointRow.class, WorseRow.class, CaseRow.class, FlowChangeRow.class, FindingChangeRow.class);

    @TestFactory
    Stream<DynamicTest> every_column_has_a_name_and_a_meaning() {
        return ROWS.stream().map(type -> dynamicTest(type.getSimpleName(), () -> {
            for (Column column : Columns.of(type)) {
                assertThat(column.name()).matches("[a-z]+(_[a-z]+)*");
                assertThat(column.meaning()).as(column.name()).hasSizeGreaterThan(5);
                assertThat(column.unit()).as(column.name()).isEqualTo(
                        column.name().endsWith("_ms") ? "ms" : column.name().endsWith("_s") ? "s" : "");
            }
        }));
    }

    /** The columns that the command line promises; names are never changed, only added. */
    @Test
    void the_promised_schemas() {
        assertThat(schema(HopRow.class)).isEqualTo("from:String to:String failed:String outcome:String path:Integer "
                + "hop:Integer address:String rtt_ms:Double node:String rule:String because:String");
        assertThat(schema(RouteRow.class)).isEqualTo("at:String table:String peer:String prefix:String source:String "
                + "state:String next_hop:String as_path:String local_pref:Long weight:Long rule:String "
                + "communities:String");
        assertThat(schema(ElementRow.class)).isEqualTo(
                "name:String kind:String region:String provider:String tag:String");
        assertThat(schema(PathRow.class)).isEqualTo("from:String to:String failed:String outcome:String path:int "
                + "hops:int rtt_ms:Double via:String trace:String");
        assertThat(schema(ReachabilityRow.class)).isEqualTo("from:String to:String failed:String outcome:String "
                + "via:String paths:int rtt_ms:Double node:String rule:String because:String");
        assertThat(schema(SymmetryRow.class)).isEqualTo("from:String to:String failed:String verdict:String "
                + "there:String back:String only_there:String only_back:String");
    }

    /** The same names and types arrive in Tablesaw, and the rows in their order. */
    @Test
    void tables_keep_schema_and_order() {
        Outcome outcome = Routebook.outcome(InteropTestbed.scenario());
        Answers answers = Answers.all(outcome);
        Table hops = Routebook.table(answers.hops());
        assertThat(hops.columnNames()).containsExactlyElementsOf(names(HopRow.class));
        assertThat(hops.rowCount()).isEqualTo(answers.hops().list().size());
        assertThat(hops.doubleColumn("rtt_ms").isMissing(hops.stringColumn("address").indexOf("*"))).isTrue();
        Table routes = Routebook.table(RouteTables.all(outcome));
        assertThat(routes.stringColumn("at").get(0)).isEqualTo("hub/default");
        assertThat(Routebook.table(answers.paths()).columnNames()).containsExactlyElementsOf(names(PathRow.class));
        assertThat(Routebook.table(answers.reachability()).rowCount()).isEqualTo(30);
        assertThat(Routebook.table(answers.symmetry()).rowCount()).isEqualTo(30);
    }

    private static List<String> names(Class<? extends Record> type) {
        return Columns.of(type).stream().map(Column::name).toList();
    }

    private static String schema(Class<? extends Record> type) {
        List<String> names = names(type);
        StringBuilder schema = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            schema.append(i == 0 ? "" : " ").append(names.get(i)).append(':')
                    .append(type.getRecordComponents()[i].getType().getSimpleName());
        }
        return schema.toString();
    }
}
