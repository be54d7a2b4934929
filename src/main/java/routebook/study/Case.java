package routebook.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One variant of a study under one failure, and what came of it.
 *
 * @param variant the design
 * @param failure what is down
 * @param status  whether it could be computed
 * @param reason  why not, in words; empty where it could
 * @param outcome what was computed; empty where it could not be
 */
public record Case(Variant variant, Failure failure, Status status, String reason, Optional<Outcome> outcome) {

    /** Whether a case could be computed; its words are those of the tables. */
    public enum Status {
        /** Every table and path is there. */
        COMPUTED,
        /** It is there too, but speakers did not come to rest, so that tables hold a snapshot, or something flaps. */
        UNSETTLED,
        /** Azure refuses the design, or a name in it leads nowhere. */
        REFUSED,
        /** The program failed on it. */
        FAILED;

        /** The status as tables print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Case of(Variant variant, Outcome outcome) {
        List<String> restless = new ArrayList<>();
        if (!outcome.ribs().convergence().isSettled()) {
            restless.add("the BGP speakers did not come to rest");
        }
        if (outcome.settling().end() == Settling.End.FLAPS) {
            restless.add(outcome.settling().remark());
        }
        return new Case(variant, outcome.failure(), restless.isEmpty() ? Status.COMPUTED : Status.UNSETTLED,
                String.join("; ", restless), Optional.of(outcome));
    }

    static Case without(Variant variant, Failure failure, Status status, String reason) {
        return new Case(variant, failure, status, reason, Optional.empty());
    }
}
