package routebook.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import routebook.net.Prefix;

/**
 * Runs a fabric until nobody has anything new to say: an asynchronous path-vector protocol, one speaker at a time.
 *
 * <p>Prefixes are independent of each other but for summaries, for sessions that renumber and for next hops that resolve
 * through other BGP routes, so each is brought to rest by itself, and those that hang on others again until nothing changes.
 *
 * <p>Not every network comes to rest, and some do only if the speakers act in a lucky order (Griffin, Shepherd and
 * Wilfong, "The stable paths problem and interdomain routing", IEEE/ACM Transactions on Networking 10(2), 2002). Two
 * that act at once may swing for ever where one after the other settles; therefore one acts at a time, in several
 * orders, each for a counted number of activations, before a prefix is said not to settle. The same fabric always
 * gives the same result.
 */
public final class ControlPlane {

    /** How many orders are tried: the declared one, the reversed one, and then drawn ones. */
    private static final int ORDERS = 10;
    /** Activations for each speaker and each direction of a session, in one order. */
    private static final int PATIENCE = 40;

    private static final Comparator<PrefixRun> LONGEST_FIRST = Comparator.comparing(run -> -run.prefix.length());

    private final Fabric fabric;
    private final List<Order> orders;
    private final Wiring wiring;
    private final SortedMap<Prefix, PrefixRun> runs = new TreeMap<>();
    private final NextHops nextHops;
    private final SortedMap<Prefix, List<String>> restless = new TreeMap<>();
    private int activations;

    private ControlPlane(Fabric fabric, Wiring wiring, List<Order> orders) {
        this.fabric = fabric;
        this.wiring = wiring;
        this.orders = orders;
        for (Prefix prefix : wiring.prefixes) {
            runs.put(prefix, new PrefixRun(prefix, wiring));
        }
        wiring.speakers.stream().flatMap(speaker -> speaker.summaries().stream()).distinct().forEach(
                summary -> runs.get(summary).summarise(runs.values().stream()
                        .filter(run -> summary.contains(run.prefix) && !summary.equals(run.prefix)).toList()));
        nextHops = new NextHops(wiring, runs);
    }

    /** What every speaker knows, uses and announces in the end; {@link Ribs#convergence} says whether it is the end. */
    public static Ribs converge(Fabric fabric) {
        Wiring wiring = new Wiring(fabric);
        return new ControlPlane(fabric, wiring, Order.list(wiring.speakers.size(), ORDERS)).run();
    }

    /**
     * What every speaker knows, uses and announces in the end, if the network was at rest before something of it failed: each
     * goes on from what it knew. Where a prefix can come to rest in one way only that is where {@link #converge(Fabric)}
     * leads too; where there are several ways, the state before decides, as it does in a real network (RFC 4264).
     *
     * <p>Prefixes that were not at rest, or whose next hops hang on others, begin anew; so do all where anything renumbers.
     *
     * @param rest the same network with other speakers or sessions up
     */
    public static Ribs converge(Fabric fabric, Ribs rest) {
        Wiring wiring = new Wiring(fabric);
        ControlPlane plane = new ControlPlane(fabric, wiring, Order.list(wiring.speakers.size(), ORDERS));
        return wiring.renumbers() || rest.wiring().renumbers() ? plane.run() : plane.goOnFrom(rest);
    }

    /**
     * The different ends that some orders lead to. More than one means that history decides which of them a real
     * network is in; none means that none of these orders came to rest.
     *
     * @param orders how many orders to try, 1 or more: the declared one, the reversed one, and then drawn ones
     */
    public static List<Ribs> listStableStates(Fabric fabric, int orders) {
        Wiring wiring = new Wiring(fabric);
        List<Ribs> states = new ArrayList<>();
        Set<List<SortedMap<Prefix, List<Candidate>>>> seen = new HashSet<>();
        for (Order order : Order.list(wiring.speakers.size(), orders)) {
            Ribs ribs = new ControlPlane(fabric, wiring, List.of(order)).run();
            if (ribs.convergence().isSettled() && seen.add(ribs.listRibs().stream().map(Rib::winners).toList())) {
                states.add(ribs);
            }
        }
        return states;
    }

    /**
     * A fabric where every prefix but one has come to rest, and that one can be brought forward by hand; empty if nobody
     * announces it.
     */
    static Optional<Replay> replay(Fabric fabric, Prefix prefix) {
        Wiring wiring = new Wiring(fabric);
        ControlPlane plane = new ControlPlane(fabric, wiring, Order.list(wiring.speakers.size(), ORDERS));
        if (!wiring.prefixes.contains(prefix)) {
            return Optional.empty();
        }
        plane.runs.values().stream().filter(run -> !run.prefix.equals(prefix)).forEach(plane::settle);
        plane.restless.put(prefix, List.of());
        plane.settleRecursive(plane.runs.values());
        return Optional.of(new Replay(wiring, plane.runs.get(prefix), plane.nextHops));
    }

    /**
     * The end to which one prefix comes if, of the speakers that have something to do, always the one that stands first
     * in this list acts; empty if it comes to none.
     *
     * @param ranked names of all speakers that are up
     */
    static Optional<Ribs> convergeRanked(Fabric fabric, List<String> ranked) {
        Wiring wiring = new Wiring(fabric);
        List<Integer> places = ranked.stream().map(wiring::place).toList();
        Ribs ribs = new ControlPlane(fabric, wiring, List.of(Order.ranked(places))).run();
        return Optional.of(ribs).filter(r -> r.convergence().isSettled());
    }

    private Ribs run() {
        // Parts before the summaries that hang on them, so that orders differ in who tells of a summary first, too.
        runs.values().stream().filter(run -> !run.isSummary()).forEach(this::settle);
        runs.values().stream().filter(PrefixRun::isSummary).sorted(LONGEST_FIRST).forEach(this::settle);
        settleRenumbered();
        return ribs(settleRecursive(runs.values()));
    }

    private Ribs goOnFrom(Ribs rest) {
        Remains remains = new Remains(rest.wiring(), wiring);
        Map<PrefixRun, List<Integer>> stirred = new LinkedHashMap<>();
        runs.values().forEach(run -> rest.findAtRest(run.prefix)
                .ifPresent(before -> stirred.put(run, run.resume(before, remains))));
        // What nobody looks at again hangs on no other prefix either, unless there are more prefixes than before.
        boolean morePrefixes = !rest.listPrefixes().containsAll(runs.keySet());
        List<PrefixRun> looked = new ArrayList<>();
        for (PrefixRun run : runs.values()) {
            boolean anew = !stirred.containsKey(run);
            if (anew || !isCalm(new Attempt(run, Order.waitedLongest(stirred.get(run))))) {
                settle(run);
            }
            if (anew || morePrefixes || !stirred.get(run).isEmpty()) {
                looked.add(run);
            }
        }
        return ribs(settleRecursive(looked));
    }

    private boolean isCalm(Attempt attempt) {
        boolean calm = attempt.settles();
        activations += attempt.spent;
        return calm;
    }

    /**
     * Hands routes over where a session renumbers them, and brings the prefixes that they come under to rest, until nothing
     * new is handed over. Each round settles at least one more link of every chain, unless it goes in a circle.
     */
    private void settleRenumbered() {
        if (!wiring.renumbers()) {
            return;
        }
        for (int round = 0; round <= runs.size(); round++) {
            List<PrefixRun> changed = runs.values().stream().filter(run -> run.takeOver(runs.values())).toList();
            if (changed.isEmpty()) {
                return;
            }
            changed.forEach(this::settle);
            if (round == runs.size()) {
                changed.forEach(run -> restless.putIfAbsent(run.prefix, List.of()));
            }
        }
    }

    /**
     * Runs prefixes that depend on other prefixes until none of them changes. Each round settles at least
     * the prefixes whose dependencies have settled, unless these go in a circle: then they are restless.
     *
     * @param some those that may do so
     * @return those that do
     */
    private List<PrefixRun> settleRecursive(Collection<PrefixRun> some) {
        List<PrefixRun> recursive = listRecursive(some);
        List<PrefixRun> changed = recursive;
        for (int round = 0; round <= runs.size() && !changed.isEmpty(); round++) {
            changed = recursive.stream().filter(run -> !restless.containsKey(run.prefix)).filter(this::isStirred).toList();
            if (round == runs.size()) {
                changed.forEach(run -> restless.putIfAbsent(run.prefix, List.of()));
            }
            recursive = listRecursive(some);
        }
        return recursive;
    }

    private Ribs ribs(List<PrefixRun> recursive) {
        return new Ribs(fabric, wiring, runs, recursive.stream().filter(run -> run.hangsOnNextHops(nextHops))
                .map(run -> run.prefix).collect(Collectors.toSet()),
                restless.isEmpty() ? new Convergence.Settled(activations)
                        : new Convergence.Unsettled(activations, Collections.unmodifiableSortedMap(restless)));
    }

    private List<PrefixRun> listRecursive(Collection<PrefixRun> some) {
        return some.stream().filter(run -> run.isRecursive(nextHops)).toList();
    }

    /** Lets everybody look again; true if anything was new. */
    private boolean isStirred(PrefixRun run) {
        Attempt attempt = new Attempt(run, orders.get(0));
        if (!isCalm(attempt)) {
            settle(run);
        }
        return attempt.changes > 0;
    }

    private void settle(PrefixRun run) {
        restless.remove(run.prefix);
        Attempt attempt = null;
        for (Order order : orders) {
            run.forget();
            attempt = new Attempt(run, order);
            if (isCalm(attempt)) {
                return;
            }
        }
        restless.put(run.prefix, attempt.listRestless());
    }

    /** One prefix brought to rest in one order, or not. */
    private final class Attempt {

        private final PrefixRun run;
        private final Order.Next next;
        private final List<Integer> pending = new ArrayList<>();
        private final boolean[] isPending = new boolean[wiring.speakers.size()];
        private final int[] lastChange = new int[wiring.speakers.size()];
        private final int bound = PATIENCE * (wiring.speakers.size() + wiring.channels.size());
        private int spent;
        private int changes;

        Attempt(PrefixRun run, Order order) {
            this.run = run;
            next = order.next().get();
            order.first().forEach(this::push);
        }

        private void push(int speaker) {
            if (!isPending[speaker]) {
                isPending[speaker] = true;
                pending.add(speaker);
            }
        }

        private int pull() {
            int speaker = pending.remove(next.of(pending));
            isPending[speaker] = false;
            return speaker;
        }

        boolean settles() {
            while (!pending.isEmpty()) {
                if (spent == bound) {
                    return false;
                }
                int speaker = pull();
                spent++;
                if (run.activate(speaker, nextHops, this::push)) {
                    changes++;
                    lastChange[speaker] = spent;
                }
            }
            return true;
        }

        /** Those that changed their minds in the second half. */
        List<String> listRestless() {
            return IntStream.range(0, lastChange.length).filter(i -> lastChange[i] > bound / 2)
                    .mapToObj(i -> wiring.speakers.get(i).name()).toList();
        }
    }
}
