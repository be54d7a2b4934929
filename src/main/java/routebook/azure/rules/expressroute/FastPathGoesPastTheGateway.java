package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.azure.PlatformProfile;
import routebook.azure.data.ExpressRouteGatewaySku;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.VirtualNetwork;
import routebook.why.Because;
import routebook.why.Rule;

/**
 * The gateway still exchanges the routes; only packets go past it, and only on the way in. That a gateway of an undeclared
 * SKU offers FastPath is taken for granted. The other direction never passes the gateway (R-TR-04).
 */
public final class FastPathGoesPastTheGateway {

    public static final Rule RULE = AzureRule.documented("R-ERG-05",
            "With FastPath, packets from a circuit go past the ExpressRoute gateway to the machines of its network; not for "
                    + "peered networks and not with a route table on the GatewaySubnet, unless on ExpressRoute Direct in "
                    + "texts since 2024.",
            "about-fastpath.md", "2024");

    private FastPathGoesPastTheGateway() {}

    /**
     * True if packets that a connection brings for a network go past the gateway.
     *
     * @param hub    the network of the gateway
     * @param target the hub, or a network that uses its gateway
     */
    public static boolean holds(Connection connection, ExpressRouteGateway gateway, Circuit circuit, VirtualNetwork hub,
            VirtualNetwork target, PlatformProfile profile) {
        return connection.fastPath() && isOffered(gateway)
                && (isExtended(circuit, profile) || hub.equals(target) && !isSteered(hub));
    }

    /** True unless the gateway's SKU is declared and does without. */
    public static boolean isOffered(ExpressRouteGateway gateway) {
        return ExpressRouteGatewaySku.find(gateway).map(ExpressRouteGatewaySku::fastPath).orElse(true);
    }

    /** True where peered networks and route tables on the GatewaySubnet are supported. */
    public static boolean isExtended(Circuit circuit, PlatformProfile profile) {
        return profile.fastPathExtendedOnDirect() && circuit.directPortGbps().isPresent();
    }

    /** True if the GatewaySubnet has a route table. */
    public static boolean isSteered(VirtualNetwork hub) {
        return hub.findSubnet(VirtualNetwork.GATEWAY_SUBNET).flatMap(subnet -> subnet.routeTable()).isPresent();
    }

    /** Why packets go on as the gateway's subnet would send them. */
    public static Because because(String connection, Because onwards) {
        return Because.of(RULE, connection + " has FastPath, so the gateway is not passed; " + onwards.text());
    }
}
