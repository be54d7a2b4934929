package routebook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.Routebook;
import routebook.study.Failures;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What is written as Parquet reads back as it was. */
class ParquetTest {

    @Test
    void a_study_reads_back_as_it_was(@TempDir Path folder) {
        Table table = Routebook.table(Routebook.answers(Routebook.study(Routebook.design("interop-testbed"))
                .failing(Failures.none(), Failures.singles())).reachability());
        Parquet.write(table, folder.resolve("it's.parquet"));
        Table read = Parquet.read(folder.resolve("it's.parquet"));
        assertThat(read.rowCount()).isGreaterThan(1000);
        assertThat(read.types()).isEqualTo(table.types());
        assertThat(read.write().toString("csv")).isEqualTo(table.write().toString("csv"));
    }

    @Test
    void every_type_and_what_is_missing(@TempDir Path folder) {
        LongColumn big = LongColumn.create("big");
        big.append(1L << 40);
        big.appendMissing();
        DoubleColumn ratio = DoubleColumn.create("ratio", 0.125, 1.0e-7);
        Table table = Table.create("every", StringColumn.create("a \"b\", c", "007", "x,\"y\"\nz"),
                IntColumn.create("n", 1, -2), big, ratio, BooleanColumn.create("yes", true, false));
        Parquet.write(table, folder.resolve("every.parquet"));
        Table read = Parquet.read(folder.resolve("every.parquet"));
        assertThat(read.types()).isEqualTo(table.types());
        assertThat(read.write().toString("csv")).isEqualTo(table.write().toString("csv"));
    }
}
