package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.net.Prefix;
import routebook.network.Network;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.VirtualNetwork;

/**
 * What an ExpressRoute gateway has to choose from: for every prefix of a site, the connections that it comes over.
 * Between them weight decides, then the length of the AS path (R-ERP-03), which sites change by prepending.
 *
 * @param gateway  the gateway, {@code network/gateway}
 * @param byPrefix the connections, in declared order, that a prefix comes over
 */
record Offers(String gateway, Map<Prefix, List<Offer>> byPrefix) {

    /**
     * A prefix over one connection.
     *
     * @param connection the connection
     * @param circuit    its circuit
     * @param prepend    how often the site prepends, on the link where it does so least
     */
    record Offer(Connection connection, Circuit circuit, int prepend) {}

    /** Of every ExpressRoute gateway with several connections. */
    static List<Offers> all(Design design) {
        List<Offers> all = new ArrayList<>();
        for (VirtualNetwork network : design.networks()) {
            for (String gateway : Network.expressRouteGateways(network)) {
                List<Connection> connections = design.connectionsAt(gateway);
                if (connections.size() > 1) {
                    all.add(of(gateway, connections, design));
                }
            }
        }
        return all;
    }

    private static Offers of(String gateway, List<Connection> connections, Design design) {
        Map<Prefix, List<Offer>> byPrefix = new LinkedHashMap<>();
        for (Connection connection : connections) {
            Circuit circuit = design.circuit(connection.circuit());
            Map<Prefix, Integer> prepends = new LinkedHashMap<>();
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                design.announcedOver(half).forEach(
                        prefix -> prepends.merge(prefix, half.link().toAzure().prepend(), Math::min));
            }
            prepends.forEach((prefix, prepend) -> byPrefix.computeIfAbsent(prefix, any -> new ArrayList<>())
                    .add(new Offer(connection, circuit, prepend)));
        }
        return new Offers(gateway, byPrefix);
    }
}
