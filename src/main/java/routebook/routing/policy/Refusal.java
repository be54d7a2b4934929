package routebook.routing.policy;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import routebook.net.Prefix;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * Refuses the routes of which all these conditions hold.
 *
 * @param all   the conditions, at least one
 * @param rule  the rule that stops them
 * @param facts the case in words
 */
public record Refusal(List<Condition> all, Rule rule, BiFunction<Route, Passage, String> facts) implements Policy {

    public Refusal {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a refusal without a condition would refuse everything");
        }
    }

    /** Refuses what meets one condition. */
    public static Refusal where(Condition condition, Rule rule, BiFunction<Route, Passage, String> facts) {
        return new Refusal(List.of(condition), rule, facts);
    }

    /** The words are no part of what it does. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Refusal refusal && all.equals(refusal.all) && rule.equals(refusal.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(all, rule);
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        for (Condition condition : all) {
            if (!condition.holds(route, passage)) {
                return Verdict.accept(route);
            }
        }
        return Verdict.refuse(rule, () -> facts.apply(route, passage));
    }

    @Override
    public Predicate<Prefix> differsFrom(Policy other) {
        return other instanceof Refusal refusal && rule.equals(refusal.rule)
                ? Condition.differing(all, refusal.all) : Policy.super.differsFrom(other);
    }
}
