package routebook.azure.review.udr;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.Way;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.VirtualNetwork;

/**
 * UDR_PUBLIC_IP_BEHIND_DEFAULT: a machine whose default route leads to an appliance or to a site does not answer by its
 * own public address (R-UDR-08).
 */
public final class UdrPublicIpBehindDefault extends ReviewRule {

    public UdrPublicIpBehindDefault() {
        super("UDR_PUBLIC_IP_BEHIND_DEFAULT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        for (VirtualNetwork network : design.networks()) {
            network.machines().forEach(machine -> machine.publicAddress().ifPresent(address -> look(inside, network,
                    Station.of(network, machine), address, findings)));
            // An Azure Firewall's default route is FW_SUBNET_DEFAULT_ROUTE's.
            network.appliances().stream().filter(appliance -> !appliance.azureFirewall()).forEach(
                    appliance -> appliance.publicAddress().ifPresent(address -> look(inside, network,
                            Station.of(network, appliance), address, findings)));
        }
    }

    private static void look(
            Inside inside, VirtualNetwork network, Station station, Ip address, Findings findings) {
        inside.waysOf(network, station.subnet()).lookup(Prefix.around(address, 0)).stream()
                .filter(way -> way.isAppliance() || way.kind() == Way.Kind.GATEWAY)
                .findFirst().ifPresent(way -> findings.add(station.element(), station.path("publicAddress"),
                        "found " + address + " on " + station + ", whose answers to the internet leave "
                                + (way.isAppliance() ? "by an appliance" : "by a gateway") + " (" + way.words()
                                + "); expected that the device there publishes it and no public address here, or a "
                                + "default route to the internet"));
    }
}
