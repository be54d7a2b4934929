package routebook.azure.rules.vpn;

import java.util.List;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.network.GatewayNode;
import routebook.why.Basis;
import routebook.why.Citation;
import routebook.why.Rule;

/** Which of two instances a client is connected to is not told, so each is a way to the gateway. */
public final class ClientsComeInAtEitherInstance {

    public static final Rule RULE = new AzureRule("R-P2S-12",
            "The clients of an active-active gateway are spread over its two instances; one whose instance is lost connects to "
                    + "the other.",
            new Citation("from memory, in no document that was read", "2026", Basis.ASSUMED));

    private ClientsComeInAtEitherInstance() {}

    /** The ways of a client to a gateway, of which these nodes are up. */
    public static List<NextHop> ways(List<GatewayNode> nodes) {
        return nodes.stream().map(node -> (NextHop) VpnGatewayIsOneHop.fromTunnel(node.name(), "", Optional.empty(), false))
                .toList();
    }
}
