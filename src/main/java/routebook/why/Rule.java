package routebook.why;

/** A sentence about how networks behave, with its source. Every decision of the engine names one. */
public interface Rule {

    /** Short unique id, for example {@code R-SEL-02} (Azure fact) or {@code RFC4271-9.1.2.2-a}. */
    String id();

    /** The rule as one sentence. */
    String sentence();

    Citation citation();

    /** A rule that is told of and does nothing itself. */
    static Rule of(String id, String sentence, Citation citation) {
        return new Stated(id, sentence, citation);
    }

    /** See {@link #of}. */
    record Stated(String id, String sentence, Citation citation) implements Rule {}
}
