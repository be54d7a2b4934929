package routebook.azure.review.peering;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/** PEERING_REMOTE_GW_AND_LOCAL_GW: a network uses its own gateways or a remote network's, not both (R-PEER-10). */
public final class PeeringRemoteGwAndLocalGw extends ReviewRule {

    public PeeringRemoteGwAndLocalGw() {
        super("PEERING_REMOTE_GW_AND_LOCAL_GW");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            VirtualNetwork here = design.network(peering.from());
            if (peering.useRemoteGateways() && !design.gatewaysOf(here).isEmpty()) {
                findings.add(peering.name(), design.pathOf(peering, "useRemoteGateways"),
                        "found useRemoteGateways in network " + here.name() + ", which has a gateway of its own ("
                                + Words.list(design.gatewaysOf(here)) + "); expected either that gateway or those of "
                                + peering.to());
            }
        }
    }
}
