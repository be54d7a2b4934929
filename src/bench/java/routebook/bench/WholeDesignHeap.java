package routebook.bench;

import java.util.List;
import routebook.scenario.Scenario;
import routebook.study.Outcome;

/**
 * Prints what the outcome of a design holds in memory, by number of spokes:
 * {@code java -cp target/benchmarks.jar routebook.bench.WholeDesignHeap}.
 */
public final class WholeDesignHeap {

    private WholeDesignHeap() {}

    public static void main(String[] arguments) {
        for (int spokes : List.of(10, 50, 200, 500, 2000)) {
            Scenario design = GrowingDesign.scenario(spokes);
            double before = TablesHeap.usedMb();
            Outcome outcome = WholeDesignBenchmark.run(design);
            double with = TablesHeap.usedMb();
            System.out.printf("%d spokes: the outcome holds %.1f MB, %d tables of subnets among it%n", spokes, with - before,
                    outcome.tables().size());
        }
    }
}
