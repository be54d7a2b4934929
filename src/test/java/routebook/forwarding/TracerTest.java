package routebook.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;

/** The walk itself, over tables written by hand: a and b are hosts, r and s routers between them. */
class TracerTest {

    private static final Ip A = Ip.parse("10.0.0.1");
    private static final Ip B = Ip.parse("10.9.0.1");
    private static final Traffic A_TO_B = Traffic.icmp("a", A, "b", B);

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    private void node(String name, Ip address, FibEntry... entries) {
        Fib fib = Fib.of(List.of(entries));
        Node node = Node.forwarding(name, name, fib).inNetwork(List.of(fib))
                .printing(name.equals("s") ? Node.Lines.UNLESS_CONCEALED : Node.Lines.ALWAYS);
        nodes.put(name, address == null ? node : node.at(address));
    }

    private static List<Hop> lines(Tracer tracer) {
        Trace there = tracer.trace(A_TO_B).get(0);
        return tracer.hops(there, tracer.answers(there));
    }

    private static FibEntry to(String prefix, NextHop... nextHops) {
        return new FibEntry(Prefix.parse(prefix), Arrays.asList(nextHops), Because.of(ForwardingRule.ATTACHED, prefix));
    }

    private static NextHop via(String node, String address) {
        return NextHop.Via.to(node, address.isEmpty() ? Port.SILENT : Port.at(Ip.parse(address)));
    }

    private static NextHop concealing(String node) {
        return NextHop.Via.to(node, Port.at(Ip.parse("10.9.0.99"))).over("tunnel", Optional.empty()).concealing(true);
    }

    private static NextHop onto(Object... holders) {
        return NextHop.Onto.segment(new Segment("lan", holders.length == 0 ? Map.of()
                : Map.of((Ip) holders[0], (String) holders[1])));
    }

    private Tracer tracer(Map<String, Map<String, Double>> between) {
        return new Tracer(nodes, new Latency(between, Map.of()), new FlowHash(1));
    }

    private List<String> lines() {
        return tracer(Map.of()).trace(A_TO_B).stream().map(Trace::toLine).toList();
    }

    @Test
    void delivered_over_a_router() {
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")));
        node("r", null, to("10.9.0.0/16", onto(B, "b")));
        node("b", B);
        assertThat(lines()).containsExactly("a > r > b : reached");
    }

    @Test
    void the_ways_it_can_end_short() {
        node("a", A);
        node("b", B);
        assertThat(lines()).containsExactly("a : no route");
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")), to("10.9.0.0/16"));
        assertThat(lines()).containsExactly("a : dropped");
        node("a", A, to("0.0.0.0/0", onto()));
        assertThat(lines()).containsExactly("a : no such host");
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")));
        node("r", null, to("0.0.0.0/0", via("s", "")));
        node("s", null, to("0.0.0.0/0", via("r", "")));
        assertThat(lines()).containsExactly("a > r > s > r : loop");
    }

    @Test
    void every_equal_cost_path_is_found_and_the_first_does_not_change() {
        node("a", A, to("0.0.0.0/0", via("r", ""), via("s", "")));
        node("r", null, to("10.9.0.0/16", onto(B, "b")));
        node("s", null, to("10.9.0.0/16", onto(B, "b")));
        node("b", B);
        assertThat(lines()).containsExactlyInAnyOrder("a > r > b : reached", "a > s > b : reached").isEqualTo(lines());
    }

    /** Five routers in a row with two ways each make 32 paths; seven make 128, of which 64 are listed. */
    @Test
    void the_number_of_listed_paths_is_bounded() {
        for (int rows : new int[] {5, 7}) {
            nodes.clear();
            node("a", A, to("0.0.0.0/0", via("r0", ""), via("r0", "10.0.0.254")));
            for (int i = 1; i < rows; i++) {
                node("r" + (i - 1), null, to("0.0.0.0/0", via("r" + i, ""), via("r" + i, "10.0.0.254")));
            }
            node("r" + (rows - 1), null, to("10.9.0.0/16", onto(B, "b")));
            node("b", B);
            assertThat(lines()).hasSize(Math.min(1 << rows, Tracer.MOST_PATHS));
        }
    }

    /** Path model 6: r answers from 10.0.0.254, which a's network knows; s from 10.5.0.1, which only a default matches. */
    @Test
    void a_hop_whose_address_the_source_does_not_know_stays_silent() {
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")), to("10.0.0.0/24", onto()));
        node("r", null, to("10.9.0.0/16", via("s", "10.5.0.1")), to("10.0.0.0/24", onto(A, "a")));
        node("s", null, to("10.9.0.0/16", onto(B, "b")), to("10.0.0.0/24", via("r", "")));
        node("b", B, to("0.0.0.0/0", via("s", "")));
        Tracer tracer = tracer(Map.of());
        assertThat(lines(tracer)).extracting(hop -> hop.address().map(Ip::toString))
                .containsExactly(Optional.of("10.0.0.254"), Optional.empty(), Optional.of("10.9.0.1"));
    }

    /**
     * One way a to r 2 ms, r to b 3 ms, b to r 30 ms, r to a 20 ms; passing r adds 1 ms to a round trip, half of it each
     * way. So the line of r shows 2 + 20 = 22, that of b 2 + 3 + 30 + 20 + 1 = 56.
     */
    @Test
    void the_time_of_a_line_counts_its_own_way_back() {
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")), to("10.0.0.0/24", onto()));
        node("b", B, to("0.0.0.0/0", via("r", "")));
        Fib fib = Fib.of(List.of(to("10.9.0.0/16", onto(B, "b")), to("10.0.0.0/24", onto(A, "a"))));
        nodes.put("r", Node.forwarding("r", "r", fib).passedIn(OptionalDouble.of(1)));
        Tracer tracer = tracer(Map.of("a", Map.of("r", 2.0), "r", Map.of("b", 3.0, "a", 20.0), "b", Map.of("r", 30.0)));
        assertThat(lines(tracer)).extracting(hop -> hop.rttMs().orElse(-1))
                .containsExactly(22.0, 56.0);
    }

    @Test
    void a_time_with_an_unknown_part_is_unknown() {
        node("a", A, to("0.0.0.0/0", via("r", "10.0.0.254")), to("10.0.0.0/24", onto()));
        node("r", null, to("10.9.0.0/16", onto(B, "b")), to("10.0.0.0/24", onto(A, "a")));
        node("b", B, to("0.0.0.0/0", via("r", "")));
        Tracer tracer = tracer(Map.of("a", Map.of("r", 2.0), "r", Map.of("a", 2.0, "b", 1.0)));
        assertThat(lines(tracer)).extracting(Hop::rttMs)
                .containsExactly(OptionalDouble.of(4), OptionalDouble.empty());
    }

    /** Node s is concealable; behind a concealing link it prints no line, otherwise it does. */
    @Test
    void a_concealing_link_hides_later_concealable_nodes() {
        node("b", B, to("0.0.0.0/0", via("s", "")));
        node("s", null, to("10.9.0.0/16", onto(B, "b")), to("10.0.0.0/24", onto(A, "a")));
        node("a", A, to("0.0.0.0/0", concealing("s")));
        Tracer tracer = tracer(Map.of());
        assertThat(lines(tracer)).hasSize(1);
        node("a", A, to("0.0.0.0/0", via("s", "")));
        assertThat(lines(tracer)).hasSize(2);
    }
}
