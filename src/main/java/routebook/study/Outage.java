package routebook.study;

import java.util.Locale;
import routebook.routing.Span;

/**
 * What a failure takes from a flow until all who must have noticed it.
 *
 * @param from    who sends
 * @param to      who answers
 * @param verdict what becomes of it
 * @param there   seconds in which packets of {@code from} are lost; infinite for ever or where there is no bound
 * @param back    seconds in which packets of {@code to} are lost, on their own
 * @param both    seconds in which one of the two directions is lost
 * @param remark  why it is inconclusive, or what its bounds hang on; empty where there is nothing to say
 */
public record Outage(String from, String to, Verdict verdict, Span there, Span back, Span both, String remark) {

    /** What becomes of a flow; the words are those of the tables. */
    public enum Verdict {
        /** No packet is lost. */
        UNAFFECTED,
        /** It is whole again once all have noticed and taken over. */
        RESTORED,
        /** It is lost until what failed is repaired. */
        LOST,
        /** It was not whole before. */
        APART,
        /** Something that it hangs on is told by no source. */
        INCONCLUSIVE;

        /** As tables print it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
