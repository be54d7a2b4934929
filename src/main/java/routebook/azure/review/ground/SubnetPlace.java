package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * A subnet and the network that it is a part of.
 *
 * @param network the network
 * @param subnet  one of its subnets
 */
public record SubnetPlace(VirtualNetwork network, Subnet subnet) {

    public static final String FIREWALL_SUBNET = "AzureFirewallSubnet";
    public static final String FIREWALL_MANAGEMENT_SUBNET = "AzureFirewallManagementSubnet";
    public static final String ROUTE_SERVER_SUBNET = "RouteServerSubnet";

    /** Names that Azure's own services have for themselves (R-ADDR-09). */
    private static final Set<String> RESERVED = Set.of(VirtualNetwork.GATEWAY_SUBNET, ROUTE_SERVER_SUBNET,
            FIREWALL_SUBNET, FIREWALL_MANAGEMENT_SUBNET, "AzureBastionSubnet");

    /** Its name, {@code network/subnet}. */
    public String place() {
        return Places.in(network.name(), subnet.name());
    }

    /** Where it, or a key of it, stands in a design file. */
    public List<String> path(String... keys) {
        List<String> path = new ArrayList<>(List.of("virtualNetworks", network.name(), "subnets", subnet.name()));
        path.addAll(List.of(keys));
        return path;
    }

    /** True if its name keeps it for a service of Azure's. */
    public boolean isReserved() {
        return RESERVED.contains(subnet.name());
    }

    public boolean isForGateways() {
        return subnet.name().equals(VirtualNetwork.GATEWAY_SUBNET);
    }

    @Override
    public String toString() {
        return place();
    }
}
