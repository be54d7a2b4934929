package routebook.azure.review.addressing;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.network.Places;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * ADDR_SUBNET_OVERLAP: an address belongs to one subnet (R-ADDR-02). The later of two overlapping ones is reported.
 */
public final class AddrSubnetOverlap extends ReviewRule {

    public AddrSubnetOverlap() {
        super("ADDR_SUBNET_OVERLAP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            List<Subnet> subnets = network.subnets();
            for (int i = 1; i < subnets.size(); i++) {
                Subnet subnet = subnets.get(i);
                List<String> overlapped = subnets.subList(0, i).stream()
                        .filter(earlier -> earlier.prefix().overlaps(subnet.prefix()))
                        .map(earlier -> "subnet " + earlier.name() + " (" + earlier.prefix() + ")").toList();
                if (!overlapped.isEmpty()) {
                    findings.add(Places.in(network.name(), subnet.name()),
                            List.of("virtualNetworks", network.name(), "subnets", subnet.name()),
                            "found " + subnet.prefix() + ", which overlaps " + Words.list(overlapped)
                                    + "; expected a range that no other subnet uses: move or shrink one of them");
                }
            }
        }
    }
}
