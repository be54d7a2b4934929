package routebook.azure.review.udr;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Way;
import routebook.azure.review.ground.Ways;
import routebook.azure.review.ground.Words;
import routebook.scenario.RouteTable;

/**
 * UDR_BGP_MORE_SPECIFIC_THAN_DEFAULT: what gateways learn is longer than a user route 0.0.0.0/0 and so goes around the
 * appliance that it leads to, while propagation is on (R-SEL-01, R-UDR-09).
 */
public final class UdrBgpMoreSpecificThanDefault extends ReviewRule {

    public UdrBgpMoreSpecificThanDefault() {
        super("UDR_BGP_MORE_SPECIFIC_THAN_DEFAULT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<RouteTable, Set<String>> found = new LinkedHashMap<>();
        for (SubnetPlace place : inside.steeredSubnets()) {
            Ways ways = inside.waysOf(place);
            if (ways.findDefaultToAppliance().isPresent()) {
                inside.sitesOf(place.network()).stream()
                        .filter(site -> site.prefix().network().isV4() && ways.lookup(site.prefix()).stream()
                                .anyMatch(way -> way.kind() == Way.Kind.GATEWAY && way.route().isEmpty()))
                        .forEach(site -> found.computeIfAbsent(inside.findTable(place).orElseThrow(),
                                any -> new LinkedHashSet<>()).add(site.toString()));
            }
        }
        found.forEach((table, sites) -> findings.add(table.name(),
                List.of("routeTables", table.name(), "propagateGatewayRoutes"),
                "found 0.0.0.0/0 to an appliance and propagation on, so that traffic for " + Words.list(sites)
                        + " goes around it; expected propagateGatewayRoutes off, or a user route for each of these"));
    }
}
