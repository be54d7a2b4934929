package routebook.bench;

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
import routebook.scenario.Scenario;
import routebook.study.Explanation;
import routebook.study.Outcome;

/**
 * What an explanation costs: nothing to who does not ask, since it is made out of the tables when it is asked for.
 * {@code java -jar target/benchmarks.jar Explanation -prof gc} shows time and allocation of a run of 200 spokes alone, of the
 * same with one explanation, and of one explanation out of an outcome that is there.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class ExplanationBenchmark {

    private Scenario design;
    private Outcome outcome;
    private String from;
    private String to;

    @Setup
    public void declare() {
        design = GrowingDesign.scenario(200);
        outcome = WholeDesignBenchmark.run(design);
        from = outcome.network().elements().endPoints().get(0).name();
        to = outcome.network().elements().endPoints().get(1).name();
    }

    @Benchmark
    public Outcome nobodyAsks() {
        return WholeDesignBenchmark.run(design);
    }

    @Benchmark
    public Explanation oneIsAsked() {
        return WholeDesignBenchmark.run(design).explain(from, to);
    }

    @Benchmark
    public Explanation outOfWhatIsThere() {
        return outcome.explain(from, to);
    }
}
