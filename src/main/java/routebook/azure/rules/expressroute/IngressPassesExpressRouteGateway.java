package routebook.azure.rules.expressroute;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.why.Rule;

/** The two directions differ: on the way in the gateway is passed, and stays silent. */
public final class IngressPassesExpressRouteGateway {

    public static final Rule RULE = AzureRule.observed("R-TR-06",
            "A packet that enters a virtual network over ExpressRoute passes the network's gateway, which answers from an "
                    + "address that nobody is told.",
            "connectivity-interoperability-data-plane.md", "2018-10-18");

    private IngressPassesExpressRouteGateway() {}

    /** The way from an MSEE to the gateway. */
    public static NextHop.Via via(String gateway, String connection) {
        return NextHop.Via.to(gateway, Port.SILENT).over(connection, Optional.empty());
    }
}
