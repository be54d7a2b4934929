package routebook.azure.review.expressroute;

import java.util.List;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Circuit;

/**
 * ER_SINGLE_LINK: a circuit has its availability promise with both BGP sessions up (R-ERB-06, R-ER-10). A circuit
 * without any session connects virtual networks only and is left alone.
 */
public final class ErSingleLink extends ReviewRule {

    public ErSingleLink() {
        super("ER_SINGLE_LINK");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            List<CircuitHalf> silent = CircuitHalf.of(circuit).stream().filter(half -> !half.carries()).toList();
            if (silent.size() == 1) {
                CircuitHalf half = silent.get(0);
                findings.add(half.place(), half.key(half.link().router().isEmpty() ? "router" : "shut"),
                        "found " + (half.link().router().isEmpty() ? "no router" : "the customer's interface shut down")
                                + " at " + half.place() + ", so the circuit rests on one BGP session and has no "
                                + "availability promise; expected a session on both links");
            }
        }
    }
}
