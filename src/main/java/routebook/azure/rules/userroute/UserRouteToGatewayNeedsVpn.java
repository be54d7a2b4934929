package routebook.azure.rules.userroute;

import routebook.azure.AzureRule;
import routebook.why.Rule;

/** An ExpressRoute gateway is never the next hop of a user route. */
public final class UserRouteToGatewayNeedsVpn {

    public static final Rule RULE = AzureRule.documented("R-UDR-02",
            "The next hop VirtualNetworkGateway of a user route needs a gateway of type Vpn.",
            "virtual-networks-udr-overview.md; virtual-network-peering-overview.md", "2023-05-27");

    private UserRouteToGatewayNeedsVpn() {}
}
