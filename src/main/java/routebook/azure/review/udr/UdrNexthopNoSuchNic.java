package routebook.azure.review.udr;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;

/** UDR_NEXTHOP_NO_SUCH_NIC: somebody has the address that a user route leads to (R-UDR-04). */
public final class UdrNexthopNoSuchNic extends ReviewRule {

    public UdrNexthopNoSuchNic() {
        super("UDR_NEXTHOP_NO_SUCH_NIC");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (RouteUse use : inside.routes()) {
            use.route().address().filter(address -> NextHops.holders(inside, address).isEmpty()).ifPresent(
                    address -> findings.add(use.table().name(), use.path("address"),
                            "found " + address + ", which no interface and no internal load balancer has; expected the "
                                    + "address of " + NextHops.choice(design)));
        }
    }
}
