package routebook.azure.review.peering;

import java.util.HashMap;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/** PEERING_MULTIPLE_REMOTE_GW: a network uses the gateways of one other network at most (R-PEER-10). */
public final class PeeringMultipleRemoteGw extends ReviewRule {

    public PeeringMultipleRemoteGw() {
        super("PEERING_MULTIPLE_REMOTE_GW");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, String> hubs = new HashMap<>();
        for (Peering peering : design.peerings()) {
            if (!peering.useRemoteGateways()) {
                continue;
            }
            String first = hubs.putIfAbsent(peering.from(), peering.to());
            if (first != null) {
                findings.add(peering.name(), design.pathOf(peering, "useRemoteGateways"),
                        "found useRemoteGateways towards " + peering.to() + ", and network " + peering.from()
                                + " uses the gateways of " + first + " already; expected it on one peering of "
                                + peering.from());
            }
        }
    }
}
