package routebook.routing.policy;

import java.util.List;
import java.util.Optional;
import routebook.net.PrefixFilter;
import routebook.routing.Learned;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * A filter by prefix with changes to what passes it, for import or export.
 *
 * <p>A route reflector filters what it reflects but does not change it (RFC 4456, 10).
 *
 * @param deny   refuses what matches one of these, first of all
 * @param permit of the rest, refuses what matches none of these; absent lets all of the rest through
 * @param set    changes to what passes, in this order
 */
public record RouteMap(List<PrefixFilter> deny, Optional<List<PrefixFilter>> permit, List<SetAction> set)
        implements Policy, Rule {

    public RouteMap {
        deny = List.copyOf(deny);
        permit = permit.map(List::copyOf);
        set = List.copyOf(set);
    }

    /** Refuses these, lets everything else through. */
    public static RouteMap denying(PrefixFilter... filters) {
        return new RouteMap(List.of(filters), Optional.empty(), List.of());
    }

    /** Lets these through and nothing else. */
    public static RouteMap permitting(PrefixFilter... filters) {
        return new RouteMap(List.of(), Optional.of(List.of(filters)), List.of());
    }

    /** Lets everything through and changes it so. */
    public static RouteMap setting(SetAction... actions) {
        return new RouteMap(List.of(), Optional.empty(), List.of(actions));
    }

    @Override
    public Verdict apply(Route route, Passage passage) {
        for (PrefixFilter filter : deny) {
            if (filter.matches(route.prefix())) {
                return Verdict.refuse(this, () -> route.prefix() + " is denied by " + filter
                        + " at " + passage.speaker().name() + " towards " + passage.neighbor().peer());
            }
        }
        if (permit.isPresent() && permit.get().stream().noneMatch(filter -> filter.matches(route.prefix()))) {
            return Verdict.refuse(this, () -> route.prefix() + " is not among what " + passage.speaker().name()
                    + " permits towards " + passage.neighbor().peer());
        }
        boolean reflected = passage.learned() == Learned.INTERNAL && !passage.neighbor().isExternal();
        Route changed = route;
        if (!reflected) {
            for (SetAction action : set) {
                changed = action.change(changed);
            }
        }
        return Verdict.accept(changed);
    }

    @Override
    public String id() {
        return "RFC4271-9.1-policy";
    }

    @Override
    public String sentence() {
        return "A configured filter decides which routes pass a session.";
    }

    @Override
    public Citation citation() {
        return new Citation("RFC 4271, 9.1 and 9.1.1: local policy", "2006-01", Basis.DOCUMENTED);
    }
}
