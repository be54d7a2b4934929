package routebook.azure.review.globalreach;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Circuit;
import routebook.scenario.GlobalReach;

/** GR_LOCAL_SKU: a Local circuit takes no part in Global Reach (R-GR-01). */
public final class GrLocalSku extends ReviewRule {

    public GrLocalSku() {
        super("GR_LOCAL_SKU");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (GlobalReach globalReach : design.scenario().globalReach()) {
            look(globalReach.name(), "circuit", globalReach.circuit(), design, findings);
            look(globalReach.name(), "peerCircuit", globalReach.peerCircuit(), design, findings);
        }
    }

    private static void look(String globalReach, String key, String circuit, Design design, Findings findings) {
        if (design.circuit(circuit).sku() == Circuit.Sku.LOCAL) {
            findings.add(globalReach, List.of("globalReach", globalReach, key),
                    "found circuit " + circuit + ", which is Local; expected a Standard or Premium one");
        }
    }
}
