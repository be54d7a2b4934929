package routebook.azure.review.gateway;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** GW_SUBNET_MISSING: gateways stand in a subnet that is named exactly GatewaySubnet (R-ADDR-09). */
public final class GwSubnetMissing extends ReviewRule {

    public GwSubnetMissing() {
        super("GW_SUBNET_MISSING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            List<String> gateways = design.gatewaysOf(network);
            if (!gateways.isEmpty() && network.findSubnet(VirtualNetwork.GATEWAY_SUBNET).isEmpty()) {
                findings.add(network.name(), List.of("virtualNetworks", network.name(), "subnets"),
                        "found " + Words.list(gateways) + " and no subnet to stand in"
                                + (network.subnets().isEmpty() ? "" : " among "
                                        + Words.list(network.subnets().stream().map(Subnet::name).toList()))
                                + "; expected a subnet of the name " + VirtualNetwork.GATEWAY_SUBNET
                                + ", /27 or larger");
            }
        }
    }
}
