package routebook.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.net.Ip;

/**
 * An end point at an address: the one that the design names, or else one that stands in for it, named as the address is
 * written: a machine with its subnet's settings, a host on a LAN, and outside of both a host on the internet.
 *
 * @param scenario the design, with the end point in it
 * @param name     the end point
 */
public record StandIn(Scenario scenario, String name) {

    /**
     * @throws IllegalArgumentException if several networks or sites hold the address
     */
    public static StandIn at(Ip address, Scenario design) {
        List<String> holders = new ArrayList<>();
        List<StandIn> found = new ArrayList<>();
        for (VirtualNetwork network : design.virtualNetworks()) {
            inside(network, address, design).ifPresent(standIn -> {
                holders.add("network " + network.name());
                found.add(standIn);
            });
        }
        for (Site site : design.sites()) {
            inside(site, address, design).ifPresent(standIn -> {
                holders.add("site " + site.name());
                found.add(standIn);
            });
        }
        design.virtualNetworks().stream().flatMap(network -> network.vpnGateways().stream())
                .flatMap(gateway -> gateway.pointToSite().stream()).flatMap(offer -> offer.clients().stream())
                .filter(client -> client.address().equals(address)).forEach(client -> {
                    holders.add("point-to-site client " + client.name());
                    found.add(new StandIn(design, client.name()));
                });
        if (found.size() > 1) {
            throw new IllegalArgumentException(address + " is in several places: " + String.join(", ", holders)
                    + "; expected the name of an end point");
        }
        return found.isEmpty() ? onTheInternet(address, design) : found.get(0);
    }

    private static Optional<StandIn> inside(VirtualNetwork network, Ip address, Scenario design) {
        String text = address.toString();
        return network.machines().stream().filter(machine -> machine.address().equals(address)).findFirst()
                .map(machine -> new StandIn(design, machine.name()))
                .or(() -> network.subnets().stream().filter(subnet -> subnet.prefix().contains(address)).findFirst()
                        .map(subnet -> new StandIn(design.edit().virtualNetwork(network.name(),
                                parts -> parts.machine(text, subnet.name(), text)).build(), text)));
    }

    private static Optional<StandIn> inside(Site site, Ip address, Scenario design) {
        String text = address.toString();
        return site.hosts().stream().filter(host -> host.address().equals(address)).findFirst()
                .map(host -> new StandIn(design, host.name()))
                .or(() -> site.routers().stream().flatMap(router -> router.lans().stream())
                        .filter(lan -> lan.prefix().contains(address)).findFirst()
                        .map(lan -> new StandIn(design.edit().site(site.name(), parts -> parts.host(text, text)).build(),
                                text)));
    }

    private static StandIn onTheInternet(Ip address, Scenario design) {
        String text = address.toString();
        return design.internetHosts().stream().filter(host -> host.address().equals(address)).findFirst()
                .map(host -> new StandIn(design, host.name()))
                .orElseGet(() -> new StandIn(design.edit().internetHost(text, text).build(), text));
    }
}
