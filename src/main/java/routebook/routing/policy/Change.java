package routebook.routing.policy;

import java.util.List;
import java.util.function.Predicate;
import routebook.net.Prefix;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/**
 * Changes the routes of which all these conditions hold.
 *
 * @param all    the conditions
 * @param action the change
 */
public record Change(List<Condition> all, SetAction action) implements Policy {

    public Change {
        all = List.copyOf(all);
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        for (Condition condition : all) {
            if (!condition.holds(route, passage)) {
                return Verdict.accept(route);
            }
        }
        return Verdict.accept(action.change(route));
    }

    @Override
    public Predicate<Prefix> differsFrom(Policy other) {
        return other instanceof Change change && action.equals(change.action)
                ? Condition.differing(all, change.all) : Policy.super.differsFrom(other);
    }
}
