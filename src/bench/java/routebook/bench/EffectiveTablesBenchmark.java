package routebook.bench;

import java.util.List;
import java.util.Map;
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
import routebook.azure.AzureCompiler;
import routebook.azure.LoweredDesign;
import routebook.azure.EffectiveTable;
import routebook.network.Network;
import routebook.routing.ControlPlane;
import routebook.routing.Ribs;

/**
 * Effective tables of 1,000 subnets with 500 routes each. Goal: below 1 s and 150 MB. {@link TablesHeap} says what the
 * tables hold in memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class EffectiveTablesBenchmark {

    /** The subnets of a spoke share one route table, as usual. */
    @State(Scope.Benchmark)
    public static class SharedRouteTables extends Converged {

        public SharedRouteTables() {
            super(1);
        }
    }

    /** No two subnets have the same route table. */
    @State(Scope.Benchmark)
    public static class OwnRouteTables extends Converged {

        public OwnRouteTables() {
            super(LargeHubDesign.SUBNETS_OF_A_SPOKE);
        }
    }

    /** All of it in 150 MB: the design, the harness, the tables and what is thrown away on the way. */
    @Benchmark
    @Fork(value = 1, jvmArgs = "-Xmx150m")
    public Map<String, EffectiveTable> sharedRouteTables(SharedRouteTables hub) {
        return hub.tables();
    }

    /** Here the declared user routes alone, 250,000 of them, take 60 MB. */
    @Benchmark
    @Fork(value = 1, jvmArgs = "-Xmx400m")
    public Map<String, EffectiveTable> ownRouteTables(OwnRouteTables hub) {
        return hub.tables();
    }

    /** A design whose control plane has come to rest. */
    abstract static class Converged {

        private final int tablesOfASpoke;
        private LoweredDesign design;
        private Ribs ribs;

        Converged(int tablesOfASpoke) {
            this.tablesOfASpoke = tablesOfASpoke;
        }

        @Setup
        public void converge() {
            design = new AzureCompiler(Network.of(LargeHubDesign.scenario(tablesOfASpoke), List.of())).lower();
            ribs = ControlPlane.converge(design.fabric());
            long full = tables().values().stream()
                    .filter(table -> table.subnet().startsWith("spoke")
                            && table.lines().size() == LargeHubDesign.ROUTES_OF_A_SUBNET)
                    .count();
            if (full != LargeHubDesign.SPOKES * LargeHubDesign.SUBNETS_OF_A_SPOKE) {
                throw new IllegalStateException(full + " subnets have " + LargeHubDesign.ROUTES_OF_A_SUBNET + " routes");
            }
        }

        Map<String, EffectiveTable> tables() {
            return design.effectiveTables(ribs);
        }
    }
}
