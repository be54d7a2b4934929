package routebook.why;

/**
 * Why something came out as it did: a rule, and the values it was applied to.
 *
 * @param rule  the rule that decided
 * @param facts the case in words, as part of a sentence; empty where the rule says it all
 */
public record Because(Rule rule, String facts) {

    public static Because of(Rule rule, String facts) {
        return new Because(rule, facts);
    }

    /** The facts, or the rule's own sentence where there are none. */
    public String text() {
        return facts.isEmpty() ? rule.sentence() : facts;
    }

    @Override
    public String toString() {
        return text() + " [" + rule.id() + "]";
    }
}
