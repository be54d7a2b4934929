package routebook.azure.review.addressing;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** ADDR_SUBNET_OUTSIDE_VNET: subnets are cut from the prefixes of their network (R-ADDR-02). */
public final class AddrSubnetOutsideVnet extends ReviewRule {

    public AddrSubnetOutsideVnet() {
        super("ADDR_SUBNET_OUTSIDE_VNET");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (Subnet subnet : network.subnets()) {
                if (!network.holds(subnet.prefix())) {
                    findings.add(Places.in(network.name(), subnet.name()),
                            List.of("virtualNetworks", network.name(), "subnets", subnet.name()),
                            "found " + subnet.prefix() + "; expected a range inside "
                                    + (network.space().isEmpty()
                                            ? "the space of network " + network.name() + ", which has no prefix yet"
                                            : Words.list(network.space())
                                            + ", or that range added to the space of network "
                                                    + network.name()));
                }
            }
        }
    }
}
