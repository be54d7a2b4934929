package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.network.GatewayNode;
import routebook.why.Rule;

/** Seen from its own network a VPN gateway answers; to packets out of a tunnel it stays silent. */
public final class VpnGatewayIsOneHop {

    public static final Rule RULE = AzureRule.observed("R-TR-03",
            "A VPN gateway is one hop each time it is passed: it answers from its private address for packets of its own "
                    + "network and its spokes, and not for packets that come out of a tunnel.",
            "connectivity-interoperability-data-plane.md", "2018-10-18");

    private VpnGatewayIsOneHop() {}

    /** The way from a machine of the gateway's network, or of a spoke, to the gateway. */
    public static NextHop.Via fromNetwork(GatewayNode gateway) {
        return NextHop.Via.to(gateway.name(), new Port(gateway.instance().address()));
    }

    /** The way out of a tunnel to the gateway. */
    public static NextHop.Via fromTunnel(String gateway, String tunnel, Optional<Double> rttMs, boolean conceal) {
        return NextHop.Via.to(gateway, Port.SILENT).over(tunnel, rttMs).concealing(conceal);
    }
}
