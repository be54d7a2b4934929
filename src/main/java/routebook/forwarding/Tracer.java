package routebook.forwarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import routebook.net.Ip;
import routebook.why.Because;

/**
 * Walks packets through the forwarding tables of a network, node by node. The way back is walked on its own, from the
 * far side's tables: nothing makes it the way there reversed.
 *
 * @param nodes   every node that is up, by name
 * @param latency times between places
 * @param hash    choice among equal-cost next hops
 */
public record Tracer(Map<String, Node> nodes, Latency latency, FlowHash hash) {

    /** More equal-cost paths of one flow than this are not listed. */
    public static final int MOST_PATHS = 64;

    /**
     * Every equal-cost way of the flow, at most {@link #MOST_PATHS}; the hash's choice first.
     *
     * @throws IllegalArgumentException if there is no such sender
     */
    public List<Trace> trace(Traffic traffic) {
        Node sender = nodes.get(traffic.from());
        if (sender == null) {
            throw new IllegalArgumentException("no node \"" + traffic.from() + "\" to send from");
        }
        return walks(sender, traffic.source(), traffic.destination(), MOST_PATHS);
    }

    /**
     * The lines that a traceroute prints for a way there: each passed node that counts, with the address it answers
     * from where that answer comes back, and the time there and back.
     */
    public List<Hop> hops(Trace there, Traffic traffic) {
        Node sender = there.steps().get(0).node();
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < there.steps().size(); i++) {
            Step step = there.steps().get(i);
            if (!step.counted()) {
                continue;
            }
            boolean target = there.delivered() && i == there.steps().size() - 1;
            Optional<Ip> answering = target
                    ? Optional.of(traffic.destination())
                    : step.port().answersFrom().filter(sender::hearsFrom);
            Optional<Trace> back = answering.map(address -> walks(step.node(), address, traffic.source(), 1).get(0))
                    .filter(Trace::delivered);
            hops.add(new Hop(step, answering.filter(any -> target || back.isPresent()),
                    back.isEmpty() ? OptionalDouble.empty() : roundTrip(there, i, back.get())));
        }
        return hops;
    }

    private OptionalDouble roundTrip(Trace there, int index, Trace back) {
        OptionalDouble out = there.oneWayMs(index, latency);
        OptionalDouble home = back.oneWayMs(back.steps().size() - 1, latency);
        return out.isEmpty() || home.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(out.getAsDouble() + home.getAsDouble());
    }

    private List<Trace> walks(Node sender, Ip source, Ip destination, int most) {
        List<Trace> found = new ArrayList<>();
        Step start = new Step(sender, Port.SILENT, "", false, Optional.empty(), Optional.empty());
        walk(new ArrayList<>(List.of(start)), false, source, destination, found, most);
        return found;
    }

    private void walk(
            List<Step> steps, boolean concealed, Ip source, Ip destination, List<Trace> found, int most) {
        Node here = steps.get(steps.size() - 1).node();
        if (here.address().filter(destination::equals).isPresent()) {
            found.add(new Trace(steps, Disposition.DELIVERED, Because.of(ForwardingRule.DESTINATION, "")));
            return;
        }
        boolean passedBefore = steps.subList(0, steps.size() - 1).stream().anyMatch(step -> step.node() == here);
        if (passedBefore) {
            found.add(new Trace(steps, Disposition.LOOP, Because.of(ForwardingRule.LOOP,
                    "the packet for " + destination + " comes to " + here.name() + " again")));
            return;
        }
        Optional<FibEntry> match = here.fib().lookup(destination);
        if (match.isEmpty()) {
            found.add(new Trace(steps, Disposition.NO_ROUTE, Because.of(ForwardingRule.NO_ROUTE,
                    here.name() + " has no route to " + destination)));
            return;
        }
        FibEntry entry = match.get();
        if (entry.nextHops().isEmpty()) {
            found.add(new Trace(steps, Disposition.DROPPED, entry.because()));
            return;
        }
        int choices = entry.nextHops().size();
        int first = hash.choose(here.name(), source, destination, choices);
        for (int i = 0; i < choices && found.size() < most; i++) {
            NextHop nextHop = entry.nextHops().get((first + i) % choices);
            if (nextHop instanceof NextHop.Via via) {
                boolean nowConcealed = concealed || via.conceal();
                Node next = nodes.get(via.node());
                steps.add(new Step(next, via.port(), via.link(), !(nowConcealed && next.concealable()),
                        Optional.of(entry.because()), via.rttMs()));
                walk(steps, nowConcealed, source, destination, found, most);
                steps.remove(steps.size() - 1);
            } else if (nextHop instanceof NextHop.Onto onto) {
                String holder = onto.segment().holders().get(destination);
                if (holder == null) {
                    found.add(new Trace(steps, Disposition.NO_SUCH_HOST, Because.of(ForwardingRule.NO_SUCH_HOST,
                            "nothing that is up holds " + destination + " in " + onto.segment().name())));
                    continue;
                }
                steps.add(new Step(nodes.get(holder), Port.at(destination), "", true, Optional.of(entry.because()),
                        Optional.empty()));
                walk(steps, concealed, source, destination, found, most);
                steps.remove(steps.size() - 1);
            }
        }
    }
}
