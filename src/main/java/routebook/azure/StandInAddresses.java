package routebook.azure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.net.Ip;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.VirtualNetwork;

/**
 * Addresses of ExpressRoute gateways and of MSEEs in their sessions with each other. Those that nobody is told get a
 * link-local one instead, so that a session has two ends. They are counted over the whole design, up or down, so that a
 * failure moves none of them.
 */
final class StandInAddresses {

    private final Map<String, Ip> addresses = new HashMap<>();

    StandInAddresses(Network network) {
        Ip next = Ip.parse("169.254.0.1");
        for (VirtualNetwork virtualNetwork : network.scenario().virtualNetworks()) {
            for (ExpressRouteGateway gateway : virtualNetwork.expressRouteGateways()) {
                addresses.put(Places.in(virtualNetwork.name(), gateway.name()), gateway.routerId().orElse(next));
                next = next.plus(1);
            }
        }
        for (Connection connection : network.scenario().connections()) {
            List<String> halves = Places.links(connection.name());
            addresses.put(halves.get(0), connection.primaryEndpoint().orElse(next));
            addresses.put(halves.get(1), connection.secondaryEndpoint().orElse(next.plus(1)));
            next = next.plus(2);
        }
    }

    /** The address of a gateway, or of the MSEE at one half of a connection. */
    Ip of(String gatewayOrHalf) {
        return addresses.get(gatewayOrHalf);
    }
}
