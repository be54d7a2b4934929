package routebook.azure.review.routeserver;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.routeserver.RouteServerSessionTakesSoManyPrefixes;
import routebook.network.Figure;
import routebook.scenario.RouteServerPeer;

/**
 * ARS_PEER_LIMIT: how many appliances peer with a Route Server at most, and how many prefixes each announces, by date
 * (R-ARS-13). Counted is what an appliance has itself and what sites announce over its overlays, which is the least.
 */
public final class ArsPeerLimit extends ReviewRule {

    public ArsPeerLimit() {
        super("ARS_PEER_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        int profile = design.scenario().profile();
        int peers = Limits.get(RouteServerSessionTakesSoManyPrefixes.isRaised(profile) ? "L-ARS-01" : "L-ARS-01b");
        int prefixes = RouteServerSessionTakesSoManyPrefixes.most(profile);
        for (ServerPlace each : ServerPlace.all(design)) {
            int found = each.server().peers().size();
            if (found > peers) {
                findings.add(each.place(), each.path("peers"), new Figure("peers", found, peers),
                        "found " + found + " peers of " + each.place() + "; expected at most " + peers);
            }
            for (RouteServerPeer peer : each.server().peers()) {
                int announced = each.announced(peer).size();
                if (announced > prefixes) {
                    findings.add(each.place(peer), each.path(peer, "appliance"),
                            new Figure("prefixes", announced, prefixes),
                            "found " + announced + " prefixes that " + peer.appliance() + " announces to " + each.place()
                                    + "; expected at most " + prefixes + ": announce summaries");
                }
            }
        }
    }
}
