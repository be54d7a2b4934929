package routebook.azure.rules.expressroute;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Ip;
import routebook.why.Rule;

/** The gateway is not passed on the way out; that is why hop 1 already carries the round trip to the circuit's metro. */
public final class EgressGoesStraightToMsee {

    public static final Rule RULE = AzureRule.observed("R-TR-04",
            "A packet that leaves a virtual network over ExpressRoute goes from the machine's host straight to the MSEE, "
                    + "which answers from its tunnel endpoint in the GatewaySubnet.",
            "connectivity-interoperability-data-plane.md", "2018-10-18");

    private EgressGoesStraightToMsee() {}

    /** The way from any machine behind the gateway to the MSEE. */
    public static NextHop.Via via(String msee, Optional<Ip> endpoint, String connection) {
        return NextHop.Via.to(msee, new Port(endpoint)).over(connection, Optional.empty());
    }
}
