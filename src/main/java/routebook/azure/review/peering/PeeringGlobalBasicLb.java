package routebook.azure.review.peering;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RouteUse;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.Words;

/**
 * PEERING_GLOBAL_BASIC_LB: the frontend of a Basic load balancer is not reached over global peering (R-PEER-17). The
 * wish to reach it is declared by a user route that has the frontend as its next hop.
 */
public final class PeeringGlobalBasicLb extends ReviewRule {

    public PeeringGlobalBasicLb() {
        super("PEERING_GLOBAL_BASIC_LB");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (RouteUse use : inside.routes()) {
            List<String> found = new ArrayList<>();
            use.route().address().ifPresent(address -> use.subnets().forEach(
                    place -> inside.findReachable(place.network(), address)
                            .filter(station -> isBasic(station)
                                    && !station.network().region().equals(place.network().region()))
                            .ifPresent(station -> found.add(place + " in " + place.network().region() + " to " + station
                                    + " in " + station.network().region()))));
            if (!found.isEmpty()) {
                findings.add(use.table().name(), use.path("address"),
                        "found " + Words.list(found) + ", a Basic load balancer, which global peering does not reach; "
                                + "expected a Standard one");
            }
        }
    }

    private static boolean isBasic(Station station) {
        return station.kind() == Station.Kind.FRONTEND && station.network().loadBalancers().stream()
                .anyMatch(balancer -> balancer.name().equals(station.name()) && balancer.basic());
    }
}
