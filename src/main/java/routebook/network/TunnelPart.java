package routebook.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.scenario.Scenario;
import routebook.scenario.Tunnel;

/**
 * One IPsec tunnel of a declared one: with active-active gateways each instance has its own, between two such gateways
 * each instance with each (R-AA-02, R-AA-04).
 *
 * @param name    {@code t}, or {@code t/instance0}, or between two active-active gateways {@code t/instance0-instance1},
 *                the declared gateway's first
 * @param tunnel  what it is part of
 * @param near    its end at the declared gateway
 * @param farGateway its other end, where that is a gateway
 */
public record TunnelPart(String name, Tunnel tunnel, GatewayNode near, Optional<GatewayNode> farGateway) {

    /** The parts of a tunnel; of one whose gateway does not exist none. */
    public static List<TunnelPart> of(Tunnel tunnel, Scenario scenario) {
        List<TunnelPart> parts = new ArrayList<>();
        List<GatewayNode> far = nodes(tunnel.remote(), scenario);
        for (GatewayNode here : nodes(tunnel.gateway(), scenario)) {
            if (far.isEmpty()) {
                parts.add(new TunnelPart(name(tunnel, instance(here)), tunnel, here, Optional.empty()));
            }
            for (GatewayNode there : far) {
                String ends = instance(here).isEmpty() || instance(there).isEmpty() ? instance(here) + instance(there)
                        : instance(here) + "-" + instance(there);
                parts.add(new TunnelPart(name(tunnel, ends), tunnel, here, Optional.of(there)));
            }
        }
        return List.copyOf(parts);
    }

    private static String name(Tunnel tunnel, String ends) {
        return ends.isEmpty() ? tunnel.name() : Places.in(tunnel.name(), ends);
    }

    private static String instance(GatewayNode node) {
        return node.name().equals(node.gateway()) ? "" : node.name().substring(node.gateway().length() + 1);
    }

    private static List<GatewayNode> nodes(String place, Scenario scenario) {
        return scenario.virtualNetworks().stream().flatMap(network -> network.vpnGateways().stream()
                        .filter(gateway -> Places.in(network.name(), gateway.name()).equals(place))
                        .flatMap(gateway -> GatewayNode.of(place, gateway).stream()))
                .toList();
    }

    /** What speaks and forwards at the other end: a router, a gateway or an instance. */
    public String far() {
        return farGateway.map(GatewayNode::name).orElse(tunnel.remote());
    }

    /** True if the tunnel has no other part. */
    public boolean isWhole() {
        return name.equals(tunnel.name());
    }
}
