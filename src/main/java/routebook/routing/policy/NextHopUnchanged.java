package routebook.routing.policy;

import routebook.routing.Candidate;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;

/** On export, leaves the next hop as it was learned, to other ASes too. Own routes have none and get the announcer. */
public record NextHopUnchanged() implements Policy {

    @Override
    public Verdict apply(Route route, Passage passage) {
        return Verdict.accept(passage.announced().map(Candidate::route).flatMap(Route::nextHop)
                .map(route::withNextHop).orElse(route));
    }
}
