package routebook.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import routebook.Routebook;
import routebook.azure.review.AzureReview;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.scenario.Scenario;
import routebook.study.AtRest;
import routebook.study.Failure;
import routebook.study.Failures;
import routebook.study.Outcome;
import routebook.study.Simulator;

/**
 * Prints the processor time of one warm variant, of the thread that computes it alone, for machines that do other work
 * meanwhile: {@code java -Xmx1g -cp target/benchmarks.jar routebook.bench.VariantTimes}.
 */
public final class VariantTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FLOWS = 1000;

    private VariantTimes() {}

    public static void main(String[] arguments) {
        Scenario testbed = Routebook.design("interop-testbed");
        Network network = Network.of(testbed, AzureReview.CHECKS);
        List<Failure> failures = Failures.singles().list(network);
        AtRest testbedAtRest = Simulator.DEFAULT.atRest(network);
        print("testbed, a failure: tables", 30_000, i -> run(testbedAtRest, failures, i));
        print("testbed, a failure: tables and 30 journeys", 30_000, i -> run(testbedAtRest, failures, i).journeys());
        print("testbed, a change: edit and review", 15_000, i -> changed(testbed, i));
        print("testbed, a change: edit, review, tables and 30 journeys", 15_000,
                i -> Simulator.DEFAULT.run(changed(testbed, i), Failure.NONE).journeys());
        Network hub = Network.of(GrowingDesign.scenario(200), AzureReview.CHECKS);
        List<Failure> ofHub = Failures.each(ElementKind.VIRTUAL_NETWORK).and(Failures.singles()).list(hub);
        AtRest hubAtRest = Simulator.DEFAULT.atRest(hub);
        print("hub with 200 spokes, a failure: tables", 500, i -> run(hubAtRest, ofHub, i));
        print("hub with 200 spokes, a failure: tables and 1,000 journeys", 500, i -> journeys(run(hubAtRest, ofHub, i)));
    }

    private static Outcome run(AtRest rest, List<Failure> failures, int number) {
        return rest.under(failures.get(number % failures.size()));
    }

    private static Network changed(Scenario design, int number) {
        return Network.of(design.edit().connection("hub-er1", connection -> connection.weight(1 + number % 1000)).build(),
                AzureReview.CHECKS);
    }

    private static void journeys(Outcome outcome) {
        List<String> endPoints = outcome.network().elements().endPoints().stream().map(Element::name).toList();
        Random random = new Random(7);
        for (int i = 0; i < FLOWS; i++) {
            int from = random.nextInt(endPoints.size());
            int to = (from + 1 + random.nextInt(endPoints.size() - 1)) % endPoints.size();
            outcome.journey(endPoints.get(from), endPoints.get(to));
        }
    }

    /** The second half of the runs counts; the first warms up. */
    private static void print(String name, int runs, IntConsumer work) {
        for (int i = 0; i < runs / 2; i++) {
            work.accept(i);
        }
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = runs / 2; i < runs; i++) {
            work.accept(i);
        }
        System.out.printf("%s: %.0f us%n", name, (THREADS.getCurrentThreadCpuTime() - start) / 1e3 / (runs - runs / 2));
    }
}
