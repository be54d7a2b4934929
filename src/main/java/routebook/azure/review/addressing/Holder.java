package routebook.azure.review.addressing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.net.Prefix;
import routebook.network.Places;
import routebook.scenario.Lan;
import routebook.scenario.Router;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;

/**
 * Somebody who uses prefixes: a virtual network, or a site with the local networks of its routers. A default route is
 * no use of addresses, so a site that announces one is not taken to hold every address.
 *
 * @param kind network or site
 * @param name its name in the design
 * @param held what it uses
 */
record Holder(String kind, String name, List<Held> held) {

    /**
     * A prefix that somebody uses.
     *
     * @param prefix the prefix
     * @param path   its place in a design file
     */
    record Held(Prefix prefix, List<String> path) {}

    /** All of a design by name, in declared order. */
    static Map<String, Holder> all(Design design) {
        Map<String, Holder> all = new LinkedHashMap<>();
        design.networks().forEach(network -> all.put(network.name(), of(network)));
        design.scenario().sites().forEach(site -> all.put(site.name(), of(site, design)));
        return all;
    }

    private static Holder of(VirtualNetwork network) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < network.space().size(); i++) {
            held.add(new Held(network.space().get(i),
                    List.of("virtualNetworks", network.name(), "space", Integer.toString(i))));
        }
        return new Holder("network", network.name(), held);
    }

    private static Holder of(Site site, Design design) {
        List<Held> held = new ArrayList<>();
        Set<Prefix> seen = new LinkedHashSet<>();
        for (Router router : site.routers()) {
            for (Lan lan : router.lans()) {
                if (!lan.prefix().isDefault() && seen.add(lan.prefix())) {
                    held.add(new Held(known(lan.prefix(), site, design), List.of("sites", site.name(), "routers", router.name(), "lans",
                            lan.prefix().toString())));
                }
            }
        }
        return new Holder("site", site.name(), held);
    }

    /** A site that nothing but tunnels attaches is known by what NAT rules make of its prefixes (R-NAT-03). */
    private static Prefix known(Prefix prefix, Site site, Design design) {
        List<Tunnel> tunnels = design.scenario().tunnels().stream()
                .filter(tunnel -> Places.wholeOf(tunnel.remote()).equals(site.name())
                        && design.findSiteOf(tunnel.remote()).isPresent()).toList();
        boolean otherwise = design.scenario().wanLinks().stream().flatMap(link -> link.ends().stream())
                        .anyMatch(end -> Places.wholeOf(end.router()).equals(site.name()))
                || design.scenario().circuits().stream().flatMap(circuit -> CircuitHalf.of(circuit).stream())
                        .anyMatch(half -> half.link().router().filter(
                                router -> Places.wholeOf(router).equals(site.name())).isPresent());
        return otherwise || tunnels.stream().anyMatch(tunnel -> design.known(prefix, tunnel).equals(prefix)) ? prefix
                : tunnels.stream().findFirst().map(tunnel -> design.known(prefix, tunnel)).orElse(prefix);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
