package routebook.azure.rules.userroute;

import java.util.HashSet;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** A route table at the GatewaySubnet may steer, but must not cut the gateway off from its own routes. */
public final class GatewaySubnetNeedsPropagation {

    public static final Rule RULE = AzureRule.documented("R-UDR-10",
            "Gateway route propagation must stay on at the GatewaySubnet; the gateways do not work otherwise.",
            "virtual-networks-udr-overview.md; vpn-gateway-gwudr-warning.md", "2023-09-26");

    private GatewaySubnetNeedsPropagation() {}

    /** The gateways that do not work. */
    public static Set<String> silentGateways(Network network) {
        Set<String> silent = new HashSet<>();
        for (VirtualNetwork here : network.scenario().virtualNetworks()) {
            boolean off = here.findSubnet(VirtualNetwork.GATEWAY_SUBNET).flatMap(Subnet::routeTable)
                    .flatMap(network::findRouteTable).filter(table -> !table.propagateGatewayRoutes()).isPresent();
            if (off) {
                here.vpnGateways().forEach(gateway -> silent.add(Places.in(here.name(), gateway.name())));
                here.expressRouteGateways().forEach(gateway -> silent.add(Places.in(here.name(), gateway.name())));
            }
        }
        return silent;
    }
}
