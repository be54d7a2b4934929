package routebook.azure.rules.userroute;

import routebook.azure.AzureRule;
import routebook.why.Rule;

/** An address that is further away, or that nothing holds, swallows what is sent to it. */
public final class ApplianceMustBeDirectlyReachable {

    public static final Rule RULE = AzureRule.documented("R-UDR-04",
            "The next hop of a user route to an appliance must be the private address of a network interface or an internal "
                    + "load balancer in the same or a directly peered network.",
            "virtual-networks-udr-overview.md; virtual-network-peering-overview.md", "2023-05-27");

    private ApplianceMustBeDirectlyReachable() {}
}
