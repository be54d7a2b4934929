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
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.RouteTable;

/**
 * UDR_WHOLE_VNET_CAPTURES_SUBNET: a user route for a whole prefix of a network takes the traffic inside its own subnet
 * to the appliance too (R-SEL-06).
 */
public final class UdrWholeVnetCapturesSubnet extends ReviewRule {

    public UdrWholeVnetCapturesSubnet() {
        super("UDR_WHOLE_VNET_CAPTURES_SUBNET");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<RouteTable, Set<String>> found = new LinkedHashMap<>();
        for (SubnetPlace place : inside.steeredSubnets()) {
            Prefix prefix = place.subnet().prefix();
            if (place.network().holds(prefix)) {
                inside.waysOf(place).lookup(prefix).stream()
                        .filter(way -> way.isAppliance() && way.prefix().contains(prefix)).findFirst()
                        .ifPresent(way -> found.computeIfAbsent(inside.findTable(place).orElseThrow(),
                                any -> new LinkedHashSet<>()).add(way.words() + " in " + place + " (" + prefix + ")"));
            }
        }
        found.forEach((table, captured) -> findings.add(table.name(), List.of("routeTables", table.name(), "routes"),
                "found " + Words.list(captured) + ", which takes traffic inside the subnet through the appliance; "
                        + "expected a longer route for the subnet's own prefix with next hop VnetLocal"));
    }
}
