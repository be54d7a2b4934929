package routebook.azure.review.gateway;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;
import routebook.scenario.UserRoute;

/** GW_SUBNET_DEFAULT_ROUTE: no user route 0.0.0.0/0 on the GatewaySubnet (R-UDR-11). */
public final class GwSubnetDefaultRoute extends ReviewRule {

    public GwSubnetDefaultRoute() {
        super("GW_SUBNET_DEFAULT_ROUTE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.subnets()) {
            if (!place.isForGateways()) {
                continue;
            }
            inside.findTable(place).ifPresent(table -> {
                List<String> found = table.routes().stream()
                        .filter(route -> inside.prefixesOf(route).stream()
                                .anyMatch(prefix -> prefix.isDefault() && prefix.network().isV4()))
                        .map(UserRoute::name).toList();
                if (!found.isEmpty()) {
                    findings.add(place.place(), place.path("routeTable"),
                            "found table " + table.name() + " with 0.0.0.0/0 (route " + Words.list(found) + ") on "
                                    + place + "; expected routes for single networks only, in a table of its own");
                }
            });
        }
    }
}
