package routebook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.analysis.Column;
import routebook.analysis.Csv;
import routebook.analysis.SetRows;
import routebook.analysis.row.PathRow;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTest {

    record Every(
            @Column(name = "text", meaning = "a text") String text,
            @Column(name = "count", meaning = "a count") int count,
            @Column(name = "maybe_count", meaning = "a count or none") Integer maybeCount,
            @Column(name = "big", unit = "bit/s", meaning = "a big number") Long big,
            @Column(name = "ratio", unit = "ms", meaning = "a ratio") Double ratio,
            @Column(name = "yes", meaning = "a choice") boolean yes) {}

    record Undocumented(@Column(name = "a", meaning = "fine") String a, String b) {}

    record Nested(@Column(name = "list", meaning = "not a cell") List<String> list) {}

    record Twice(@Column(name = "v", meaning = "one") String a, @Column(name = "V", meaning = "two") String b) {}

    @Test
    void aColumnIsAComponentAndARowIsARecord() {
        Table table = Tables.of(Every.class, List.of(
                new Every("b", 1, 2, 1L << 40, 1.0e-7, true), new Every("a", 3, null, null, null, false)));

        assertThat(table.columnNames()).containsExactly("text", "count", "maybe_count", "big", "ratio", "yes");
        assertThat(table.types()).containsExactly(ColumnType.STRING, ColumnType.INTEGER, ColumnType.INTEGER, ColumnType.LONG,
                ColumnType.DOUBLE, ColumnType.BOOLEAN);
        assertThat(table.stringColumn("text").asList()).containsExactly("b", "a");
        assertThat(table.longColumn("big").getLong(0)).isEqualTo(1L << 40);
        assertThat(table.row(1).isMissing("maybe_count")).isTrue();
        assertThat(table.row(1).isMissing("big")).isTrue();
        assertThat(table.row(1).isMissing("ratio")).isTrue();
        assertThat(table.booleanColumn("yes").get(1)).isFalse();
    }

    @Test
    void noRowsStillHaveColumnsAndTypes() {
        Table table = Tables.of(PathRow.class, List.of());

        assertThat(table.rowCount()).isZero();
        assertThat(table.column("rtt_ms").type()).isEqualTo(ColumnType.DOUBLE);
    }

    @Test
    void aRowTypeDescribesItself() {
        Table description = Tables.describe(Every.class);

        assertThat(description.columnNames()).containsExactly("name", "type", "unit", "meaning");
        assertThat(description.stringColumn("type").asList())
                .containsExactly("string", "int", "int", "long", "double", "boolean");
        assertThat(description.row(4).getString("unit")).isEqualTo("ms");
        assertThat(description.row(5).getString("meaning")).isEqualTo("a choice");
    }

    @Test
    void whatIsNoRowTypeIsNamed() {
        assertThatThrownBy(() -> Tables.of(Undocumented.class, List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Undocumented.b");
        assertThatThrownBy(() -> Tables.describe(Nested.class))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Nested.list");
        assertThatThrownBy(() -> Tables.describe(Twice.class))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("second time");
    }

    @Test
    void aNumberThatATableWouldLoseIsRefused() {
        assertThatThrownBy(() -> Tables.of(Every.class, List.of(new Every("a", Integer.MIN_VALUE, 0, 0L, 0.0, true))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Every.count");
    }

    /** Each cell as it was written: texts that look like numbers or like nothing at all, quotes, lines, missing numbers. */
    @Test
    void an_answer_reads_back_as_it_was_written(@TempDir Path folder) throws IOException {
        List<SetRows.SetRow<Every>> rows = List.of(
                row("007", 2, new Every("NA", 1, 2, 1L << 40, 0.125, true)),
                row("1e5", 0, new Every("a \"b\", c\nd", 3, null, null, null, false)),
                row("", -1, new Every("", 4, 5, 6L, 7.0, true)));
        SetRows<Every> answer = new SetRows<>(List.of("label", "times"), Every.class, rows);
        Path file = folder.resolve("every.csv");
        Files.writeString(file, Csv.of(answer));
        Table read = Tables.read(file, Every.class);
        assertThat(read.types()).isEqualTo(Tables.of(answer).types());
        assertThat(read.write().toString("csv")).isEqualTo(Tables.of(answer).write().toString("csv"));
    }

    private static SetRows.SetRow<Every> row(String label, int times, Every row) {
        return new SetRows.SetRow<>(new SetRows.Key("a1b2", List.of(label, times), "er1"), row);
    }

    /** Tablesaw's join loses rows above 1,000 for each key (tablesaw 0.44.4); this one may not. */
    @Test
    void a_lookup_keeps_every_row() {
        int rows = 10_000;
        Table many = Table.create("many", StringColumn.create("kind"), IntColumn.create("number"));
        for (int i = 0; i < rows; i++) {
            many.stringColumn("kind").append("k" + i % 3);
            many.intColumn("number").append(i);
        }
        Table three = Table.create("three", StringColumn.create("kind", "k0", "k1", "k2"),
                IntColumn.create("weight", 10, 11, 12));
        Table joined = Tables.lookup(many, three, "kind");
        assertThat(joined.rowCount()).isEqualTo(rows);
        for (int i = 0; i < rows; i++) {
            assertThat(joined.intColumn("weight").getInt(i)).isEqualTo(10 + i % 3);
        }
        assertThat(many.columnNames()).containsExactly("kind", "number");
    }

    @Test
    void a_lookup_refuses_a_key_that_is_missing_or_stands_twice() {
        Table rows = Table.create("rows", StringColumn.create("kind", "a", "b"));
        assertThatThrownBy(() -> Tables.lookup(rows, Table.create("facts", StringColumn.create("kind", "a")), "kind"))
                .hasMessage("facts has no row with kind b");
        assertThatThrownBy(() -> Tables.lookup(rows, Table.create("facts", StringColumn.create("kind", "a", "a")), "kind"))
                .hasMessage("kind a stands twice in facts");
    }
}
