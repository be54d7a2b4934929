package routebook.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import routebook.why.Because;

/**
 * A flow that goes otherwise in one outcome than in another, and the first decision on its way that makes the difference.
 *
 * @param before  the flow in the one
 * @param after   the flow in the other
 * @param answer  true if the ways there are the same and only those of the answer differ
 * @param decided the first decision that differs; absent where every decision on path 1 is the same and it is something
 *                else that loses the packet, or where the end points themselves decide nothing
 * @param changes what changed its candidates; without a decision, how the way ends where it is lost
 */
public record Difference(
        Journey before, Journey after, boolean answer, Optional<Decided> decided, List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** A decision of one place, as it was and as it is. */
    public record Decided(Choice before, Choice after) {}

    /**
     * What changed the candidates of a decision.
     *
     * @param kind      what happened to the candidate
     * @param candidate the candidate in words
     * @param where     the place at which that was decided, which may lie far from the decision
     * @param because   why
     * @param stop      where its announcement ends in the outcome that lacks it; absent if that is not what happened
     */
    public record Change(Kind kind, String candidate, String where, Because because, Optional<DeadEnd.Cause> stop) {

        static Change of(Kind kind, String candidate, String where, Because because) {
            return new Change(kind, candidate, where, because, Optional.empty());
        }
    }

    /** What may happen to a candidate. */
    public enum Kind {
        /** It was there and is not. */
        VANISHED,
        /** It was not there and is. */
        APPEARED,
        /** It is there both times and was taken, and now another one stands before it. */
        OVERTAKEN,
        /** Candidates are what they were; the packet is lost for another reason. */
        LOST;

        /** The kind in words. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
