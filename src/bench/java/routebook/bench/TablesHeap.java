package routebook.bench;

import java.lang.management.ManagementFactory;
import java.util.Map;
import routebook.azure.EffectiveTable;

/**
 * Prints what effective tables of 1,000 subnets with 500 routes each hold in memory:
 * {@code java -cp target/benchmarks.jar routebook.bench.TablesHeap}.
 */
public final class TablesHeap {

    private TablesHeap() {}

    public static void main(String[] arguments) {
        print("route tables shared in a spoke", new EffectiveTablesBenchmark.SharedRouteTables());
        print("a route table for each subnet", new EffectiveTablesBenchmark.OwnRouteTables());
    }

    private static void print(String name, EffectiveTablesBenchmark.Converged hub) {
        hub.converge();
        Map<String, EffectiveTable> tables = hub.tables();
        int count = tables.size();
        double with = usedMb();
        tables = null;
        double without = usedMb();
        System.out.printf("%s: %d tables hold %.1f MB; design and routing hold %.1f MB%n", name, count, with - without,
                without);
    }

    static double usedMb() {
        // The serial collector leaves some of what is dead where it is, but for every fourth time.
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }
}
