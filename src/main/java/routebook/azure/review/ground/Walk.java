package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.Appliance;
import routebook.scenario.VirtualNetwork;

/**
 * The way of a packet through the networks of a design, from subnet to subnet by their routes; filters are not asked.
 * Behind its first station it is the same whoever sends the packet.
 *
 * @param stations  the appliances and frontends that it passes
 * @param crossings the peerings over which an appliance forwards it
 * @param end       how it ends
 * @param gateways  the network whose gateways it leaves by, where it does
 * @param cycle     the nodes that it comes round to again, where it does
 */
public record Walk(
        List<Station> stations, List<Crossing> crossings, End end, Optional<VirtualNetwork> gateways,
        List<String> cycle) {

    private static final Walk DIRECT = new Walk(List.of(), List.of(), End.ARRIVED, Optional.empty(), List.of());
    private static final Walk LOST = new Walk(List.of(), List.of(), End.LOST, Optional.empty(), List.of());

    /** How a walk ends. */
    public enum End {
        /** In the network that has the address. */
        ARRIVED,
        /** Out of a gateway. */
        LEFT,
        /** On the internet, at a service, or nowhere. */
        LOST,
        /** At a node where it was before. */
        LOOP
    }

    /**
     * A forwarded packet that passes from one network into a peered one.
     *
     * @param by         the station that sends it
     * @param to         the network that receives it
     * @param translated the source address that a station has put in, where one has
     */
    public record Crossing(Station by, VirtualNetwork to, Optional<Ip> translated) {

        /** True if a packet with that source only passes through the network that it comes from (R-PEER-08). */
        public boolean isForeign(Ip source) {
            return !by.network().holds(Prefix.host(translated.orElse(source)));
        }
    }

    /** The walk of a packet that a subnet sends. */
    static Walk of(Inside inside, VirtualNetwork network, Ways ways, Ip destination) {
        Optional<Way> found = ways.lookup(destination);
        if (found.isEmpty()) {
            return LOST;
        }
        Way way = found.get();
        return switch (way.kind()) {
            case LOCAL -> network.holds(Prefix.host(destination)) ? DIRECT : LOST;
            case PEERING -> DIRECT;
            case APPLIANCE -> way.station().map(station -> inside.walkThrough(station, destination)).orElse(LOST);
            case GATEWAY -> way.network().map(gateways -> inside.walkIn(gateways, destination)).orElse(LOST);
            case SERVICE_ENDPOINT, INTERNET, NONE -> LOST;
        };
    }

    /** The walk of a packet that comes to a station. */
    static Walk through(Inside inside, Station station, Ip destination) {
        if (station.forwarders().isEmpty()) {
            return LOST;
        }
        Walker walker = new Walker(inside, destination);
        walker.trail.add(station.element());
        walker.pass(station);
        return walker.run();
    }

    /** The walk of a packet that comes to the gateways of a network. */
    static Walk in(Inside inside, VirtualNetwork gateways, Ip destination) {
        Walker walker = new Walker(inside, destination);
        walker.enter(gateways);
        walker.trail.add(Walker.name(gateways));
        return walker.run();
    }

    /** This walk, which ends at a station, and the one that begins there. */
    Walk then(Walk onward) {
        List<Station> all = new ArrayList<>(stations);
        all.addAll(onward.stations);
        List<Crossing> every = new ArrayList<>(crossings);
        every.addAll(onward.crossings);
        return new Walk(all, every, onward.end, onward.gateways, onward.cycle);
    }

    /** The last station that puts its own address in the place of the source towards that destination. */
    Optional<Station> findTranslator(Ip destination) {
        return stations.stream().filter(station -> translates(station.forwarders().get(0), destination))
                .reduce((earlier, later) -> later);
    }

    private static boolean translates(Appliance appliance, Ip destination) {
        return switch (appliance.sourceNat()) {
            case NONE -> false;
            case INTERNET -> PrivateRanges.ALL.stream().noneMatch(range -> range.contains(destination));
            case ALWAYS -> true;
        };
    }

    /** One walk while it is under way. */
    private static final class Walker {
        private final Inside inside;
        private final Ip destination;
        private final List<Station> stations = new ArrayList<>();
        private final List<Crossing> crossings = new ArrayList<>();
        private final List<String> trail = new ArrayList<>();
        private Optional<Ip> translated = Optional.empty();
        private Optional<Station> sender = Optional.empty();
        private VirtualNetwork network;
        private String subnet;
        private boolean atGateway;

        Walker(Inside inside, Ip destination) {
            this.inside = inside;
            this.destination = destination;
        }

        static String name(VirtualNetwork gateways) {
            return "gateways of " + gateways.name();
        }

        Walk run() {
            while (true) {
                Optional<Way> way = inside.waysOf(network, subnet).lookup(destination);
                Way.Kind kind = way.map(Way::kind).orElse(Way.Kind.NONE);
                if (kind == Way.Kind.LOCAL) {
                    return end(network.holds(Prefix.host(destination)) ? End.ARRIVED : End.LOST);
                } else if (kind == Way.Kind.PEERING) {
                    cross(way.orElseThrow().network().orElseThrow());
                    return end(End.ARRIVED);
                } else if (kind == Way.Kind.APPLIANCE) {
                    Optional<Station> next = way.orElseThrow().station().filter(each -> !each.forwarders().isEmpty());
                    if (next.isEmpty()) {
                        return end(End.LOST);
                    }
                    if (isKnown(next.get().element())) {
                        return end(End.LOOP);
                    }
                    if (!next.get().network().name().equals(network.name())) {
                        cross(next.get().network());
                    }
                    pass(next.get());
                } else if (atGateway) {
                    boolean dropped = kind == Way.Kind.NONE && way.isPresent();
                    return end(dropped ? End.LOST : End.LEFT);
                } else if (kind == Way.Kind.GATEWAY && way.orElseThrow().network().isPresent()) {
                    enter(way.orElseThrow().network().orElseThrow());
                    if (isKnown(name(network))) {
                        return end(End.LOOP);
                    }
                } else {
                    return end(End.LOST);
                }
            }
        }

        private boolean isKnown(String node) {
            boolean known = trail.contains(node);
            trail.add(node);
            return known;
        }

        void enter(VirtualNetwork gateways) {
            network = gateways;
            subnet = VirtualNetwork.GATEWAY_SUBNET;
            atGateway = true;
            sender = Optional.empty();
        }

        void pass(Station station) {
            stations.add(station);
            Appliance first = station.forwarders().get(0);
            if (translates(first, destination)) {
                translated = Optional.of(first.address());
            }
            network = station.network();
            subnet = first.subnet();
            sender = Optional.of(station);
            atGateway = false;
        }

        private void cross(VirtualNetwork to) {
            sender.ifPresent(station -> crossings.add(new Crossing(station, to, translated)));
        }

        private Walk end(End end) {
            String last = trail.get(trail.size() - 1);
            return new Walk(List.copyOf(stations), List.copyOf(crossings), end,
                    end == End.LEFT ? Optional.of(network) : Optional.empty(),
                    end == End.LOOP ? List.copyOf(trail.subList(trail.indexOf(last), trail.size() - 1)) : List.of());
        }
    }
}
