package routebook.azure.review.peering;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/**
 * PEERING_LIMIT: how many peerings a network has at most, by date, and fewer with an ExpressRoute gateway
 * (R-PEER-20). The first one too many is reported.
 */
public final class PeeringLimit extends ReviewRule {

    /** The first profile in which the higher limit holds. */
    private static final int RAISED = 2026;

    public PeeringLimit() {
        super("PEERING_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            List<Peering> own = design.peeringsFrom(network);
            boolean expressRoute = !network.expressRouteGateways().isEmpty();
            int byDate = Limits.get(design.scenario().profile() >= RAISED ? "L-VNET-03" : "L-VNET-03b");
            int limit = expressRoute ? Math.min(byDate, Limits.get("L-ER-26")) : byDate;
            if (own.size() > limit) {
                findings.add(network.name(), design.pathOf(own.get(limit)), new Figure("peerings", own.size(), limit),
                        "found " + own.size() + " peerings of network " + network.name() + "; expected at most " + limit
                                + (expressRoute ? " in a network with an ExpressRoute gateway" : "")
                                + ": spread the spokes over several hubs");
            }
        }
    }
}
