package routebook.azure.rules.userroute;

import routebook.azure.AzureRule;
import routebook.why.Rule;

/** What a user route says happens, whether or not it is wise. */
public final class UserRouteSteers {

    public static final Rule RULE = AzureRule.documented("R-UDR-01",
            "A user route leads to a virtual appliance, the virtual network gateway, the virtual network, the internet, or "
                    + "nowhere.",
            "virtual-networks-udr-overview.md", "2023-05-27");

    private UserRouteSteers() {}
}
