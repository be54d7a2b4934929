package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/** PEERING_TRANSIT_UNUSED: gateways are offered to a network that does not use them (R-PEER-09). */
public final class PeeringTransitUnused extends ReviewRule {

    public PeeringTransitUnused() {
        super("PEERING_TRANSIT_UNUSED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            boolean used = design.findOtherSide(peering).filter(Peering::useRemoteGateways).isPresent();
            if (peering.allowGatewayTransit() && !used) {
                findings.add(peering.name(), design.pathOf(peering, "allowGatewayTransit"),
                        "found allowGatewayTransit in " + peering.from() + ", and " + peering.to()
                                + " does not use its gateways; expected useRemoteGateways on the peering from "
                                + peering.to() + " to " + peering.from() + ", or the flag off");
            }
        }
    }
}
