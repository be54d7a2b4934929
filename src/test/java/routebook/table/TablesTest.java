package routebook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import routebook.analysis.Column;
import routebook.analysis.PathRow;
import tech.tablesaw.api.ColumnType;
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
}
