package routebook.azure.rules.system;

import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** What a gateway learned stands in the tables of its network, and of the networks that use it as remote gateway. */
public final class GatewayRoutesReachSubnets {

    public static final Rule RULE = AzureRule.documented("R-RT-08",
            "A gateway adds one route for each prefix that it learned to all subnets of its network, and of peered "
                    + "networks that use it as remote gateway.",
            "virtual-networks-udr-overview.md; vpn-gateway-peering-gateway-transit.md", "2023-05-27");

    private GatewayRoutesReachSubnets() {}

    public static Because because(Prefix prefix, String gateway, String learnedFrom) {
        return Because.of(RULE, () -> prefix + " is learned by " + gateway + " from " + learnedFrom);
    }
}
