package routebook.azure.review.udr;

import java.util.LinkedHashSet;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.azure.review.ground.RuleCase;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.UserNextHop;

/**
 * UDR_NEXTHOP_ER_GATEWAY: the gateway that a user route leads to is a VPN gateway; an ExpressRoute gateway is none
 * (R-UDR-02). Where the ExpressRoute gateway is that of a peered network, Azure cannot tell and the packets are lost.
 */
public final class UdrNexthopErGateway extends ReviewRule {

    private final RuleCase remote = new RuleCase(this, Severity.ERROR, Effect.FAILS);

    public UdrNexthopErGateway() {
        super("UDR_NEXTHOP_ER_GATEWAY");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (RouteUse use : inside.routes()) {
            if (use.route().nextHop() != UserNextHop.VIRTUAL_NETWORK_GATEWAY) {
                continue;
            }
            Set<String> own = new LinkedHashSet<>();
            Set<String> others = new LinkedHashSet<>();
            for (SubnetPlace place : use.subnets()) {
                inside.findGatewayNetwork(place.network()).filter(hub -> hub.vpnGateways().isEmpty()).ifPresent(
                        hub -> (hub.equals(place.network()) ? own : others).add(place + " (gateways of "
                                + hub.name() + ")"));
            }
            if (!own.isEmpty() || !others.isEmpty()) {
                Set<String> all = new LinkedHashSet<>(own);
                all.addAll(others);
                findings.add(own.isEmpty() ? remote : this, use.table().name(), use.path("nextHop"),
                        "found VirtualNetworkGateway as next hop in " + Words.list(all) + ", where every gateway is of "
                                + "type ExpressRoute; expected a VPN gateway, an appliance as next hop, or no such "
                                + "route: routes of circuits come by propagation");
            }
        }
    }
}
