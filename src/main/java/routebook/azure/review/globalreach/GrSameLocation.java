package routebook.azure.review.globalreach;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.GlobalReach;

/**
 * GR_SAME_LOCATION: Global Reach joins circuits of different peering locations (R-GR-01). Two locations of one city are
 * two metros of a design, as they are two names with Azure.
 */
public final class GrSameLocation extends ReviewRule {

    public GrSameLocation() {
        super("GR_SAME_LOCATION");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (GlobalReach globalReach : design.scenario().globalReach()) {
            String location = design.circuit(globalReach.circuit()).location();
            if (location.equals(design.circuit(globalReach.peerCircuit()).location())) {
                findings.add(globalReach.name(), List.of("globalReach", globalReach.name(), "peerCircuit"),
                        "found circuits " + globalReach.circuit() + " and " + globalReach.peerCircuit() + ", both in "
                                + location + "; expected circuits of different peering locations");
            }
        }
    }
}
