package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/**
 * PEERING_ONE_SIDED: while only one side exists, its state is Initiated and no traffic flows (R-PEER-03). Towards a
 * classic network there is no other side to make (R-PEER-05).
 */
public final class PeeringOneSided extends ReviewRule {

    public PeeringOneSided() {
        super("PEERING_ONE_SIDED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            if (design.findOtherSide(peering).isEmpty()
                    && !design.needsOneSide(peering.from(), peering.to())) {
                findings.add(peering.name(), design.pathOf(peering),
                        "found a peering from " + peering.from() + " to " + peering.to()
                                + " only, so no traffic flows; "
                                + "expected one from " + peering.to() + " to " + peering.from() + " too");
            }
        }
    }
}
