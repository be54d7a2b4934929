package routebook.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import routebook.Routebook;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Elements;
import routebook.study.Case;
import routebook.study.Failures;
import routebook.study.Journey;
import routebook.study.Outcome;
import routebook.study.Progress;
import routebook.study.Simulator;
import routebook.study.Study;
import routebook.study.SweepRunner;

/**
 * Studies of failures, each the first one in a fresh JVM, in parallel on all processors. A flow counts as reached if its
 * answer comes back.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 3, jvmArgs = {"-Xmx1g", "-XX:ActiveProcessorCount=2"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FailuresBenchmark {

    private static final int SPOKES = 200;
    private static final int FLOWS = 1000;
    private static final int LEAST_FAILURES = 250;

    /** All single and double failures of the testbed, 30 pairs each. Goal: 1 s. */
    @Benchmark
    public int testbedSinglesAndPairs() {
        Study study = Study.of(Routebook.design("interop-testbed"))
                .failing(Failures.singles().together(2, 1_000_000));
        return sum(study, FailuresBenchmark::reached);
    }

    /**
     * A hub with 200 spokes, two circuits and ten branches; each network and each thing that breaks as one piece fails by
     * itself; 1,000 flows. Goal: 10 s on two cores, in a heap of 1 GB.
     */
    @Benchmark
    public int hubSingles() {
        Study study = Study.of(GrowingDesign.scenario(SPOKES)).failing(
                Failures.each(ElementKind.VIRTUAL_NETWORK).and(Failures.singles()));
        return sum(study, FailuresBenchmark::reachedOfSome);
    }

    private static int sum(Study study, Function<Outcome, Integer> question) {
        List<Integer> reached = new SweepRunner(Simulator.DEFAULT, Runtime.getRuntime().availableProcessors(),
                Progress.SILENT).run(study, each -> question.apply(computed(each)));
        if (reached.size() < LEAST_FAILURES) {
            throw new IllegalStateException(reached.size() + " failures; expected at least " + LEAST_FAILURES);
        }
        return reached.stream().mapToInt(Integer::intValue).sum();
    }

    private static Outcome computed(Case each) {
        return each.outcome().orElseThrow(() -> new IllegalStateException(each.failure() + ": " + each.reason()));
    }

    private static int reached(Outcome outcome) {
        return (int) outcome.journeys().stream().filter(Journey::reached).count();
    }

    /** The same flows under every failure, drawn from all ordered pairs. */
    private static int reachedOfSome(Outcome outcome) {
        List<String> endPoints = new ArrayList<>();
        Elements elements = outcome.network().elements();
        elements.endPoints().stream().map(Element::name).forEach(endPoints::add);
        Random random = new Random(7);
        int reached = 0;
        for (int i = 0; i < FLOWS; i++) {
            int from = random.nextInt(endPoints.size());
            int to = (from + 1 + random.nextInt(endPoints.size() - 1)) % endPoints.size();
            reached += outcome.journey(endPoints.get(from), endPoints.get(to)).reached() ? 1 : 0;
        }
        return reached;
    }
}
