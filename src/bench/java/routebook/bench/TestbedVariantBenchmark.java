package routebook.bench;

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
import routebook.Routebook;
import routebook.azure.review.AzureReview;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.AtRest;
import routebook.study.Failure;
import routebook.study.Failures;
import routebook.study.Journey;
import routebook.study.Simulator;

/**
 * One variant of the testbed on one core: tables and the journeys of all 30 ordered pairs, with the lines of their traces.
 * Goals: 50 microseconds for a failure, 150 for a change of the design.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(value = 2, jvmArgs = {"-Xmx500m", "-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class TestbedVariantBenchmark {

    private static final int PAIRS = 30;

    private Scenario testbed;
    private AtRest rest;
    private List<Failure> failures;
    private int next;

    @Setup
    public void open() {
        testbed = Routebook.design("interop-testbed");
        Network network = Network.of(testbed, AzureReview.CHECKS);
        rest = Simulator.DEFAULT.atRest(network);
        failures = Failures.singles().list(network);
        if (failureVariant().size() != PAIRS || designVariant().size() != PAIRS) {
            throw new IllegalStateException("expected " + PAIRS + " journeys");
        }
    }

    /** Something fails, each time something else. */
    @Benchmark
    public List<Journey> failureVariant() {
        return rest.under(failures.get(next++ % failures.size())).journeys();
    }

    /** A connection gets another weight; the whole design is reviewed again. */
    @Benchmark
    public List<Journey> designVariant() {
        int weight = 1 + next++ % 1000;
        Scenario changed = testbed.edit().connection("hub-er1", connection -> connection.weight(weight)).build();
        return Simulator.DEFAULT.run(Network.of(changed, AzureReview.CHECKS), Failure.NONE).journeys();
    }

    /** Its part before any routing. */
    @Benchmark
    public Network designReview() {
        int weight = 1 + next++ % 1000;
        return Network.of(testbed.edit().connection("hub-er1", connection -> connection.weight(weight)).build(),
                AzureReview.CHECKS);
    }
}
