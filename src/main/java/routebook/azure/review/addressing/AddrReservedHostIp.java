package routebook.azure.review.addressing;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Machine;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * ADDR_RESERVED_HOST_IP: a machine cannot have one of the five addresses that Azure keeps of a subnet (R-ADDR-03).
 */
public final class AddrReservedHostIp extends ReviewRule {

    public AddrReservedHostIp() {
        super("ADDR_RESERVED_HOST_IP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (Machine machine : network.machines()) {
                Subnet subnet = network.findSubnet(machine.subnet()).orElseThrow();
                Usable.keptFor(subnet.prefix(), machine.address()).ifPresent(use -> findings.add(machine.name(),
                        List.of("virtualNetworks", network.name(), "machines", machine.name(), "address"),
                        "found " + machine.address() + ", which Azure keeps for " + use + "; expected "
                                + Usable.range(subnet)));
            }
        }
    }
}
