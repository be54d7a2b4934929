package routebook.azure.review.routeserver;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.routeserver.BothInstancesMustBePeered;
import routebook.scenario.RouteServerPeer;

/** ARS_SINGLE_INSTANCE_PEERING: an appliance peers with both instances of a Route Server (R-ARS-03). */
public final class ArsSingleInstancePeering extends ReviewRule {

    public ArsSingleInstancePeering() {
        super("ARS_SINGLE_INSTANCE_PEERING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (ServerPlace each : ServerPlace.all(design)) {
            for (RouteServerPeer peer : each.server().peers()) {
                if (!BothInstancesMustBePeered.holds(peer)) {
                    findings.add(each.place(peer), each.path(peer, "instances"), "found one session of "
                            + peer.appliance() + " with " + each.place() + "; expected one with each of its two instances");
                }
            }
        }
    }
}
