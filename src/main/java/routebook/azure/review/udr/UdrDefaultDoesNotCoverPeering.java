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
import routebook.scenario.VirtualNetwork;

/**
 * UDR_DEFAULT_DOES_NOT_COVER_PEERING: a user route 0.0.0.0/0 takes nothing away from the longer routes of peerings
 * (R-SEL-05). The appliance's own network counts where machines stand in it.
 */
public final class UdrDefaultDoesNotCoverPeering extends ReviewRule {

    public UdrDefaultDoesNotCoverPeering() {
        super("UDR_DEFAULT_DOES_NOT_COVER_PEERING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Map<RouteTable, Set<String>> found = new LinkedHashMap<>();
        for (SubnetPlace place : inside.steeredSubnets()) {
            Ways ways = inside.waysOf(place);
            ways.findDefaultToAppliance().ifPresent(way -> {
                for (VirtualNetwork peer : inside.peersOf(place.network())) {
                    boolean own = way.station().filter(station -> station.network().equals(peer)).isPresent();
                    peer.space().stream().filter(prefix -> !own || !peer.machines().isEmpty())
                            .filter(prefix -> ways.lookup(prefix).stream()
                                    .anyMatch(each -> each.kind() == Way.Kind.PEERING))
                            .forEach(prefix -> found.computeIfAbsent(inside.findTable(place).orElseThrow(),
                                    any -> new LinkedHashSet<>()).add(place + " to " + prefix + " of " + peer.name()));
                }
            });
        }
        found.forEach((table, ways) -> findings.add(table.name(), List.of("routeTables", table.name()),
                "found 0.0.0.0/0 to an appliance, which the peerings' own routes go around: " + Words.list(ways)
                        + "; expected a route for each of these prefixes too, if the appliance is to see it"));
    }
}
