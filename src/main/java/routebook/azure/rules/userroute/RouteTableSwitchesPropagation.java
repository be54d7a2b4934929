package routebook.azure.rules.userroute;

import routebook.azure.AzureRule;
import routebook.scenario.RouteTable;
import routebook.why.Rule;

/** One switch for everything that a gateway learned, static or by BGP. */
public final class RouteTableSwitchesPropagation {

    public static final Rule RULE = AzureRule.documented("R-UDR-09",
            "A route table with gateway route propagation disabled takes every gateway-learned route out of its subnets.",
            "virtual-networks-udr-overview.md; vpn-gateway-peering-gateway-transit.md", "2023-05-27");

    private RouteTableSwitchesPropagation() {}

    public static boolean propagates(RouteTable table) {
        return table.propagateGatewayRoutes();
    }
}
