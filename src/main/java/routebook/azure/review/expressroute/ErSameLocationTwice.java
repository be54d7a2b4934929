package routebook.azure.review.expressroute;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.network.Network;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.VirtualNetwork;

/**
 * ER_SAME_LOCATION_TWICE: a network with several circuits that all end in one peering location loses them together
 * (R-HA-02).
 */
public final class ErSameLocationTwice extends ReviewRule {

    public ErSameLocationTwice() {
        super("ER_SAME_LOCATION_TWICE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (String gateway : Network.expressRouteGateways(network)) {
                List<Connection> connections = design.connectionsAt(gateway);
                List<Circuit> circuits =
                        connections.stream().map(Connection::circuit).distinct().map(design::circuit).toList();
                List<String> locations = circuits.stream().map(Circuit::location).distinct().toList();
                if (circuits.size() > 1 && locations.size() == 1) {
                    findings.add(gateway,
                            List.of("connections", connections.get(connections.size() - 1).name(), "circuit"),
                            "found circuits " + Words.list(circuits.stream().map(Circuit::name).toList()) + " of "
                                    + gateway + " all in " + locations.get(0)
                                    + "; expected two locations, so that the network outlives one of them");
                }
            }
        }
    }
}
