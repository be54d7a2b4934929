package routebook.azure.review.gateway;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.network.Network;
import routebook.scenario.Connection;
import routebook.scenario.VirtualNetwork;

/** GW_SUBNET_TOO_SMALL_16_CIRCUITS: as many circuits as a gateway takes at most need a /26 (R-ERG-04). */
public final class GwSubnetTooSmall16Circuits extends ReviewRule {

    private static final int LONGEST = Limits.get("L-ER-23");
    private static final int CIRCUITS = Limits.get("L-ER-04-c");

    public GwSubnetTooSmall16Circuits() {
        super("GW_SUBNET_TOO_SMALL_16_CIRCUITS");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            long circuits = Network.expressRouteGateways(network).stream()
                    .flatMap(gateway -> design.connectionsAt(gateway).stream())
                    .map(Connection::circuit).distinct().count();
            if (circuits >= CIRCUITS) {
                GatewaySubnet.findLongerThan(LONGEST, network).ifPresent(subnet -> findings.add(
                        GatewaySubnet.place(network), GatewaySubnet.path(network),
                        new Figure("prefix length", subnet.prefix().length(), LONGEST),
                        "found " + subnet.prefix() + " and connections to " + circuits + " circuits; expected /"
                                + LONGEST + " or larger for " + CIRCUITS + " circuits"));
            }
        }
    }
}
