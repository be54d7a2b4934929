package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/**
 * PEERING_REMOTE_GW_WITHOUT_TRANSIT: sharing gateways takes both flags, one on each side (R-PEER-09). Where the other
 * side is missing altogether, PEERING_ONE_SIDED says so.
 */
public final class PeeringRemoteGwWithoutTransit extends ReviewRule {

    public PeeringRemoteGwWithoutTransit() {
        super("PEERING_REMOTE_GW_WITHOUT_TRANSIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            boolean refusedByHub =
                    design.findOtherSide(peering).filter(other -> !other.allowGatewayTransit()).isPresent();
            if (peering.useRemoteGateways() && refusedByHub) {
                findings.add(peering.name(), design.pathOf(peering, "useRemoteGateways"),
                        "found useRemoteGateways in " + peering.from() + " while " + peering.to()
                                + " does not allow gateway transit, so " + peering.from() + " gets none of its routes; "
                                + "expected allowGatewayTransit on the peering from " + peering.to() + " to "
                                + peering.from());
            }
        }
    }
}
