package routebook.azure.review.gateway;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;

/** GW_SUBNET_NSG: no security group on the GatewaySubnet (R-UDR-11). */
public final class GwSubnetNsg extends ReviewRule {

    public GwSubnetNsg() {
        super("GW_SUBNET_NSG");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (SubnetPlace place : new Inside(design).subnets()) {
            if (place.isForGateways()) {
                place.subnet().securityGroup().ifPresent(group -> findings.add(place.place(),
                        place.path("securityGroup"), "found security group " + group + " on " + place
                                + "; expected none there: filter at the subnets of machines"));
            }
        }
    }
}
