package routebook.forwarding;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import routebook.why.Because;

/**
 * One way of a packet, from the node that sends it to where it ends.
 *
 * @param steps       the nodes passed, the sender first
 * @param disposition how it ends
 * @param end         why it ends there
 */
public record Trace(List<Step> steps, Disposition disposition, Because end) {

    public Trace {
        steps = List.copyOf(steps);
    }

    public boolean delivered() {
        return disposition == Disposition.DELIVERED;
    }

    /** The node at which it ends. */
    public Node last() {
        return steps.get(steps.size() - 1).node();
    }

    /** Names of the nodes passed, the sender first. */
    public List<String> nodes() {
        return steps.stream().map(step -> step.node().name()).toList();
    }

    /**
     * Milliseconds one way from the sender to the step of that index; empty where a part of it is unknown. A stay in one
     * place counts once. A node that is passed on the way adds half of its round-trip share; the last one is not passed.
     */
    OptionalDouble oneWayMs(int index, Latency latency) {
        double sum = 0;
        boolean stayed = false;
        for (int i = 1; i <= index; i++) {
            Step step = steps.get(i);
            String here = steps.get(i - 1).node().place();
            String there = step.node().place();
            OptionalDouble leg;
            if (step.rttMs().isPresent()) {
                leg = OptionalDouble.of(step.rttMs().get() / 2);
                stayed = stayed && here.equals(there);
            } else if (!here.equals(there)) {
                leg = latency.between(here, there);
                stayed = false;
            } else {
                leg = stayed ? OptionalDouble.of(0) : latency.stay(here);
                stayed = true;
            }
            OptionalDouble pass = i < index ? step.node().passRttMs() : OptionalDouble.of(0);
            if (leg.isEmpty() || pass.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += leg.getAsDouble() + pass.getAsDouble() / 2;
        }
        return OptionalDouble.of(sum);
    }

    /** The nodes and the end on one line, for example {@code hub-vm > er1/primary/msee > loc1/ce1 : no route}. */
    public String toLine() {
        String end = switch (disposition) {
            case DELIVERED -> "reached";
            case NO_ROUTE -> "no route";
            case DROPPED -> "dropped";
            case NO_SUCH_HOST -> "no such host";
            case LOOP -> "loop";
        };
        return nodes().stream().collect(Collectors.joining(" > ")) + " : " + end;
    }
}
