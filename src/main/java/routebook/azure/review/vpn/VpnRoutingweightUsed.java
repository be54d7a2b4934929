package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Tunnel;

/** VPN_ROUTINGWEIGHT_USED: the routing weight of a VPN connection means nothing (R-S2S-09). */
public final class VpnRoutingweightUsed extends ReviewRule {

    public VpnRoutingweightUsed() {
        super("VPN_ROUTINGWEIGHT_USED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            tunnel.routingWeight().ifPresent(weight -> findings.add(tunnel.name(),
                    List.of("tunnels", tunnel.name(), "routingWeight"), "found routing weight " + weight
                            + ", which means nothing on such a connection; expected AS path prepending, which the gateway honours"));
        }
    }
}
