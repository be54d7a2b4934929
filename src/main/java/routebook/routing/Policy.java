package routebook.routing;

import java.util.List;
import java.util.function.Predicate;
import routebook.net.Prefix;

/**
 * What one end of a session lets through, and changed how. A policy is a function of its arguments, keeps no state, and does
 * not look at what speakers announce themselves. Two that are equal do the same.
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

    /**
     * The prefixes of which the other policy may make something else than this one does: all or none, unless somebody knows
     * better. What has come to rest by the one needs no second look by the other for the rest of them.
     */
    default Predicate<Prefix> differsFrom(Policy other) {
        boolean differs = !equals(other);
        return prefix -> differs;
    }

    /** This policy, then the next one on what this one lets through. */
    default Policy then(Policy next) {
        return inOrder(this, next);
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(List<? extends Policy> policies) {
        return PolicySequence.of(policies);
    }

    /** All of them in this order; none lets everything through. */
    static Policy inOrder(Policy... policies) {
        return inOrder(List.of(policies));
    }
}
