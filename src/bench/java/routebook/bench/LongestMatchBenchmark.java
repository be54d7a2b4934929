package routebook.bench;

import java.util.Optional;
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
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;

/** The longest match for one address. Goals at 5,000 prefixes: IPv4 below 100 ns, IPv6 below 150 ns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LongestMatchBenchmark {

    private static final int KEYS = 16_384;

    @Param({"100", "5000", "100000"})
    public int prefixes;

    private PrefixTable<Prefix> v4;
    private PrefixTable<Prefix> v6;
    private Ip[] v4Keys;
    private Ip[] v6Keys;
    private int next;

    @Setup
    public void draw() {
        RandomPrefixes four = new RandomPrefixes(true, 4);
        RandomPrefixes six = new RandomPrefixes(false, 6);
        v4 = four.table(prefixes);
        v6 = six.table(prefixes);
        v4Keys = four.keys(KEYS, v4);
        v6Keys = six.keys(KEYS, v6);
    }

    @Benchmark
    public Optional<Prefix> ipv4() {
        return v4.lookup(v4Keys[next++ & KEYS - 1]);
    }

    @Benchmark
    public Optional<Prefix> ipv6() {
        return v6.lookup(v6Keys[next++ & KEYS - 1]);
    }
}
