package routebook.azure.review.globalreach;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.GeopoliticalRegions;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.scenario.Circuit;
import routebook.scenario.GlobalReach;

/**
 * GR_CROSS_GEO_NOT_PREMIUM: circuits of different geopolitical regions are both Premium (R-GR-01). Of a location that
 * no list has nothing is said. Local circuits are left to GR_LOCAL_SKU.
 */
public final class GrCrossGeoNotPremium extends ReviewRule {

    public GrCrossGeoNotPremium() {
        super("GR_CROSS_GEO_NOT_PREMIUM");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (GlobalReach globalReach : design.scenario().globalReach()) {
            Circuit circuit = design.circuit(globalReach.circuit());
            Circuit peer = design.circuit(globalReach.peerCircuit());
            Set<String> here = regions(circuit, design);
            Set<String> there = regions(peer, design);
            List<String> standard = Stream.of(circuit, peer).filter(each -> each.sku() == Circuit.Sku.STANDARD)
                    .map(Circuit::name).toList();
            if (!here.isEmpty() && !there.isEmpty() && Collections.disjoint(here, there) && !standard.isEmpty()) {
                findings.add(globalReach.name(), List.of("globalReach", globalReach.name(), "peerCircuit"),
                        "found " + circuit.location() + " and " + peer.location()
                                + ", which are in different geopolitical regions, and Standard at "
                                + Words.list(standard) + "; expected both circuits Premium");
            }
        }
    }

    private static Set<String> regions(Circuit circuit, Design design) {
        return GeopoliticalRegions.of(design.metro(circuit.location()));
    }
}
