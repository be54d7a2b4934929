package routebook.azure.review.udr;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;

/** ARS_SUBNET_UDR_NSG: the subnet of a Route Server takes neither a route table nor a security group (R-UDR-13). */
public final class ArsSubnetUdrNsg extends ReviewRule {

    public ArsSubnetUdrNsg() {
        super("ARS_SUBNET_UDR_NSG");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (SubnetPlace place : new Inside(design).subnets()) {
            if (place.subnet().name().equals(SubnetPlace.ROUTE_SERVER_SUBNET)) {
                place.subnet().routeTable().ifPresent(table -> findings.add(place.place(), place.path("routeTable"),
                        "found route table " + table + " on " + place + "; expected none there"));
                place.subnet().securityGroup().ifPresent(group -> findings.add(place.place(),
                        place.path("securityGroup"), "found security group " + group + " on " + place
                                + "; expected none there"));
            }
        }
    }
}
