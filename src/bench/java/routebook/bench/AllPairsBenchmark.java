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
import org.openjdk.jmh.infra.Blackhole;
import routebook.forwarding.Packet;
import routebook.forwarding.Trace;
import routebook.forwarding.Traffic;
import routebook.net.Ip;
import routebook.net.Protocol;
import routebook.network.Element;
import routebook.study.Outcome;

/**
 * Every ordered pair of end points of a design with 500 spokes, 514 end points and 263,682 pairs, on one core. Goal for the
 * traces: below 2 s.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:ActiveProcessorCount=1"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class AllPairsBenchmark {

    private static final int SPOKES = 500;

    private Outcome outcome;
    private List<String> endPoints;
    private List<Ip> addresses;

    @Setup
    public void converge() {
        outcome = WholeDesignBenchmark.run(GrowingDesign.scenario(SPOKES));
        endPoints = outcome.network().elements().endPoints().stream().map(Element::name).toList();
        addresses = endPoints.stream().map(name -> outcome.network().findAddress(name).orElseThrow()).toList();
        // Under each hub, of 400 and of 100 spokes, all spokes, the hub and its five branches reach each other, and spokes and
        // hub reach both sites; nobody else does.
        int expected = 406 * 405 + 106 * 105 + 2 * 2 * (401 + 101);
        if (endPoints.size() != GrowingDesign.endPoints(SPOKES) || reached() != expected) {
            throw new IllegalStateException(endPoints.size() + " end points, " + reached() + " pairs reach each other");
        }
    }

    private List<Trace> trace(int from, int to) {
        return outcome.tracer().trace(new Traffic(endPoints.get(from), endPoints.get(to),
                new Packet(addresses.get(from), addresses.get(to), Protocol.ICMP, 0, 0)));
    }

    private int reached() {
        int reached = 0;
        for (int from = 0; from < endPoints.size(); from++) {
            for (int to = 0; to < endPoints.size(); to++) {
                reached += from != to && trace(from, to).get(0).delivered() ? 1 : 0;
            }
        }
        return reached;
    }

    /** The ways there: of each pair once in each direction, all equal-cost ones. */
    @Benchmark
    public void traces(Blackhole sink) {
        for (int from = 0; from < endPoints.size(); from++) {
            for (int to = 0; to < endPoints.size(); to++) {
                if (from != to) {
                    sink.consume(trace(from, to));
                }
            }
        }
    }

    /** What a report asks: the way there, the way back, and the lines that a traceroute prints. */
    @Benchmark
    public void journeys(Blackhole sink) {
        for (String from : endPoints) {
            for (String to : endPoints) {
                if (!from.equals(to)) {
                    sink.consume(outcome.journey(from, to));
                }
            }
        }
    }
}
