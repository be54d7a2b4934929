package routebook.azure.review.addressing;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.azure.review.ground.Station;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * ADDR_MACHINE_OUTSIDE_SUBNET: a machine, an appliance or a frontend has an address of the subnet that it stands in.
 * Azure's list has no row for it, since Azure assigns addresses from the subnet and takes no other.
 */
public final class AddrMachineOutsideSubnet extends ReviewRule {

    public AddrMachineOutsideSubnet() {
        super(new RuleText("ADDR_MACHINE_OUTSIDE_SUBNET", Severity.ERROR, Effect.REFUSED,
                "Machine has an address that is not in its subnet", List.of("R-ADDR-02", "R-ADDR-03"),
                new Citation("virtual-networks-faq.md", "2019-02-12", Basis.INFERRED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (Station station : Station.of(network)) {
                Subnet subnet = network.findSubnet(station.subnet()).orElseThrow();
                if (!subnet.prefix().contains(station.address())) {
                    findings.add(station.element(), station.addressPath(),
                            "found " + station.address() + ", which is not in subnet " + subnet.name() + " ("
                                    + subnet.prefix() + "); expected " + Usable.range(subnet)
                                    + ", or another subnet for " + station.element());
                }
            }
        }
    }
}
