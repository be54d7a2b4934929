package routebook.network;

import java.util.List;
import java.util.stream.IntStream;
import routebook.scenario.VpnGateway;

/**
 * What of a VPN gateway speaks BGP and forwards: an active-standby gateway as a whole, whichever instance is at work, or
 * each instance of an active-active one (R-AA-02).
 *
 * @param name     the gateway's place, or the instance's
 * @param gateway  the gateway's place
 * @param instance its addresses
 */
public record GatewayNode(String name, String gateway, VpnGateway.Instance instance) {

    /** One for an active-standby gateway, two for an active-active one. */
    public static List<GatewayNode> of(String place, VpnGateway gateway) {
        List<VpnGateway.Instance> instances = gateway.instances();
        return gateway.activeActive()
                ? IntStream.range(0, instances.size())
                        .mapToObj(i -> new GatewayNode(Places.instances(place).get(i), place, instances.get(i))).toList()
                : List.of(new GatewayNode(place, place, instances.get(0)));
    }
}
