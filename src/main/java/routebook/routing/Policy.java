package routebook.routing;

import java.util.List;

/**
 * What one end of a session lets through, and changed how. A policy is a function of its arguments and keeps no state.
 */
@FunctionalInterface
public interface Policy {

    /** Lets everything through as it is. */
    Policy ACCEPT = (route, passage) -> Verdict.accept(route);

    Verdict apply(Route route, Passage passage);

    /** This policy, then the next one on what this one lets through. */
    default Policy then(Policy next) {
        return inOrder(this, next);
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(List<? extends Policy> policies) {
        List<Policy> steps = List.copyOf(policies);
        return (route, passage) -> {
            Route current = route;
            for (Policy step : steps) {
                Verdict verdict = step.apply(current, passage);
                if (!(verdict instanceof Verdict.Accepted accepted)) {
                    return verdict;
                }
                current = accepted.route();
            }
            return Verdict.accept(current);
        };
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(Policy... policies) {
        return inOrder(List.of(policies));
    }
}
