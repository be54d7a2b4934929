package routebook.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.Failure;
import routebook.study.Outcome;
import routebook.study.Simulator;

/**
 * From a design to the forwarding tables of all its nodes: names resolved, BGP at rest, effective routes, tables. Without the
 * review. Goals: 500 spokes below 150 ms and in 300 MB; 2,000 in at most 5.3 times as long. {@link WholeDesignHeap} says what
 * the outcome holds in memory.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class WholeDesignBenchmark {

    @Param({"10", "50", "200", "500", "2000"})
    public int spokes;

    private Scenario design;

    @Setup
    public void declare() {
        design = GrowingDesign.scenario(spokes);
    }

    /** The first one in a fresh JVM. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 10, jvmArgs = "-Xmx300m")
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Outcome cold() {
        return run(design);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(value = 1, jvmArgs = "-Xmx300m")
    @Warmup(iterations = 5, time = 3)
    @Measurement(iterations = 5, time = 3)
    public Outcome warm() {
        return run(design);
    }

    static Outcome run(Scenario design) {
        return Simulator.DEFAULT.run(Network.of(design, List.of()), new Failure(List.of()));
    }
}
