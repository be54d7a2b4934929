package routebook.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.net.Ip;
import routebook.scenario.Circuit;
import routebook.scenario.CircuitLink;
import routebook.scenario.LinkEnd;
import routebook.scenario.Scenario;
import routebook.scenario.Site;

/**
 * What a site's router finds at the far end of one of its links, so that a static route may lead there.
 *
 * @param address the address there
 * @param node    the router or MSEE that has it
 * @param link    name of the link
 * @param shut    the router's own interface is shut down by design
 * @param rttMs   milliseconds of a round trip, where declared on the link
 */
public record FarEnd(Ip address, String node, String link, boolean shut, Optional<Double> rttMs) {

    /** Those of a router, {@code site/router}: links of its site, to other sites, of circuits. */
    public static List<FarEnd> of(Scenario scenario, String router) {
        List<FarEnd> ends = new ArrayList<>();
        for (Site site : scenario.sites()) {
            site.links().forEach(link -> opposite(link.ends(), site.name() + "/", router).ifPresent(
                    end -> ends.add(new FarEnd(end.address(), Places.in(site.name(), end.router()),
                            Places.in(site.name(), link.name()), false, Optional.empty()))));
        }
        scenario.wanLinks().forEach(link -> opposite(link.ends(), "", router).ifPresent(
                end -> ends.add(new FarEnd(end.address(), end.router(), link.name(), false, link.rttMs()))));
        for (Circuit circuit : scenario.circuits()) {
            List<String> places = Places.links(circuit.name());
            addMsee(places.get(0), circuit.primary(), router, ends);
            addMsee(places.get(1), circuit.secondary(), router, ends);
        }
        return ends;
    }

    private static Optional<LinkEnd> opposite(List<LinkEnd> ends, String before, String router) {
        for (int i = 0; i < ends.size(); i++) {
            if ((before + ends.get(i).router()).equals(router)) {
                return Optional.of(ends.get(1 - i));
            }
        }
        return Optional.empty();
    }

    private static void addMsee(String place, CircuitLink link, String router, List<FarEnd> ends) {
        if (link.router().filter(router::equals).isPresent()) {
            ends.add(new FarEnd(link.mseeAddress(), Places.msee(place), place, link.shut(), link.rttMs()));
        }
    }
}
