package routebook.azure.review.peering;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Tunnel;

/** PEERING_AND_V2V: where a peering and a VPN join two networks, the VPN carries nothing between them (R-PEER-15). */
public final class PeeringAndV2v extends ReviewRule {

    public PeeringAndV2v() {
        super("PEERING_AND_V2V");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            if (design.findVpnGateway(tunnel.remote()).isEmpty()) {
                continue;
            }
            String here = design.networkOf(tunnel.gateway()).name();
            String there = design.networkOf(tunnel.remote()).name();
            if (design.arePeered(here, there)) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                        "found a tunnel between networks " + here + " and " + there + ", which are peered too: traffic "
                                + "between them uses the peering, and the tunnel idles; expected one of the two");
            }
        }
    }
}
