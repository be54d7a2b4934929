package routebook.azure.review.coexistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.network.Network;
import routebook.scenario.Connection;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;

/**
 * A site that reaches a network over a VPN and over ExpressRoute.
 *
 * @param network the network with both gateways
 * @param tunnel  a tunnel of its VPN gateway to the site
 * @param halves  links of circuits of its ExpressRoute gateway that end at the same site and have a session
 */
record Backup(VirtualNetwork network, Tunnel tunnel, List<CircuitHalf> halves) {

    /** Every tunnel that has circuit links beside it, in order of the tunnels. */
    static List<Backup> all(Design design) {
        List<Backup> all = new ArrayList<>();
        for (Tunnel tunnel : design.scenario().tunnels()) {
            VirtualNetwork network = design.networkOf(tunnel.gateway());
            Optional<Site> site = design.findSiteOf(tunnel.remote());
            List<CircuitHalf> halves = Network.expressRouteGateways(network).stream()
                    .flatMap(gateway -> design.connectionsAt(gateway).stream())
                    .map(Connection::circuit).distinct()
                    .flatMap(circuit -> CircuitHalf.of(design.circuit(circuit)).stream())
                    .filter(half -> half.carries() && site.isPresent()
                            && half.link().router().flatMap(design::findSiteOf).equals(site))
                    .toList();
            if (!halves.isEmpty()) {
                all.add(new Backup(network, tunnel, halves));
            }
        }
        return all;
    }
}
