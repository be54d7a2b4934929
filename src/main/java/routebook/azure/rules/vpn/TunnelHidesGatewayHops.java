package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.scenario.Tunnel;
import routebook.why.Rule;

/** An observed property of one tunnel, declared on it; never a default. */
public final class TunnelHidesGatewayHops {

    public static final Rule RULE = AzureRule.observed("R-TR-07",
            "Packets that entered Azure by a tunnel that is declared so show no VPN gateway in a trace, neither the first nor "
                    + "a later one; nothing documents it.",
            "connectivity-interoperability-data-plane.md", "2018-10-18");

    private TunnelHidesGatewayHops() {}

    public static boolean conceals(Tunnel tunnel) {
        return tunnel.hidesGatewayHops();
    }
}
