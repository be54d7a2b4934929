package routebook.why;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * Why something came out as it did: a rule, and the values it was applied to. The words are made when somebody reads them:
 * tables hold hundreds of thousands of reasons, and few are ever asked for.
 */
public final class Because {

    private final Rule rule;
    private final Supplier<String> facts;

    private Because(Rule rule, Supplier<String> facts) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /**
     * A reason whose words are there.
     *
     * @param rule  the rule that decided
     * @param facts the case in words, as part of a sentence; empty where the rule says it all
     */
    public static Because of(Rule rule, String facts) {
        Objects.requireNonNull(facts, "facts");
        return new Because(rule, () -> facts);
    }

    /**
     * A reason whose words are made each time that they are read, always the same.
     *
     * @param rule  the rule that decided
     * @param facts makes the case in words; what it holds on to lives as long as the reason
     */
    public static Because of(Rule rule, Supplier<String> facts) {
        return new Because(rule, facts);
    }

    /** The rule that decided. */
    public Rule rule() {
        return rule;
    }

    /** The case in words, as part of a sentence; empty where the rule says it all. */
    public String facts() {
        return facts.get();
    }

    /** The facts, or the rule's own sentence where there are none. */
    public String text() {
        String words = facts();
        return words.isEmpty() ? rule.sentence() : words;
    }

    /** Equal rules and equal words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Because because && rule.equals(because.rule) && facts().equals(because.facts());
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + facts().hashCode();
    }

    @Override
    public String toString() {
        return text() + " [" + rule.id() + "]";
    }
}
