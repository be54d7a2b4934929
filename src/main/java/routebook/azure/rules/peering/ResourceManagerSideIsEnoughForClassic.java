package routebook.azure.rules.peering;

import routebook.azure.AzureRule;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** Two classic networks cannot be peered at all. */
public final class ResourceManagerSideIsEnoughForClassic {

    public static final Rule RULE = AzureRule.documented("R-PEER-05",
            "A Resource Manager network can be peered with a classic one, and only the Resource Manager side has a peering.",
            "virtual-network-manage-peering.md", "2022-11-14");

    private ResourceManagerSideIsEnoughForClassic() {}

    /** True if a peering on this side alone joins the two. */
    public static boolean holds(VirtualNetwork side, VirtualNetwork remote) {
        return !side.classic() && remote.classic();
    }
}
