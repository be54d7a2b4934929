package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;

/** PEERING_REMOTE_GW_ABSENT: only gateways, or a Route Server, that are there can be used (R-PEER-09). */
public final class PeeringRemoteGwAbsent extends ReviewRule {

    public PeeringRemoteGwAbsent() {
        super("PEERING_REMOTE_GW_ABSENT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            if (peering.useRemoteGateways() && design.gatewaysOf(design.network(peering.to())).isEmpty()
                    && design.network(peering.to()).routeServers().isEmpty()) {
                findings.add(peering.name(), design.pathOf(peering, "useRemoteGateways"),
                        "found useRemoteGateways in " + peering.from() + ", and network " + peering.to()
                                + " has no gateway; expected a VPN or ExpressRoute gateway in " + peering.to()
                                + ", or the flag off");
            }
        }
    }
}
