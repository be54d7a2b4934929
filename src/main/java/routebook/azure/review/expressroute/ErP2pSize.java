package routebook.azure.review.expressroute;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.Circuit;

/**
 * ER_P2P_SIZE: each link has a /30 of its own; a /29 is declared as its two halves (R-ERB-01). The size of IPv6
 * subnets is not among the facts, so only that the two differ is asked of those.
 */
public final class ErP2pSize extends ReviewRule {

    private static final int LENGTH = Limits.get("L-ER-25-a");

    public ErP2pSize() {
        super("ER_P2P_SIZE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                Prefix subnet = half.link().subnet();
                if (subnet.network().isV4() && subnet.length() != LENGTH) {
                    findings.add(half.place(), half.key("subnet"),
                            "found " + subnet + "; expected a /" + LENGTH
                                    + ", of which the customer's router has the first "
                                    + "usable address and the MSEE the second");
                } else if (half.side().equals("secondary") && subnet.overlaps(circuit.primary().subnet())) {
                    findings.add(half.place(), half.key("subnet"),
                            "found " + subnet + ", which overlaps the primary link's " + circuit.primary().subnet()
                                    + "; expected a /" + LENGTH + " of its own");
                }
            }
        }
    }
}
