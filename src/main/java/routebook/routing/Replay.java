package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.why.Because;

/** One prefix brought forward turn by turn, by hand. */
final class Replay {

    private final Wiring wiring;
    private final PrefixRun run;
    private final NextHops nextHops;
    /** Those that have heard something new, the one that has waited longest first. */
    private final List<Integer> pending = new ArrayList<>();

    Replay(Wiring wiring, PrefixRun run, NextHops nextHops) {
        this.wiring = wiring;
        this.run = run;
        this.nextHops = nextHops;
    }

    int speakers() {
        return wiring.speakers.size();
    }

    String name(int speaker) {
        return wiring.speakers.get(speaker).name();
    }

    List<Integer> pending() {
        return pending;
    }

    /** All that decides what happens next. */
    List<Object> state() {
        List<Object> state = run.state();
        state.add(List.copyOf(pending));
        return state;
    }

    /** Nobody has heard of the prefix, and all are to act in this order. */
    void restart(List<Integer> first) {
        run.forget();
        pending.clear();
        pending.addAll(first);
    }

    /** Lets a speaker act; empty if it does not change its mind. */
    Optional<Turn> act(int speaker) {
        pending.remove((Integer) speaker);
        Optional<Candidate> left = Optional.ofNullable(run.decision(speaker)).map(Decision::best);
        run.activate(speaker, nextHops, heard -> {
            if (!pending.contains(heard)) {
                pending.add(heard);
            }
        });
        Optional<Decision<Candidate>> decision = Optional.ofNullable(run.decision(speaker));
        return left.equals(decision.map(Decision::best)) ? Optional.empty()
                : Optional.of(Turn.of(wiring.speakers.get(speaker), left, run.held(speaker), decision,
                        left.flatMap(candidate -> refusal(speaker, candidate))));
    }

    /** Why the speaker refuses what the sender of this candidate announces now. */
    private Optional<Because> refusal(int speaker, Candidate candidate) {
        for (Channel channel : wiring.in.get(speaker)) {
            if (candidate.from().filter(channel.inward::equals).isPresent()) {
                for (Route route : run.sent(channel)) {
                    if (channel.admit(route) instanceof Verdict.Refused refused) {
                        Because because = refused.because();
                        return Optional.of(Because.of(because.rule(), channel.inward.peer() + " now announces path ["
                                + route.asPath() + "], which is refused: " + because.text()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Lets the speaker of that name act. */
    Optional<Turn> act(String speaker) {
        return act(wiring.place(speaker));
    }
}
