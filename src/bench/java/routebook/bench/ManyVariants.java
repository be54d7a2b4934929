package routebook.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import routebook.Routebook;
import routebook.study.Combination;
import routebook.study.Journey;
import routebook.study.Study;
import routebook.study.SweepRunner;

/**
 * Prints how long so many variants of the testbed take, and hundred times as many, all 30 pairs in each; medians of three.
 * Goal: at most 130 times as long. {@code java -Xmx1g -cp target/benchmarks.jar routebook.bench.ManyVariants 1000}
 */
public final class ManyVariants {

    private static final int RUNS = 3;
    /** Values of each of the two factors; their grid has as many members as the larger study needs. */
    private static final int LEVELS = 320;

    /** Ordered pairs that reach each other in the testbed, whatever the weights. */
    private static final int REACHED = 22;

    private ManyVariants() {}

    public static void main(String[] arguments) {
        int few = Integer.parseInt(arguments[0]);
        run(few);
        double one = median(few);
        double hundred = median(100 * few);
        System.out.printf("%d variants: %.2f s; %d variants: %.1f s, %.0f times as long%n", few, one, 100 * few, hundred,
                hundred / one);
    }

    private static double median(int variants) {
        double[] seconds = IntStream.range(0, RUNS).mapToDouble(any -> run(variants)).sorted().toArray();
        return Arrays.stream(seconds).skip(RUNS / 2).findFirst().orElseThrow();
    }

    private static double run(int variants) {
        List<Integer> values = IntStream.range(0, LEVELS).boxed().toList();
        Study study = Study.of(Routebook.design("interop-testbed"))
                .vary("weight", values, (design, weight) -> design.connection("hub-er1", each -> each.weight(weight)))
                .vary("other weight", values, (design, weight) -> design.connection("hub-er2", each -> each.weight(weight)))
                .combining(new Combination.Sample(variants, 1));
        long start = System.nanoTime();
        long[] reached = {0};
        SweepRunner.parallel().run(study,
                each -> each.outcome().orElseThrow().journeys().stream().filter(Journey::reached).count(), 0,
                (piece, counts) -> counts.forEach(count -> reached[0] += count));
        double seconds = (System.nanoTime() - start) / 1e9;
        if (reached[0] != (long) REACHED * variants) {
            throw new IllegalStateException(reached[0] + " journeys of " + variants + " variants reached their end");
        }
        return seconds;
    }
}
