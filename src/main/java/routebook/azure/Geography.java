package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import routebook.azure.data.RegionLatencies;
import routebook.forwarding.Latency;
import routebook.network.Network;
import routebook.scenario.Metro;
import routebook.scenario.RegionPair;
import routebook.scenario.Scenario;
import routebook.scenario.Site;
import routebook.scenario.VirtualNetwork;

/**
 * Where things stand and how long packets take between those places: half of a round trip each way (R-LAT-07). Between
 * regions the published value counts, unless the design declares one; a metro is placed by its region (R-LAT-04).
 */
final class Geography {

    private final Network network;

    Geography(Network network) {
        this.network = network;
    }

    static String region(String name) {
        return "region " + name;
    }

    static String metro(String name) {
        return "metro " + name;
    }

    static String site(String name) {
        return "site " + name;
    }

    /** The round trip from one region to another, declared or published. */
    static OptionalDouble regionRttMs(Scenario scenario, String from, String to) {
        for (RegionPair pair : scenario.regionPairs()) {
            if (pair.from().equals(from) && pair.to().equals(to)) {
                return OptionalDouble.of(pair.rttMs());
            }
        }
        return RegionLatencies.published().find(from, to);
    }

    Latency latency() {
        Scenario scenario = network.scenario();
        List<Spot> spots = new ArrayList<>();
        scenario.virtualNetworks().stream().map(VirtualNetwork::region).distinct()
                .forEach(region -> spots.add(new Spot(region(region), region, Optional.empty())));
        scenario.metros().forEach(
                metro -> spots.add(new Spot(metro(metro.name()), metro.region(), Optional.of(metro))));
        for (Site site : scenario.sites()) {
            site.metro().flatMap(network::findMetro)
                    .ifPresent(metro -> spots.add(new Spot(site(site.name()), metro.region(), Optional.of(metro))));
        }
        Map<String, Map<String, Double>> between = new HashMap<>();
        for (Spot from : spots) {
            for (Spot to : spots) {
                if (from != to) {
                    between(from, to).ifPresent(ms -> between.computeIfAbsent(from.place(), any -> new HashMap<>())
                            .put(to.place(), ms));
                }
            }
        }
        return new Latency(between, stays());
    }

    private Map<String, Double> stays() {
        Map<String, Double> stays = new HashMap<>();
        Scenario scenario = network.scenario();
        scenario.regions().forEach(region -> stays.put(region(region.name()), region.insideRttMs() / 2));
        scenario.metros().forEach(
                metro -> metro.insideRttMs().ifPresent(ms -> stays.put(metro(metro.name()), ms / 2)));
        scenario.sites().forEach(site -> site.insideRttMs().ifPresent(ms -> stays.put(site(site.name()), ms / 2)));
        return stays;
    }

    /** One way from a region, metro or site to another; inside one metro that metro's own time counts. */
    private OptionalDouble between(Spot from, Spot to) {
        if (from.metro().isPresent() && from.metro().equals(to.metro())) {
            return half(from.metro().get().insideRttMs());
        }
        OptionalDouble out = from.metro().isPresent() ? half(from.metro().get().toRegionRttMs()) : OptionalDouble.of(0);
        OptionalDouble in = to.metro().isPresent() ? half(to.metro().get().toRegionRttMs()) : OptionalDouble.of(0);
        OptionalDouble across = from.region().equals(to.region())
                ? OptionalDouble.of(0)
                : regionRttMs(network.scenario(), from.region(), to.region());
        return out.isEmpty() || in.isEmpty() || across.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(out.getAsDouble() + across.getAsDouble() / 2 + in.getAsDouble());
    }

    private static OptionalDouble half(Optional<Double> rttMs) {
        return rttMs.isPresent() ? OptionalDouble.of(rttMs.get() / 2) : OptionalDouble.empty();
    }

    /** A place with the region that it is nearest to, and the metro it lies in where that is not the region itself. */
    private record Spot(String place, String region, Optional<Metro> metro) {}
}
