package routebook.azure.review.udr;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.scenario.UserNextHop;

/** UDR_NEXTHOP_TYPE_ILLEGAL: a user route cannot lead to a peering or a service endpoint (R-UDR-01). */
public final class UdrNexthopTypeIllegal extends ReviewRule {

    public UdrNexthopTypeIllegal() {
        super("UDR_NEXTHOP_TYPE_ILLEGAL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (RouteUse use : new Inside(design).routes()) {
            UserNextHop hop = use.route().nextHop();
            if (hop == UserNextHop.VNET_PEERING || hop == UserNextHop.SERVICE_ENDPOINT) {
                findings.add(use.table().name(), use.path("nextHop"),
                        "found " + hop.word() + " as next hop of route " + use.route().name() + " for "
                                + use.route().destination() + "; expected VirtualAppliance, VirtualNetworkGateway, "
                                + "VnetLocal, Internet or None: routes of that type come from the platform alone");
            }
        }
    }
}
