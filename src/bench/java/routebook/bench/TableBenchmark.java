package routebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import routebook.analysis.Column;
import routebook.analysis.SetRows;
import routebook.table.Tables;
import tech.tablesaw.api.Table;

/**
 * A million rows of a study become a table. Goals: 2 s, and 150 MB for the table; {@link #main} says what it holds.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 3, jvmArgs = "-Xmx1g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class TableBenchmark {

    private static final int VARIANTS = 1_000;
    private static final int ROWS_OF_A_VARIANT = 1_000;
    private static final int END_POINTS = 50;

    private SetRows<Answer> rows;

    /** Two texts, two whole numbers, two others. */
    public record Answer(
            @Column(name = "from", meaning = "sender") String from,
            @Column(name = "to", meaning = "receiver") String to,
            @Column(name = "paths", meaning = "paths") int paths,
            @Column(name = "hops", meaning = "hops") int hops,
            @Column(name = "rtt_ms", meaning = "best round trip") Double rttMs,
            @Column(name = "worst_rtt_ms", meaning = "worst round trip") Double worstRttMs) {}

    /** A study of 10 by 10 by 10 variants, without failures. */
    @Setup
    public void fill() {
        List<SetRows.SetRow<Answer>> list = new ArrayList<>();
        for (int variant = 0; variant < VARIANTS; variant++) {
            SetRows.Key key = new SetRows.Key(String.format("%012x", variant),
                    List.of("a" + variant / 100, "b" + variant / 10 % 10, "c" + variant % 10), "");
            for (int row = 0; row < ROWS_OF_A_VARIANT; row++) {
                list.add(new SetRows.SetRow<>(key, new Answer("host" + row % END_POINTS, "host" + row / END_POINTS,
                        1 + row % 4, row % 12, row / 7.0, row / 3.0)));
            }
        }
        rows = new SetRows<>(List.of("first", "second", "third"), Answer.class, list);
    }

    @Benchmark
    public Table table() {
        return Tables.of(rows);
    }

    /** Prints what the table holds in memory: {@code java -cp target/benchmarks.jar routebook.bench.TableBenchmark}. */
    public static void main(String[] arguments) {
        TableBenchmark million = new TableBenchmark();
        million.fill();
        double before = TablesHeap.usedMb();
        Table table = million.table();
        double with = TablesHeap.usedMb();
        System.out.printf("a table of %d rows and %d columns holds %.1f MB%n", table.rowCount(), table.columnCount(),
                with - before);
    }
}
