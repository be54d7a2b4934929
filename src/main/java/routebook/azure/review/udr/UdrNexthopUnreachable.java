package routebook.azure.review.udr;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;

/**
 * UDR_NEXTHOP_UNREACHABLE: an appliance as next hop stands in the subnet's own network or in one peered with it, not
 * behind gateways (R-UDR-04).
 */
public final class UdrNexthopUnreachable extends ReviewRule {

    public UdrNexthopUnreachable() {
        super("UDR_NEXTHOP_UNREACHABLE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (RouteUse use : inside.routes()) {
            use.route().address().ifPresent(address -> {
                List<String> holders = NextHops.holders(inside, address);
                List<SubnetPlace> found = use.subnets().stream()
                        .filter(place -> inside.findReachable(place.network(), address).isEmpty()).toList();
                if (!holders.isEmpty() && !found.isEmpty()) {
                    findings.add(use.table().name(), use.path("address"),
                            "found " + address + " of " + Words.list(holders) + " as next hop in " + Words.list(found)
                                    + ", from where it is not directly reachable; expected an appliance in the same "
                                    + "network or in one peered with it on both sides");
                }
            });
        }
    }
}
