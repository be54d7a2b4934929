package routebook.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import routebook.net.Prefix;

/**
 * Policies one after the other, taken apart once, since every route passes them.
 *
 * @param steps none of them made of others
 */
record PolicySequence(List<Policy> steps) implements Policy {

    PolicySequence {
        steps = List.copyOf(steps);
    }

    static PolicySequence of(List<? extends Policy> policies) {
        List<Policy> all = new ArrayList<>();
        policies.forEach(policy -> all.addAll(policy.listSteps()));
        return new PolicySequence(all);
    }

    @Override
    public List<Policy> listSteps() {
        return steps;
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        Route current = route;
        for (Policy step : steps) {
            Verdict verdict = step.apply(current, passage);
            if (!(verdict instanceof Verdict.Accepted accepted)) {
                return verdict;
            }
            current = accepted.route();
        }
        return Verdict.accept(current);
    }

    @Override
    public Predicate<Prefix> differsFrom(Policy other) {
        if (equals(other) || !(other instanceof PolicySequence sequence) || sequence.steps.size() != steps.size()) {
            return Policy.super.differsFrom(other);
        }
        return IntStream.range(0, steps.size()).filter(i -> !steps.get(i).equals(sequence.steps.get(i)))
                .mapToObj(i -> steps.get(i).differsFrom(sequence.steps.get(i))).reduce(prefix -> false, Predicate::or);
    }
}
