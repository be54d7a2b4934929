package routebook.azure.review.appliance;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Way;

/**
 * FW_SUBNET_DEFAULT_ROUTE: an Azure Firewall reaches the internet directly, unless it has a management subnet for
 * forced tunnelling (R-UDR-14).
 */
public final class FwSubnetDefaultRoute extends ReviewRule {

    public FwSubnetDefaultRoute() {
        super("FW_SUBNET_DEFAULT_ROUTE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : Firewalls.subnets(design)) {
            if (place.network().findSubnet(SubnetPlace.FIREWALL_MANAGEMENT_SUBNET).isPresent()) {
                continue;
            }
            inside.waysOf(place).toInternet().stream().filter(way -> way.kind() != Way.Kind.INTERNET).findFirst()
                    .ifPresent(way -> findings.add(place.place(),
                            way.route().isPresent() ? place.path("routeTable") : place.path(),
                            "found " + (way.route().isPresent() ? "user route " + way.words()
                                    : way.prefix() + " learned by gateways") + " on " + place
                                    + "; expected a user route 0.0.0.0/0 with next hop Internet, or a subnet "
                                    + SubnetPlace.FIREWALL_MANAGEMENT_SUBNET));
        }
    }
}
