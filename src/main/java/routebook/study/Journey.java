package routebook.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import routebook.forwarding.Disposition;
import routebook.forwarding.Hop;
import routebook.forwarding.Trace;
import routebook.forwarding.Tracer;
import routebook.forwarding.Traffic;
import routebook.net.Protocol;

/**
 * What becomes of a flow and of its answer.
 *
 * @param traffic the flow
 * @param there   every equal-cost way there, the hash's choice first
 * @param back    every equal-cost way of the answer from the far side's own tables; empty where nothing arrives
 * @param lines   finds the lines that a traceroute prints for a way there, by its number from 0; asked when somebody reads them
 * @param halfSeen a way there past a stateful node that some answer to it does not pass: for TCP that node drops what
 *                 follows the first packet
 */
public record Journey(
        Traffic traffic, List<Trace> there, List<Trace> back, IntFunction<List<Hop>> lines, Optional<Trace> halfSeen) {

    public Journey {
        there = List.copyOf(there);
        back = List.copyOf(back);
    }

    /** A journey out of every way there with the answers to it. */
    static Journey of(Traffic traffic, List<Trace> there, List<List<Trace>> answers, Tracer tracer) {
        Map<List<String>, Trace> back = new LinkedHashMap<>();
        answers.forEach(some -> some.forEach(answer -> back.putIfAbsent(answer.nodes(), answer)));
        Optional<Trace> halfSeen = traffic.packet().protocol() != Protocol.TCP ? Optional.empty()
                : IntStream.range(0, there.size()).boxed()
                        .flatMap(i -> there.get(i).halfSeen(answers.get(i)).stream()).findFirst();
        return new Journey(traffic, there, List.copyOf(back.values()),
                way -> tracer.hops(there.get(way), answers.get(way)), halfSeen);
    }

    /** For each way there, the lines that a traceroute prints. */
    public List<List<Hop>> listing() {
        return IntStream.range(0, there.size()).mapToObj(this::listing).toList();
    }

    /**
     * The lines that a traceroute prints for one way there.
     *
     * @param way its number, from 0
     */
    public List<Hop> listing(int way) {
        return lines.apply(way);
    }

    /**
     * True if the destination answers and its answer returns, whichever of the equal-cost ways is taken. If only some of
     * them are whole, some flows are lost, and {@link #findLoss()} says where.
     */
    public boolean reached() {
        return findLoss().isEmpty();
    }

    /** The first way that is lost: there before back, and last a TCP flow that a stateful node sees one half of. */
    public Optional<Trace> findLoss() {
        Stream<Trace> lost = Stream.concat(there.stream(), back.stream()).filter(trace -> !trace.delivered());
        return lost.findFirst().or(() -> halfSeen);
    }

    /** What there is to say about the flow. */
    public Verdict verdict() {
        return findLoss().map(loss -> loss.disposition() == Disposition.INCONCLUSIVE
                ? Verdict.INCONCLUSIVE : Verdict.UNREACHABLE).orElse(Verdict.REACHED);
    }

    /** Outcomes of a flow; their words are those of the tables. */
    public enum Verdict {
        /** The destination answers and its answer returns. */
        REACHED,
        /** It does not, or its answer does not. */
        UNREACHABLE,
        /** It rests on something that is declared but not modelled, or that no source tells. */
        INCONCLUSIVE;

        /** The verdict as tables print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True if every packet arrives and what is lost is an answer on its way back. */
    public boolean isAnswerLost() {
        return there.stream().allMatch(Trace::delivered) && back.stream().anyMatch(trace -> !trace.delivered());
    }

    /** Every equal-cost way there, a line each. */
    public List<String> thereLines() {
        return there.stream().map(Trace::toLine).toList();
    }

    /** Every equal-cost way of the answer, a line each. */
    public List<String> backLines() {
        return back.stream().map(Trace::toLine).toList();
    }
}
