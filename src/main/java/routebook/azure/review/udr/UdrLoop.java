package routebook.azure.review.udr;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.Walk;
import routebook.azure.review.ground.Words;
import routebook.net.Ip;

/**
 * UDR_LOOP: what appliances and gateways forward does not come round to one of them again (R-UDR-06). A ring of one
 * appliance is UDR_NVA_SAME_SUBNET_LOOP's.
 */
public final class UdrLoop extends ReviewRule {

    public UdrLoop() {
        super("UDR_LOOP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Inside inside = new Inside(design);
        Set<Ip> destinations = destinations(inside);
        Map<Station, Set<String>> rings = new LinkedHashMap<>();
        Set<Set<String>> known = new HashSet<>();
        for (Station start : starts(inside)) {
            for (Ip destination : destinations) {
                Walk walk = inside.walkThrough(start, destination);
                if (walk.end() == Walk.End.LOOP && walk.cycle().size() > 1 && known.add(Set.copyOf(walk.cycle()))) {
                    Station first = Stream.concat(Stream.of(start), walk.stations().stream())
                            .filter(station -> walk.cycle().contains(station.element())).findFirst().orElseThrow();
                    rings.computeIfAbsent(first, any -> new LinkedHashSet<>()).add(String.join(" > ", walk.cycle())
                            + " > " + walk.cycle().get(0) + " for " + destination);
                }
            }
        }
        rings.forEach((station, found) -> findings.add(station.element(), station.path(),
                "found the ring " + Words.list(found) + "; expected that the routes of one subnet on it lead on to the "
                        + "destination"));
    }

    /** What some user route leads to and passes packets on. */
    private static Set<Station> starts(Inside inside) {
        return inside.routes().stream().flatMap(use -> use.route().address().stream().flatMap(address -> use.subnets()
                .stream().flatMap(place -> inside.findReachable(place.network(), address).stream())))
                .filter(station -> !station.forwarders().isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One address of every prefix that a subnet's table or a network knows. */
    private static Set<Ip> destinations(Inside inside) {
        Set<Ip> destinations = new LinkedHashSet<>();
        inside.routes().stream().filter(use -> !use.subnets().isEmpty())
                .flatMap(use -> inside.prefixesOf(use.route()).stream())
                .forEach(prefix -> destinations.add(prefix.network()));
        inside.design().networks().stream().flatMap(network -> network.space().stream())
                .forEach(prefix -> destinations.add(prefix.network()));
        return destinations;
    }
}
