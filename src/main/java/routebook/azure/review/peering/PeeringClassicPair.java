package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/**
 * PEERING_CLASSIC_PAIR: a classic network peers with a Resource Manager one, not with another classic one (R-PEER-05).
 * Reported once, at the first side.
 */
public final class PeeringClassicPair extends ReviewRule {

    public PeeringClassicPair() {
        super("PEERING_CLASSIC_PAIR");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            if (design.isFirstSide(peering) && design.network(peering.from()).classic()
                    && design.network(peering.to()).classic()) {
                findings.add(peering.name(), design.pathOf(peering),
                        "found " + peering.from() + " and " + peering.to() + ", both of the classic deployment model; "
                                + "expected at most one classic network: join them by a VPN, or move one to Resource "
                                + "Manager");
            }
        }
    }
}
