package routebook.azure.review.udr;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.SubnetPlace;
import routebook.azure.review.ground.Words;

/**
 * UDR_NVA_SAME_SUBNET_LOOP: an appliance does not stand in a subnet whose own table leads to it, since what it
 * forwards would come back to it (R-UDR-06).
 */
public final class UdrNvaSameSubnetLoop extends ReviewRule {

    public UdrNvaSameSubnetLoop() {
        super("UDR_NVA_SAME_SUBNET_LOOP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.subnets()) {
            inside.findTable(place).ifPresent(table -> {
                List<String> found = table.routes().stream().flatMap(route -> route.address().stream()
                        .flatMap(address -> inside.findReachable(place.network(), address).stream())
                        .filter(station -> standsIn(station, place))
                        .map(station -> "route " + route.name() + " (" + route.destination() + ") to "
                                + station.element())).toList();
                if (!found.isEmpty()) {
                    findings.add(place.place(), place.path("routeTable"),
                            "found table " + table.name() + " with " + Words.list(found) + ", which stands in " + place
                                    + " itself, so that what it forwards comes back to it; expected the appliance in a "
                                    + "subnet of its own without such routes");
                }
            });
        }
    }

    private static boolean standsIn(Station station, SubnetPlace place) {
        return station.network().equals(place.network())
                && station.appliances().stream().anyMatch(each -> each.subnet().equals(place.subnet().name()));
    }
}
