package routebook.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import routebook.net.Prefix;

/**
 * Why a prefix does not come to rest: the smallest part of the fabric that swings by itself, and one round of it. Each
 * speaker of the round prefers what the next one's change brings it (a dispute wheel; Griffin, Shepherd and Wilfong,
 * "The stable paths problem and interdomain routing", 2002).
 *
 * @param prefix the prefix
 * @param part   the fabric with everything down that has no part in it: were any further speaker or session down, it
 *               would come to rest
 * @param lead   who acts, in order, until the round begins
 * @param round  who acts in the round, those too that do not change their minds
 * @param turns  the changes of mind of the round; after the last of them everything is as before the first
 */
public record Oscillation(Prefix prefix, Fabric part, List<String> lead, List<String> round, List<Turn> turns) {

    /** Bounds the search in one order; a state comes back long before, or the prefix comes to rest. */
    private static final int PATIENCE = 200;

    public Oscillation {
        lead = List.copyOf(lead);
        round = List.copyOf(round);
        turns = List.copyOf(turns);
    }

    /**
     * The explanation of a prefix that does not come to rest; empty if it does or nobody announces it, and if no round
     * of changes is found.
     */
    public static Optional<Oscillation> find(Fabric fabric, Prefix prefix) {
        if (!isRestless(fabric, prefix)) {
            return Optional.empty();
        }
        // Quick to ask; that it holds in all orders is asked of the result.
        Fabric quick = Part.smallest(fabric, prefix, part -> listQuick(part).stream()
                .allMatch(order -> inOrder(part, prefix, order).isPresent()));
        Fabric part = isRestless(quick, prefix) ? quick
                : Part.smallest(fabric, prefix, smaller -> isRestless(smaller, prefix));
        return listOrders(part).stream().flatMap(order -> inOrder(part, prefix, order).stream())
                .min(Comparator.comparingInt(found -> found.turns().size()));
    }

    private static boolean isRestless(Fabric fabric, Prefix prefix) {
        return ControlPlane.converge(fabric).convergence() instanceof Convergence.Unsettled unsettled
                && unsettled.restless().containsKey(prefix);
    }

    /** The declared order and the reversed one. */
    private static List<Order> listQuick(Fabric part) {
        return Order.list(part.listUpSpeakers().size(), 2);
    }

    /** Beginning with each speaker, forwards and backwards: by turns, and always the first that has something to do. */
    private static List<Order> listOrders(Fabric part) {
        int speakers = part.listUpSpeakers().size();
        List<Order> orders = new ArrayList<>();
        for (int begin = 0; begin < speakers; begin++) {
            List<Integer> forwards = new ArrayList<>(IntStream.range(0, speakers).boxed().toList());
            Collections.rotate(forwards, begin);
            List<Integer> backwards = new ArrayList<>(forwards);
            Collections.reverse(backwards);
            for (List<Integer> each : List.of(forwards, backwards)) {
                orders.add(Order.waitedLongest(each));
                orders.add(Order.ranked(each));
            }
        }
        return orders;
    }

    /** Lets one after the other act until a state comes back; empty if the prefix comes to rest in this order. */
    private static Optional<Oscillation> inOrder(Fabric part, Prefix prefix, Order order) {
        Optional<Replay> announced = ControlPlane.replay(part, prefix);
        if (announced.isEmpty()) {
            return Optional.empty();
        }
        Replay replay = announced.get();
        replay.restart(order.first());
        Order.Next next = order.next().get();
        Map<List<Object>, Integer> seen = new HashMap<>();
        List<String> acted = new ArrayList<>();
        List<Optional<Turn>> turns = new ArrayList<>();
        int bound = PATIENCE * order.first().size();
        while (!replay.pending().isEmpty() && acted.size() < bound) {
            Integer before = seen.putIfAbsent(replay.state(), acted.size());
            if (before != null) {
                List<String> round = acted.subList(before, acted.size());
                // A round in which somebody waits for ever proves nothing.
                return !round.containsAll(replay.pending().stream().map(replay::name).toList()) ? Optional.empty()
                        : Optional.of(new Oscillation(prefix, part, acted.subList(0, before), round,
                                turns.subList(before, turns.size()).stream().flatMap(Optional::stream).toList()));
            }
            int speaker = replay.pending().get(next.of(replay.pending()));
            acted.add(replay.name(speaker));
            turns.add(replay.act(speaker));
        }
        return Optional.empty();
    }

    /** The speakers that change their minds, in the order of their first change. */
    public List<String> speakers() {
        return turns.stream().map(Turn::speaker).distinct().toList();
    }
}
