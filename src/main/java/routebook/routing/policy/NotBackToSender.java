package routebook.routing.policy;

import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/**
 * On export, keeps a route from the session it was learned on. BGP does not ask for it (the receiver's loop check does
 * the work), so sessions do it only where told to.
 */
public record NotBackToSender() implements Policy, Rule {

    @Override
    public Verdict apply(Route route, Passage passage) {
        boolean back = passage.learnedFrom()
                .filter(from -> from.session().equals(passage.neighbor().session())).isPresent();
        return back ? Verdict.refuse(this, () -> "learned from " + passage.neighbor().peer() + " itself")
                : Verdict.accept(route);
    }

    @Override
    public String id() {
        return "BGP-NOT-BACK";
    }

    @Override
    public String sentence() {
        return "A route is not announced back on the session it was learned on.";
    }

    @Override
    public Citation citation() {
        return new Citation("Common practice of routers; RFC 4271 leaves it open", "2006-01", Basis.ASSUMED);
    }
}
