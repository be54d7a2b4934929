package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.azure.PlatformProfile;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.network.Places;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.VirtualNetwork;

/**
 * ER_VNET_TO_VNET_HAIRPIN: networks that share a circuit and are not peered reach each other through its MSEEs at
 * best: with the latency of the way there and back, and only while the switch of both gateways allows it (R-ERT-03,
 * R-ERT-04). Where a gateway's switch is declared off, that is how the author wants it.
 */
public final class ErVnetToVnetHairpin extends ReviewRule {

    public ErVnetToVnetHairpin() {
        super("ER_VNET_TO_VNET_HAIRPIN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        boolean byDefault = design.profile().map(PlatformProfile::remoteVnetTrafficByDefault).orElse(false);
        for (Circuit circuit : design.scenario().circuits()) {
            Map<String, Optional<Boolean>> networks = networks(circuit, design);
            List<String> names = List.copyOf(networks.keySet());
            List<String> joined = new ArrayList<>();
            List<String> apart = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                for (String other : names.subList(i + 1, names.size())) {
                    String name = names.get(i);
                    if (!design.arePeered(name, other) && networks.get(name).orElse(true)
                            && networks.get(other).orElse(true)) {
                        boolean passes = networks.get(name).orElse(byDefault) && networks.get(other).orElse(byDefault);
                        (passes ? joined : apart).add(name + " and " + other);
                    }
                }
            }
            List<String> found = new ArrayList<>();
            if (!joined.isEmpty()) {
                found.add(Words.list(joined) + " reach each other through the MSEEs in " + circuit.location()
                        + ", with the latency of the way there and back; expected a peering where they exchange much");
            }
            if (!apart.isEmpty()) {
                found.add(Words.list(apart) + " do not reach each other, since by profile "
                        + design.scenario().profile()
                        + " traffic from remote virtual networks is off by default; expected a peering, or "
                        + "allowRemoteVnetTraffic declared at both gateways");
            }
            if (!found.isEmpty()) {
                findings.add(circuit.name(), List.of("circuits", circuit.name()), "found that "
                        + String.join("; ", found));
            }
        }
    }

    /** The networks on a circuit, each with its gateway's switch where that is declared. */
    private static Map<String, Optional<Boolean>> networks(Circuit circuit, Design design) {
        Map<String, Optional<Boolean>> networks = new LinkedHashMap<>();
        for (Connection connection : design.connectionsOf(circuit)) {
            VirtualNetwork network = design.networkOf(connection.gateway());
            for (ExpressRouteGateway gateway : network.expressRouteGateways()) {
                if (Places.in(network.name(), gateway.name()).equals(connection.gateway())) {
                    networks.putIfAbsent(network.name(), gateway.allowRemoteVnetTraffic());
                }
            }
        }
        return networks;
    }
}
