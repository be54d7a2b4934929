package routebook.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * In which order speakers act: all of them once as listed, then whoever has heard something new.
 *
 * @param first places of speakers
 * @param next  makes what says who of these is next, anew for each run
 */
record Order(List<Integer> first, Supplier<Next> next) {

    /** Who is next. */
    interface Next {

        /** The place in the list of the one that acts; the list starts with the one that has waited longest. */
        int of(List<Integer> pending);
    }

    static Order declared(int speakers) {
        return waitedLongest(IntStream.range(0, speakers).boxed().toList());
    }

    static Order waitedLongest(List<Integer> first) {
        return new Order(first, () -> pending -> 0);
    }

    private static Order drawn(List<Integer> first, long seed) {
        return new Order(first, () -> {
            Random draw = new Random(seed);
            return pending -> draw.nextInt(pending.size());
        });
    }

    /** Whoever stands first in the list. */
    static Order ranked(List<Integer> ranked) {
        return new Order(ranked, () -> pending -> {
            int first = 0;
            for (int i = 1; i < pending.size(); i++) {
                if (ranked.indexOf(pending.get(i)) < ranked.indexOf(pending.get(first))) {
                    first = i;
                }
            }
            return first;
        });
    }

    /** The declared order, the reversed one, and then drawn ones; always the same. */
    static List<Order> list(int speakers, int count) {
        Order declared = declared(speakers);
        List<Integer> reversed = new ArrayList<>(declared.first());
        Collections.reverse(reversed);
        List<Order> orders = new ArrayList<>(List.of(declared, waitedLongest(reversed)));
        for (long seed = 0; orders.size() < count; seed++) {
            List<Integer> shuffled = new ArrayList<>(declared.first());
            Collections.shuffle(shuffled, new Random(seed));
            orders.add(drawn(shuffled, seed));
        }
        return orders.subList(0, count);
    }
}
