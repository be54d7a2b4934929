package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.network.GatewayNode;
import routebook.routing.Side;
import routebook.routing.policy.NextHopSelf;
import routebook.why.Rule;

/** So that losing a tunnel of one instance, or the whole instance, leaves the other's ways. */
public final class InstancesTellEachOther {

    public static final Rule RULE = AzureRule.inferred("R-AA-02-peers",
            "The two instances of an active-active gateway tell each other by internal BGP what they learned, so that Azure moves "
                    + "to the other instance's tunnel by itself when one is lost.",
            "vpn-gateway-highlyavailable.md, which tells the effect only", "2016-09-24");

    private InstancesTellEachOther() {}

    /** The end of an instance's session with the other. */
    public static Side side(GatewayNode instance) {
        return Side.of(instance.name(), instance.instance().bgpAddress())
                .exporting(new NextHopSelf(NextHopSelf.Reach.ALL_BUT_REFLECTED));
    }
}
