package routebook.routing;

import java.util.List;
import java.util.Optional;
import routebook.why.Because;

/**
 * A speaker changes its mind about a prefix.
 *
 * @param speaker who
 * @param left    the best route until then; absent if it had none
 * @param taken   the best route from then on; absent if it has none
 * @param because the rung by which the new one wins, or that the old one is gone
 */
public record Turn(String speaker, Optional<Candidate> left, Optional<Candidate> taken, Because because) {

    /**
     * The change of a speaker that has just decided.
     *
     * @param held    what it chose from
     * @param refused why it refuses what the sender of the old best now announces, if it does
     */
    static Turn of(Speaker speaker, Optional<Candidate> left, List<Candidate> held,
            Optional<Decision<Candidate>> decision, Optional<Because> refused) {
        Optional<Candidate> taken = decision.map(Decision::best);
        return new Turn(speaker.name(), left, taken, left.isPresent() && taken.isPresent() && held.contains(left.get())
                ? beaten(left.get(), decision.orElseThrow(), speaker.ladder()) : gone(left, held, refused));
    }

    private static Because beaten(Candidate left, Decision<Candidate> decision, Ladder<Candidate> ladder) {
        return decision.losses().stream().filter(loss -> loss.candidate().equals(left)).findFirst()
                .map(Decision.Loss::because)
                // It shares the load still, and is not the one that is announced any more.
                .orElseGet(() -> apart(left, decision.best(), ladder));
    }

    private static Because apart(Candidate left, Candidate best, Ladder<Candidate> ladder) {
        List<Candidate> pair = List.of(left, best);
        return ladder.rungs().stream().filter(rung -> !rung.keep(pair).contains(left)).findFirst()
                .map(rung -> Because.of(rung, rung.compared(left, best)))
                .orElseGet(() -> Because.of(BgpRule.WHAT_IS_ANNOUNCED, "equal to the other, and told earlier"));
    }

    private static Because gone(Optional<Candidate> left, List<Candidate> held, Optional<Because> refused) {
        if (left.isEmpty()) {
            return Because.of(BgpRule.WHAT_IS_ANNOUNCED, "it had none before");
        }
        String sender = left.get().peer().orElse("");
        return refused.orElseGet(() -> Because.of(BgpRule.WHAT_IS_ANNOUNCED, held.stream()
                .filter(other -> other.from().equals(left.get().from())).findFirst()
                .map(other -> sender + " now announces path [" + other.route().asPath() + "] instead")
                .orElse(sender + " no longer announces one")));
    }

    /** The turn in one line: {@code b leaves path [1] from a for path [3 1] from c: …}. */
    @Override
    public String toString() {
        String change = left.isEmpty() ? " takes " + shown(taken) : taken.isEmpty() ? " loses " + shown(left)
                : " leaves " + shown(left) + " for " + shown(taken);
        return speaker + change + ": " + because.text() + " [" + because.rule().id() + "]";
    }

    /** The route left, in words. */
    public String leftText() {
        return shown(left);
    }

    /** The route taken, in words. */
    public String takenText() {
        return shown(taken);
    }

    /** A candidate by path and sender: {@code path [3 1] from c}. */
    static String shown(Optional<Candidate> candidate) {
        return candidate.map(c -> c.from().map(from -> "path [" + c.route().asPath() + "] from " + from.peer())
                .orElse("its own route")).orElse("no route");
    }
}
