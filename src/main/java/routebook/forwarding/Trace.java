package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import routebook.why.Because;

/**
 * One way of a packet, from the node that sends it to where it ends.
 *
 * @param steps       the nodes passed, the sender first
 * @param disposition how it ends
 * @param end         why it ends there
 * @param received    the packet as it stands at the end
 * @param undo        translations that the way of the answer undoes, the latest last
 */
public record Trace(
        List<Step> steps, Disposition disposition, Because end, Packet received, List<Translation> undo) {

    public Trace {
        steps = List.copyOf(steps);
        undo = List.copyOf(undo);
    }

    /** A way that ends where it begins. */
    public static Trace nowhere(Node sender, Packet packet, Disposition disposition, Because end) {
        return new Trace(List.of(start(sender, packet)), disposition, end, packet, List.of());
    }

    static Step start(Node sender, Packet packet) {
        return new Step(sender, Port.SILENT, "", false, Optional.empty(), Optional.empty(), Optional.empty(), packet);
    }

    /** True if the packet passed the node or ended there. */
    boolean passed(String node) {
        for (Step step : steps) {
            if (step.node().name().equals(node)) {
                return true;
            }
        }
        return false;
    }

    /** The first part of this way, up to the step of that index. */
    Trace upTo(int index) {
        Trace first = new Trace(steps.subList(0, index + 1), Disposition.DELIVERED, end, steps.get(index).packet(), List.of());
        return undo.isEmpty() ? first : new Trace(first.steps, first.disposition, end, first.received,
                undo.stream().filter(each -> first.passed(each.at())).toList());
    }

    public boolean delivered() {
        return disposition == Disposition.DELIVERED;
    }

    /**
     * This way as it ends for a flow of which a stateful node on it sees one direction only, since one of the ways back
     * does not pass there: at that node, with the second packet from this side.
     */
    public Optional<Trace> halfSeen(List<Trace> back) {
        for (int i = 1; i < steps.size() - 1; i++) {
            Node node = steps.get(i).node();
            Optional<Guard.Inspection> inspection = node.guard().inspection().filter(Guard.Inspection::stateful);
            if (inspection.isPresent() && back.stream().anyMatch(answer -> !answer.passed(node.name()))) {
                return Optional.of(new Trace(steps.subList(0, i + 1), Disposition.DROPPED,
                        Because.of(inspection.get().stray(), node.name() + " sees the requests of this TCP flow and not the "
                                + "answers, so it drops all but the first packet"), steps.get(i).packet(), List.of()));
            }
        }
        return Optional.empty();
    }

    /** This way, lost if it was delivered to another than the named node: two hold the destination address. */
    public Trace meantFor(String node) {
        return !delivered() || last().name().equals(node) ? this : new Trace(steps, Disposition.NO_SUCH_HOST,
                Because.of(ForwardingRule.OTHER_HOLDER, received.destination() + " is " + last().name() + "'s here, not "
                        + node + "'s"), received, undo);
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
            case INCONCLUSIVE -> "inconclusive";
        };
        return nodes().stream().collect(Collectors.joining(" > ")) + " : " + end;
    }
}
