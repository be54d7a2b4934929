package routebook.azure.review.gateway;

import java.util.List;
import java.util.Optional;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** The subnet of a network that its gateways stand in. */
final class GatewaySubnet {

    private GatewaySubnet() {}

    /** The GatewaySubnet, if it is an IPv4 range that is smaller than the length allows. */
    static Optional<Subnet> findLongerThan(int length, VirtualNetwork network) {
        return network.findSubnet(VirtualNetwork.GATEWAY_SUBNET)
                .filter(subnet -> subnet.prefix().network().isV4() && subnet.prefix().length() > length);
    }

    static String place(VirtualNetwork network) {
        return Places.in(network.name(), VirtualNetwork.GATEWAY_SUBNET);
    }

    /** Where it stands in a design file. */
    static List<String> path(VirtualNetwork network) {
        return List.of("virtualNetworks", network.name(), "subnets", VirtualNetwork.GATEWAY_SUBNET);
    }
}
