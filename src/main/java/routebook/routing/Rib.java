package routebook.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * The tables of one speaker (RFC 4271, 3.2): what it received, what it chose, what it announces. Only the choices are
 * kept; the reasons are worked out again, by the same policies and the same ladder, when somebody asks.
 */
public final class Rib {

    private final int place;
    private final Wiring wiring;
    private final SortedMap<Prefix, PrefixRun> runs;

    Rib(int place, Wiring wiring, SortedMap<Prefix, PrefixRun> runs) {
        this.place = place;
        this.wiring = wiring;
        this.runs = runs;
    }

    public Speaker speaker() {
        return wiring.speakers.get(place);
    }

    /** The choice for a prefix; empty if there is no usable route. */
    public Optional<Decision<Candidate>> findDecision(Prefix prefix) {
        PrefixRun run = runs.get(prefix);
        return run == null ? Optional.empty() : Optional.ofNullable(run.decision(place));
    }

    /** Every choice, in the order of the prefixes. */
    public SortedMap<Prefix, Decision<Candidate>> decisions() {
        SortedMap<Prefix, Decision<Candidate>> decisions = new TreeMap<>();
        eachDecision(decisions::put);
        return Collections.unmodifiableSortedMap(decisions);
    }

    /** Shows every choice, in the order of the prefixes. */
    public void eachDecision(BiConsumer<Prefix, Decision<Candidate>> action) {
        for (PrefixRun run : runs.values()) {
            Decision<Candidate> decision = run.decision(place);
            if (decision != null) {
                action.accept(run.prefix, decision);
            }
        }
    }

    /** The routes in use, in the order of the prefixes; the best of each prefix first. */
    public SortedMap<Prefix, List<Candidate>> winners() {
        SortedMap<Prefix, List<Candidate>> winners = new TreeMap<>();
        decisions().forEach((prefix, decision) -> winners.put(prefix, decision.winners()));
        return Collections.unmodifiableSortedMap(winners);
    }

    /** Sessions that are up, as this speaker sees them, in the fabric's order. */
    public List<Neighbor> listNeighbors() {
        return wiring.in.get(place).stream().filter(channel -> !channel.isCut()).map(channel -> channel.inward).toList();
    }

    /** Every route received, with what became of it: by session in the fabric's order, then by prefix. */
    public List<Received> listReceived() {
        List<Received> received = new ArrayList<>();
        for (Channel channel : wiring.in.get(place)) {
            for (PrefixRun run : runs.values()) {
                for (Route route : run.received(channel)) {
                    received.add(judge(channel, run, route));
                }
            }
        }
        return received;
    }

    /** The routes received on one session, in the order of the prefixes; none if there is no such session. */
    public List<Received> listReceived(String session) {
        return listReceived().stream().filter(r -> r.from().session().equals(session)).toList();
    }

    /** The routes received for one prefix, in the fabric's order of sessions. */
    public List<Received> listReceived(Prefix prefix) {
        return listReceived().stream().filter(r -> r.route().prefix().equals(prefix)).toList();
    }

    private Received judge(Channel channel, PrefixRun run, Route route) {
        if (channel.admit(route) instanceof Verdict.Refused refused) {
            return refused(channel, route, refused.because());
        }
        Route admitted = ((Verdict.Accepted) channel.admit(route)).route();
        Decision<Candidate> decision = run.decision(place);
        if (decision != null) {
            for (Candidate winner : decision.winners()) {
                if (isThis(winner, channel, admitted)) {
                    return new Received(channel.inward, route,
                            winner == decision.best() ? Received.State.BEST : Received.State.SHARING,
                            Optional.of(winner), Optional.empty());
                }
            }
            for (Decision.Loss<Candidate> loss : decision.losses()) {
                if (isThis(loss.candidate(), channel, admitted)) {
                    return new Received(channel.inward, route, Received.State.LOST, Optional.of(loss.candidate()),
                            Optional.of(loss.because()));
                }
            }
        }
        Ip nextHop = admitted.nextHop().orElseThrow();
        return refused(channel, route, Because.of(BgpRule.NEXT_HOP_RESOLVES,
                "next hop " + nextHop + " cannot be reached"));
    }

    private static Received refused(Channel channel, Route route, Because because) {
        return new Received(channel.inward, route, Received.State.REFUSED, Optional.empty(), Optional.of(because));
    }

    private static boolean isThis(Candidate candidate, Channel channel, Route admitted) {
        return candidate.from().filter(channel.inward::equals).isPresent() && candidate.route().equals(admitted);
    }

    /** What is announced on every session and what is not: by session in the fabric's order, then by prefix. */
    public List<Announced> listAnnounced() {
        List<Announced> announced = new ArrayList<>();
        for (Channel channel : wiring.out.get(place)) {
            for (PrefixRun run : runs.values()) {
                announced.addAll(channel.judge(run.prefix, run.bestFirst(place)));
            }
        }
        return announced;
    }

    /** What is announced on one session and what is not, in the order of the prefixes. */
    public List<Announced> listAnnounced(String session) {
        return wiring.out.get(place).stream().filter(channel -> channel.outward.session().equals(session))
                .flatMap(channel -> runs.values().stream()
                        .flatMap(run -> channel.judge(run.prefix, run.bestFirst(place)).stream()))
                .toList();
    }
}
