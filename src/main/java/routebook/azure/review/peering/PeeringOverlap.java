package routebook.azure.review.peering;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/**
 * PEERING_OVERLAP: peered networks have address spaces that share nothing (R-PEER-02). Reported once, at the first
 * side.
 */
public final class PeeringOverlap extends ReviewRule {

    public PeeringOverlap() {
        super("PEERING_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            if (!design.isFirstSide(peering)) {
                continue;
            }
            VirtualNetwork here = design.network(peering.from());
            VirtualNetwork there = design.network(peering.to());
            List<String> overlaps = here.space().stream()
                    .flatMap(own -> there.space().stream().filter(own::overlaps)
                            .map(remote -> own + " of " + here.name() + " and " + remote + " of " + there.name()))
                    .toList();
            if (!overlaps.isEmpty()) {
                findings.add(peering.name(), design.pathOf(peering),
                        "found " + Words.list(overlaps)
                                + ", which overlap; expected address spaces that share nothing: "
                                + "renumber one network");
            }
        }
    }
}
