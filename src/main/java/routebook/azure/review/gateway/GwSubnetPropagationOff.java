package routebook.azure.review.gateway;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;

/** GW_SUBNET_PROPAGATION_OFF: gateways do not work with a table that keeps their routes out (R-UDR-10). */
public final class GwSubnetPropagationOff extends ReviewRule {

    public GwSubnetPropagationOff() {
        super("GW_SUBNET_PROPAGATION_OFF");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (SubnetPlace place : inside.subnets()) {
            if (place.isForGateways()) {
                inside.findTable(place).filter(table -> !table.propagateGatewayRoutes()).ifPresent(
                        table -> findings.add(place.place(), place.path("routeTable"),
                                "found table " + table.name() + " with propagateGatewayRoutes off on " + place
                                        + ", without which its gateways do not work; expected it on, in a table of its "
                                        + "own"));
            }
        }
    }
}
