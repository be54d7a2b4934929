package routebook.routing;

import java.util.List;

/**
 * What one end of a session lets through, and changed how. A policy is a function of its arguments and keeps no state.
 */
@FunctionalInterface
public interface Policy {

    /** Lets everything through as it is. */
    Policy ACCEPT = inOrder();

    Verdict apply(Route route, Passage passage);

    /**
     * Policies that do the same one after the other and are not made of others themselves: this one, unless it is a
     * {@link ComposedPolicy}.
     */
    default List<Policy> listSteps() {
        return List.of(this);
    }

    /** This policy, then the next one on what this one lets through. */
    default Policy then(Policy next) {
        return inOrder(this, next);
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(List<? extends Policy> policies) {
        return new PolicySequence(policies);
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(Policy... policies) {
        return inOrder(List.of(policies));
    }
}
