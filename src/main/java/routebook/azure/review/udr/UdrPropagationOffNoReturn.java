package routebook.azure.review.udr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.Learned;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Way;
import routebook.azure.review.ground.Words;
import routebook.scenario.RouteTable;

/**
 * UDR_PROPAGATION_OFF_NO_RETURN: a table that keeps the gateways' routes out needs user routes back to the sites
 * (R-UDR-09). GatewaySubnet itself is GW_SUBNET_PROPAGATION_OFF's.
 */
public final class UdrPropagationOffNoReturn extends ReviewRule {

    public UdrPropagationOffNoReturn() {
        super("UDR_PROPAGATION_OFF_NO_RETURN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (RouteTable table : design.scenario().routeTables()) {
            if (table.propagateGatewayRoutes()) {
                continue;
            }
            Set<String> subnets = new LinkedHashSet<>();
            Set<String> sites = new LinkedHashSet<>();
            for (SubnetPlace place : inside.subnetsOf(table)) {
                for (Learned site : place.isForGateways() ? List.<Learned>of() : inside.sitesOf(place.network())) {
                    List<Way> ways = inside.waysOf(place).lookup(site.prefix());
                    if (ways.isEmpty() || ways.stream().anyMatch(
                            way -> way.kind() == Way.Kind.INTERNET && way.route().isEmpty())) {
                        subnets.add(place.place());
                        sites.add(site.toString());
                    }
                }
            }
            if (!sites.isEmpty()) {
                findings.add(table.name(), List.of("routeTables", table.name(), "propagateGatewayRoutes"),
                        "found propagateGatewayRoutes off, and no user route from " + Words.list(subnets) + " to "
                                + Words.list(sites) + "; expected user routes for these prefixes, or the switch on");
            }
        }
    }
}
