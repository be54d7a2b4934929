package routebook.azure.review.udr;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;
import routebook.scenario.UserNextHop;

/**
 * UDR_NEXTHOP_GW_IN_COEXIST: no user route leads to the gateway in a network with a VPN and an ExpressRoute gateway
 * side by side (R-UDR-03).
 */
public final class UdrNexthopGwInCoexist extends ReviewRule {

    public UdrNexthopGwInCoexist() {
        super("UDR_NEXTHOP_GW_IN_COEXIST");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (RouteUse use : new Inside(design).routes()) {
            List<SubnetPlace> found = use.subnets().stream()
                    .filter(place -> !place.network().vpnGateways().isEmpty()
                            && !place.network().expressRouteGateways().isEmpty()).toList();
            if (use.route().nextHop() == UserNextHop.VIRTUAL_NETWORK_GATEWAY && !found.isEmpty()) {
                findings.add(use.table().name(), use.path("nextHop"),
                        "found VirtualNetworkGateway as next hop in " + Words.list(found)
                                + ", where a VPN and an ExpressRoute gateway stand side by side; expected an appliance "
                                + "as next hop, or the two gateways in different networks");
            }
        }
    }
}
