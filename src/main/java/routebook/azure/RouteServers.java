package routebook.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.net.Ip;
import routebook.network.Places;
import routebook.scenario.RouteServer;
import routebook.scenario.Subnet;
import routebook.scenario.VirtualNetwork;

/** The Route Servers that are up. Their instances have the first addresses of the RouteServerSubnet that Azure gives out. */
final class RouteServers {

    /** The first usable address of a subnet is its fourth (R-ADDR-03). */
    private static final int FIRST_USABLE = 4;

    /** In a longer prefix there is no room for two instances. */
    private static final int LONGEST = 29;

    private final Predicate<String> up;

    RouteServers(Predicate<String> up) {
        this.up = up;
    }

    /**
     * An instance that is up.
     *
     * @param number  0 or 1
     * @param place   its name
     * @param address its address
     */
    record Instance(int number, String place, Ip address) {}

    /** The Route Server of a network; empty if it is down, or has no subnet of IPv4 to stand in (R-ARS-14). */
    Optional<RouteServer> find(VirtualNetwork owner) {
        return owner.routeServers().stream().findFirst()
                .filter(server -> up.test(Places.in(owner.name(), server.name())))
                .filter(any -> owner.findSubnet(RouteServer.SUBNET).map(Subnet::prefix)
                        .filter(prefix -> prefix.network().isV4() && prefix.length() <= LONGEST).isPresent());
    }

    List<Instance> instances(VirtualNetwork owner, RouteServer server) {
        List<String> places = Places.instances(Places.in(owner.name(), server.name()));
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (up.test(places.get(i))) {
                instances.add(new Instance(i, places.get(i),
                        owner.findSubnet(RouteServer.SUBNET).orElseThrow().prefix().address(FIRST_USABLE + i)));
            }
        }
        return instances;
    }
}
