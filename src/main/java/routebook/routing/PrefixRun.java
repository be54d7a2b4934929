package routebook.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import routebook.net.Prefix;

/** The state of one prefix at all speakers: what is on the wire, what has been let in, what is chosen. */
final class PrefixRun {

    final Prefix prefix;

    private final Wiring wiring;
    /** By channel. */
    private final List<List<Route>> sent;
    private final List<List<Candidate>> admitted;
    /** By channel: what comes over it under this prefix and is sent under another, and what of that is let in. */
    private List<List<Route>> renumbered;
    private List<List<Candidate>> admittedRenumbered;
    /** By speaker: the candidates it chose from, and its choice; null for none. */
    private final List<List<Candidate>> held;
    private final List<Decision<Candidate>> decisions;
    /** The runs of longer prefixes inside this one, where somebody summarises them by it. */
    private List<PrefixRun> parts = List.of();

    PrefixRun(Prefix prefix, Wiring wiring) {
        this.prefix = prefix;
        this.wiring = wiring;
        sent = filled(wiring.channels.size(), List.of());
        admitted = filled(wiring.channels.size(), List.of());
        renumbered = Collections.nCopies(wiring.channels.size(), List.of());
        admittedRenumbered = Collections.nCopies(wiring.channels.size(), List.of());
        held = filled(wiring.speakers.size(), List.of());
        decisions = filled(wiring.speakers.size(), null);
    }

    /** Somebody announces this prefix while it has a route to one of these. */
    void summarise(List<PrefixRun> longer) {
        parts = longer;
    }

    boolean isSummary() {
        return !parts.isEmpty();
    }

    private static <T> List<T> filled(int size, T value) {
        return new ArrayList<>(Collections.nCopies(size, value));
    }

    /** Back to the start: nobody has heard of the prefix, but for what comes from others by renumbering. */
    void forget() {
        Collections.fill(sent, List.of());
        Collections.fill(admitted, List.of());
        Collections.fill(held, List.of());
        Collections.fill(decisions, null);
    }

    /**
     * Takes over where a run of this prefix came to rest before something failed.
     *
     * @return the places of the speakers that have something to think about, in order
     */
    List<Integer> resume(PrefixRun rest, Remains remains) {
        boolean[] stirred = new boolean[wiring.speakers.size()];
        for (int speaker = 0; speaker < stirred.length; speaker++) {
            Integer before = remains.placeBefore(speaker);
            if (before != null) {
                held.set(speaker, rest.held.get(before));
                decisions.set(speaker, rest.decisions.get(before));
            }
            // Whether there is a part of a summary is for its speaker to see.
            stirred[speaker] = before == null || !remains.decidesTheSame(speaker) || summarises(speaker)
                    || !remains.startsTheSame(speaker)
                            && (rest.summarises(before) || !own(speaker).equals(rest.own(before)));
        }
        for (Remains.Lost lost : remains.lost()) {
            stirred[lost.receiver()] |= !rest.admitted.get(lost.before().index).isEmpty();
        }
        for (Channel channel : wiring.channels) {
            Channel before = remains.before(channel);
            if (remains.carriesTheSame(channel, prefix)) {
                sent.set(channel.index, rest.sent.get(before.index));
                admitted.set(channel.index, rest.admitted.get(before.index));
            } else {
                sent.set(channel.index, channel.announce(prefix, bestFirst(channel.from)));
                admitted.set(channel.index, admit(channel, sent.get(channel.index)));
                stirred[channel.to] |= !admitted.get(channel.index)
                        .equals(before == null ? List.of() : rest.admitted.get(before.index));
            }
        }
        return IntStream.range(0, stirred.length).filter(speaker -> stirred[speaker]).boxed().toList();
    }

    private List<Candidate> own(int speaker) {
        return wiring.own.get(speaker).getOrDefault(prefix, List.of());
    }

    private boolean summarises(int speaker) {
        return wiring.speakers.get(speaker).summaries().contains(prefix);
    }

    /** What the speaker chose; null if it has no usable route. */
    Decision<Candidate> decision(int speaker) {
        return decisions.get(speaker);
    }

    /** All that decides what happens next: what is on the wire, and what everybody announces. */
    List<Object> state() {
        List<Object> state = new ArrayList<>(sent);
        decisions.forEach(decision -> state.add(Optional.ofNullable(best(decision))));
        return state;
    }

    /** The candidates that the speaker chose from. */
    List<Candidate> held(int speaker) {
        return held.get(speaker);
    }

    /** What was sent over a channel. */
    List<Route> sent(Channel channel) {
        return sent.get(channel.index);
    }

    /** What comes in over a channel, under this prefix. */
    List<Route> received(Channel channel) {
        List<Route> received = new ArrayList<>(renumbered.get(channel.index));
        if (channel.known(prefix).equals(prefix)) {
            received.addAll(sent.get(channel.index));
        }
        return received;
    }

    /** Takes over what others send under their prefixes and this one stands for; true if that is news. */
    boolean takeOver(Collection<PrefixRun> all) {
        List<List<Route>> now = filled(wiring.channels.size(), List.of());
        for (Channel channel : wiring.channels) {
            if (channel.renumbers()) {
                now.set(channel.index, all.stream()
                        .filter(other -> other != this && channel.known(other.prefix).equals(prefix))
                        .flatMap(other -> other.sent(channel).stream()).map(route -> route.withPrefix(prefix)).toList());
            }
        }
        boolean news = !now.equals(renumbered);
        renumbered = now;
        admittedRenumbered = wiring.channels.stream().map(channel -> admit(channel, now.get(channel.index))).toList();
        return news;
    }

    /** Lets the speaker choose and tell its neighbours; calls {@code pending} with each that hears something new. */
    boolean activate(int speaker, NextHops nextHops, IntConsumer pending) {
        List<Candidate> candidates = gather(speaker, nextHops);
        Decision<Candidate> decision = candidates.isEmpty() ? null
                : wiring.speakers.get(speaker).ladder().decide(candidates);
        Decision<Candidate> before = decisions.set(speaker, decision);
        boolean bestChanged = !Objects.equals(best(before), best(decision));
        boolean anyChanged = !candidates.equals(held.set(speaker, candidates));
        for (Channel channel : wiring.out.get(speaker)) {
            if (bestChanged || channel.announcesAll() && anyChanged || !channel.fixed().isEmpty()) {
                List<Route> routes = channel.announce(prefix, bestFirst(speaker));
                if (!routes.equals(sent.get(channel.index))) {
                    sent.set(channel.index, routes);
                    if (channel.known(prefix).equals(prefix)) {
                        admitted.set(channel.index, admit(channel, routes));
                        pending.accept(channel.to);
                    }
                }
            }
        }
        return bestChanged || anyChanged;
    }

    private static Candidate best(Decision<Candidate> decision) {
        return decision == null ? null : decision.best();
    }

    /** The candidates of a speaker as it announces them: the best, then the others in the order they came. */
    List<Candidate> bestFirst(int speaker) {
        Candidate best = best(decisions.get(speaker));
        List<Candidate> ordered = new ArrayList<>();
        for (Candidate candidate : held.get(speaker)) {
            ordered.add(candidate == best ? 0 : ordered.size(), candidate);
        }
        return ordered;
    }

    private List<Candidate> gather(int speaker, NextHops nextHops) {
        List<Candidate> candidates = new ArrayList<>(own(speaker));
        Speaker self = wiring.speakers.get(speaker);
        if (summarises(speaker) && parts.stream().anyMatch(part -> part.decision(speaker) != null)) {
            candidates.add(Candidate.own(Route.own(prefix, self.name()).withLocalPref(self.localPref())));
        }
        for (Channel channel : wiring.in.get(speaker)) {
            for (Candidate candidate : admittedRenumbered.get(channel.index)) {
                resolve(speaker, candidate, nextHops, candidates);
            }
            for (Candidate candidate : admitted.get(channel.index)) {
                resolve(speaker, candidate, nextHops, candidates);
            }
        }
        return candidates;
    }

    private static void resolve(int speaker, Candidate candidate, NextHops nextHops, List<Candidate> usable) {
        OptionalLong metric = nextHops.metric(speaker, candidate);
        if (metric.isPresent()) {
            usable.add(metric.getAsLong() == 0 ? candidate
                    : new Candidate(candidate.route(), candidate.from(), metric.getAsLong()));
        }
    }

    private static List<Candidate> admit(Channel channel, List<Route> routes) {
        List<Candidate> candidates = new ArrayList<>();
        for (Route route : routes) {
            if (channel.admit(route) instanceof Verdict.Accepted accepted) {
                candidates.add(new Candidate(accepted.route(), Optional.of(channel.inward), 0));
            }
        }
        return candidates;
    }

    /** Whether any route here hangs on what BGP chose for another prefix: by its next hop, or as a summary. */
    boolean isRecursive(NextHops nextHops) {
        return isSummary() || hangsOnNextHops(nextHops);
    }

    /** Whether the next hop of any route here is reached by what BGP chose for another prefix. */
    boolean hangsOnNextHops(NextHops nextHops) {
        for (Channel channel : wiring.channels) {
            if (isRecursive(admitted.get(channel.index), channel, nextHops)
                    || isRecursive(admittedRenumbered.get(channel.index), channel, nextHops)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRecursive(List<Candidate> candidates, Channel channel, NextHops nextHops) {
        for (Candidate candidate : candidates) {
            if (nextHops.isRecursive(channel.to, candidate)) {
                return true;
            }
        }
        return false;
    }
}
