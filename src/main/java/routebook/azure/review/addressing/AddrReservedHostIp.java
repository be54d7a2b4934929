package routebook.azure.review.addressing;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/**
 * ADDR_RESERVED_HOST_IP: a machine, an appliance or a frontend cannot have one of the five addresses that Azure keeps
 * of a subnet (R-ADDR-03).
 */
public final class AddrReservedHostIp extends ReviewRule {

    public AddrReservedHostIp() {
        super("ADDR_RESERVED_HOST_IP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (Station station : Station.of(network)) {
                Subnet subnet = network.findSubnet(station.subnet()).orElseThrow();
                Usable.keptFor(subnet.prefix(), station.address()).ifPresent(use -> findings.add(station.element(),
                        station.addressPath(),
                        "found " + station.address() + ", which Azure keeps for " + use + "; expected "
                                + Usable.range(subnet)));
            }
        }
    }
}
