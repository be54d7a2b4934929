package routebook.azure.review.expressroute;

import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.expressroute.MseeOffersBfd;
import routebook.scenario.Circuit;
import routebook.scenario.Detection;

/**
 * ER_BFD_OFF: without BFD on the customer's router, one end or both notice a loss by the hold timer (R-ERB-11). Of a link
 * of which nothing is declared nobody knows, and nothing is said.
 */
public final class ErBfdOff extends ReviewRule {

    public ErBfdOff() {
        super("ER_BFD_OFF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                half.link().detection().filter(detection -> half.carries() && detection.bfdMs().isEmpty())
                        .ifPresent(detection -> findings.add(half.place(), half.key("detection"), words(half, detection)));
            }
        }
    }

    private static String words(CircuitHalf half, Detection detection) {
        return "found no bfdMs at " + half.place() + ", so a loss that takes down no port is noticed after up to "
                + Math.min(MseeOffersBfd.MSEE.holdSeconds(), detection.holdSeconds()) + " s; expected BFD, which the MSEE speaks with 300 ms x 3";
    }
}
