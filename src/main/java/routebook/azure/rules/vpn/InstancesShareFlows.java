package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Map;
import routebook.azure.AzureRule;
import routebook.network.GatewayNode;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.routing.Learned;
import routebook.why.Rule;

/** Both instances of an active-active gateway carry flows. */
public final class InstancesShareFlows {

    public static final Rule RULE = AzureRule.documented("R-AA-02",
            "An active-active gateway is two instances, each with a BGP address, a public address and a tunnel of its own for "
                    + "every connection; flows are spread over all tunnels, flow by flow.",
            "vpn-gateway-highlyavailable.md", "2016-09-24");

    private InstancesShareFlows() {}

    /**
     * The instances that the network sends a prefix to: those whose own choice leaves by a tunnel of theirs, not by the
     * other instance.
     *
     * @param choices what each instance chose for the prefix
     */
    public static List<GatewayNode> carrying(Map<GatewayNode, Decision<Candidate>> choices) {
        return choices.entrySet().stream().filter(each -> each.getValue().best().learned() == Learned.EXTERNAL)
                .map(Map.Entry::getKey).toList();
    }
}
