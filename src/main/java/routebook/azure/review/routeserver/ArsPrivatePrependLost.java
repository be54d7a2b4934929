package routebook.azure.review.routeserver;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Network;
import routebook.scenario.RouteServerPeer;

/**
 * ARS_PRIVATE_PREPEND_LOST: towards on-premises the MSEE takes private AS numbers out of the path, and what an appliance
 * prepended goes with them (R-ERB-13). In the network itself the longer path counts.
 */
public final class ArsPrivatePrependLost extends ReviewRule {

    public ArsPrivatePrependLost() {
        super("ARS_PRIVATE_PREPEND_LOST");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (ServerPlace each : ServerPlace.all(design)) {
            boolean toCircuits = each.server().branchToBranch() && Network.expressRouteGateways(each.network()).stream()
                    .anyMatch(gateway -> !design.connectionsAt(gateway).isEmpty());
            for (RouteServerPeer peer : each.server().peers()) {
                if (toCircuits && peer.toAzure().prepend() > 0 && each.asn(peer).isPrivate()) {
                    findings.add(each.place(peer), each.path(peer, "toAzure"), "found that " + peer.appliance()
                            + " prepends its private AS " + each.asn(peer) + ", which nobody beyond the circuits of "
                            + each.network().name() + " sees; expected longer prefixes, or another choice on-premises, to "
                            + "steer what comes from there");
                }
            }
        }
    }
}
