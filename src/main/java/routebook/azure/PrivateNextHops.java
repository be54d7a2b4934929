package routebook.azure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import routebook.azure.rules.peering.BasicLoadBalancerIsNotReachedOverGlobalPeering;
import routebook.azure.rules.userroute.ApplianceMustBeDirectlyReachable;
import routebook.forwarding.Gate;
import routebook.forwarding.NextHop;
import routebook.forwarding.Port;
import routebook.net.Ip;
import routebook.network.Places;
import routebook.scenario.Appliance;
import routebook.scenario.LoadBalancer;
import routebook.scenario.VirtualNetwork;
import routebook.why.Rule;

/** What private addresses lead to that are next hops of routes: appliances, load balancers, machines. */
final class PrivateNextHops {

    private final Peerings peerings;
    private final Predicate<String> up;
    private final Segments segments;

    PrivateNextHops(Peerings peerings, Predicate<String> up, Segments segments) {
        this.peerings = peerings;
        this.up = up;
        this.segments = segments;
    }

    /**
     * Where a route leads.
     *
     * @param forwards what a packet does that follows it; empty drops it
     * @param problem  the rule by which it leads nowhere, where one does
     * @param text     the end of a sentence that begins with "leads to"
     */
    record Ahead(List<NextHop> forwards, Optional<Rule> problem, String text) {}

    /** What an address leads to as a next hop, seen from a network. */
    Ahead behind(VirtualNetwork here, Ip address) {
        return Stream.concat(Stream.of(here), peerings.joined(here).stream())
                .flatMap(owner -> holder(here, owner, address).stream())
                .findFirst()
                .orElseGet(() -> new Ahead(List.of(), Optional.of(ApplianceMustBeDirectlyReachable.RULE), address + ", which nothing that is up holds in " + here.name()
                                + " or a network peered with it: the packet is dropped"));
    }

    private Optional<Ahead> holder(VirtualNetwork here, VirtualNetwork owner, Ip address) {
        List<Gate> gates = here.equals(owner) ? List.of() : segments.gatesBetween(here, owner);
        for (Appliance appliance : owner.appliances()) {
            String place = Places.in(owner.name(), appliance.name());
            if (appliance.address().equals(address) && up.test(place)) {
                return Optional.of(new Ahead(
                        List.of(NextHop.Via.to(place, Port.at(address)).guardedBy(gates)), Optional.empty(), place));
            }
        }
        for (LoadBalancer balancer : owner.loadBalancers()) {
            String place = Places.in(owner.name(), balancer.name());
            if (balancer.frontend().equals(address) && up.test(place)) {
                return Optional.of(behind(here, owner, balancer, place, gates));
            }
        }
        String holder = segments.of(owner).holders().get(address);
        return Optional.ofNullable(holder).map(machine -> new Ahead(
                List.of(NextHop.Via.to(machine, Port.at(address)).guardedBy(gates)), Optional.empty(), machine));
    }

    private Ahead behind(
            VirtualNetwork here, VirtualNetwork owner, LoadBalancer balancer, String place, List<Gate> gates) {
        if (!BasicLoadBalancerIsNotReachedOverGlobalPeering.reaches(here, owner, balancer)) {
            return new Ahead(List.of(),
                    Optional.of(BasicLoadBalancerIsNotReachedOverGlobalPeering.RULE), place + ", a Basic load balancer in another region: "
                            + "the packet is dropped");
        }
        List<NextHop.Via> instances = owner.appliances().stream()
                .filter(appliance -> balancer.backends().contains(appliance.name())
                        && up.test(Places.in(owner.name(), appliance.name())))
                .map(appliance -> NextHop.Via.to(Places.in(owner.name(), appliance.name()), Port.at(appliance.address()))
                        .over(place, Optional.empty()).guardedBy(gates))
                .toList();
        return new Ahead(
                instances.isEmpty() ? List.of() : List.of(new NextHop.Balanced(place, instances)), Optional.empty(),
                place + (instances.isEmpty() ? ", behind which nothing is up: the packet is dropped" : ""));
    }
}
