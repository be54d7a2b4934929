package routebook.azure.review.expressroute;

import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Circuit;

/** ER_SAME_CPE: one router at the end of both links is a single point of failure (R-HA-01). */
public final class ErSameCpe extends ReviewRule {

    public ErSameCpe() {
        super("ER_SAME_CPE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            CircuitHalf secondary = CircuitHalf.of(circuit).get(1);
            if (secondary.link().router().isPresent()
                    && secondary.link().router().equals(circuit.primary().router())) {
                findings.add(circuit.name(), secondary.key("router"),
                        "found router " + secondary.link().router().get() + " at the end of both links of "
                                + circuit.name()
                                + "; expected a router for each, so that the site outlives one of them");
            }
        }
    }
}
