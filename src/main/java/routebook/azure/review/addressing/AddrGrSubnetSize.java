package routebook.azure.review.addressing;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.GlobalReach;

/**
 * ADDR_GR_SUBNET_SIZE: the subnet of Global Reach is a /29 (R-GR-02). Azure takes a /125 for IPv6 beside it; a design
 * declares the one for IPv4 only.
 */
public final class AddrGrSubnetSize extends ReviewRule {

    private static final int LENGTH = Limits.get("L-ER-24-a");

    public AddrGrSubnetSize() {
        super("ADDR_GR_SUBNET_SIZE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (GlobalReach globalReach : design.scenario().globalReach()) {
            if (!globalReach.subnet().network().isV4() || globalReach.subnet().length() != LENGTH) {
                findings.add(globalReach.name(), List.of("globalReach", globalReach.name(), "subnet"),
                        "found " + globalReach.subnet() + "; expected an IPv4 /" + LENGTH
                                + ", of which each of the two links takes half");
            }
        }
    }
}
