package routebook.routing;

import java.util.ArrayList;
import java.util.List;

/** Policies one after the other, taken apart once, since every route passes them. */
final class PolicySequence implements Policy {

    private final List<Policy> steps;

    PolicySequence(List<? extends Policy> policies) {
        List<Policy> all = new ArrayList<>();
        policies.forEach(policy -> all.addAll(policy.listSteps()));
        steps = List.copyOf(all);
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
}
