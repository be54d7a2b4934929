package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.azure.data.ExpressRouteGatewaySku;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.network.Network;
import routebook.scenario.Connection;
import routebook.scenario.VirtualNetwork;

/**
 * ER_CIRCUITS_PER_VNET: a network takes four circuits of one location, and in all as many as the gateway's SKU allows
 * (R-ER-06). While no SKU is declared, that is what the largest one does. The first one too many is reported.
 */
public final class ErCircuitsPerVnet extends ReviewRule {

    private static final int OF_ONE_LOCATION = Limits.get("L-ER-03");
    private static final int LARGEST_SKU = Limits.get("L-ER-04-c");

    public ErCircuitsPerVnet() {
        super("ER_CIRCUITS_PER_VNET");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            Map<String, Connection> byCircuit = new LinkedHashMap<>();
            for (String gateway : Network.expressRouteGateways(network)) {
                design.connectionsAt(gateway).forEach(each -> byCircuit.putIfAbsent(each.circuit(), each));
            }
            Map<String, List<Connection>> byLocation = new LinkedHashMap<>();
            byCircuit.forEach((circuit, connection) -> byLocation
                    .computeIfAbsent(design.circuit(circuit).location(), any -> new ArrayList<>()).add(connection));
            byLocation.forEach((location, connections) -> surplus(connections, OF_ONE_LOCATION).ifPresent(
                    connection -> findings.add(connection.name(), List.of("connections", connection.name(), "circuit"),
                            new Figure("circuits of " + location, connections.size(), OF_ONE_LOCATION),
                            "found " + connections.size() + " circuits of " + location + " at network " + network.name()
                                    + "; expected at most " + OF_ONE_LOCATION + " of one location")));
            int most = most(network);
            surplus(List.copyOf(byCircuit.values()), most).ifPresent(
                    connection -> findings.add(connection.name(), List.of("connections", connection.name()),
                            new Figure("circuits", byCircuit.size(), most),
                            "found " + byCircuit.size() + " circuits at network " + network.name()
                                    + "; expected at most "
                                    + most + ", which is what " + (most == LARGEST_SKU ? "the largest" : "its")
                                    + " gateway takes"));
        }
    }

    /** As many as the gateways' SKUs take; of an undeclared one, as many as the largest does. */
    private static int most(VirtualNetwork network) {
        return network.expressRouteGateways().stream().mapToInt(gateway -> ExpressRouteGatewaySku.find(gateway)
                .map(ExpressRouteGatewaySku::circuits).orElse(LARGEST_SKU)).max().orElse(LARGEST_SKU);
    }

    private static Optional<Connection> surplus(List<Connection> connections, int limit) {
        return connections.stream().skip(limit).findFirst();
    }
}
