package routebook.azure.review.gateway;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.scenario.VirtualNetwork;

/** GW_SUBNET_OTHER_RESOURCES: nothing but gateways is deployed in the GatewaySubnet (R-VPN-02). */
public final class GwSubnetOtherResources extends ReviewRule {

    public GwSubnetOtherResources() {
        super("GW_SUBNET_OTHER_RESOURCES");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (Station station : Station.of(network)) {
                if (station.subnet().equals(VirtualNetwork.GATEWAY_SUBNET)) {
                    findings.add(station.element(), station.path("subnet"),
                            "found " + station + " in " + GatewaySubnet.place(network)
                                    + "; expected it in another subnet, since only gateways stand there");
                }
            }
        }
    }
}
