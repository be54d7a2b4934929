package routebook.azure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import routebook.forwarding.FlowHash;
import routebook.forwarding.Latency;
import routebook.forwarding.NextHop;
import routebook.forwarding.Tracer;
import routebook.network.Network;
import routebook.routing.Fabric;
import routebook.routing.Ribs;
import routebook.why.Because;

/**
 * A reviewed design, with some elements down, as the two planes understand it: a fabric of BGP speakers, and once that has
 * come to rest, effective routes and forwarding tables.
 */
public final class LoweredDesign {

    private final Network network;
    private final Predicate<String> up;
    private final Peerings peerings;
    private final StandInAddresses standIns;
    private final Latency latency;
    private final RouteServers servers;
    private final Segments segments;
    private final PrivateNextHops nextHops;
    private final PointToSiteLowering clients;
    private final StaticRoutes statics;
    private final Blueprint blueprint;

    LoweredDesign(Network network, PlatformProfile profile, StandInAddresses standIns, RouterIds ids, Latency latency,
            Predicate<String> up, Map<String, Because> cuts, StaleSessions stale) {
        this.network = network;
        this.standIns = standIns;
        this.latency = latency;
        this.up = up;
        blueprint = new Blueprint(session -> findCut(session, cuts));
        peerings = new Peerings(network, profile, up);
        servers = new RouteServers(up);
        clients = new PointToSiteLowering(network, profile, peerings, up);
        statics = new StaticRoutes(network, peerings, name -> up.test(name) && findCut(name, cuts).isEmpty());
        new VpnLowering(network, peerings, statics, up).lower(blueprint);
        new ExpressRouteLowering(network, profile, peerings, standIns, up).lower(blueprint);
        new SiteLowering(network, statics, ids, up).lower(blueprint);
        new RouteServerLowering(network, peerings, standIns, up).lower(blueprint);
        segments = new Segments(network, peerings, up);
        nextHops = new PrivateNextHops(peerings, up, segments);
        stale.addTo(blueprint);
    }

    /** The way from a speaker to the peer of a session; empty if no packet goes there for its sake. */
    Optional<NextHop.Via> findCarrier(String session, String from) {
        return blueprint.findCarrier(session, from);
    }

    private Optional<Because> findCut(String element, Map<String, Because> cuts) {
        return Optional.ofNullable(cuts.get(element)).or(() -> network.elements().find(element)
                .filter(part -> !part.whole().isEmpty()).flatMap(part -> findCut(part.whole(), cuts)));
    }

    /** The speakers that are up, and the sessions between them. */
    public Fabric fabric() {
        return blueprint.fabric();
    }

    /** Effective routes by subnet, and routes by point-to-site client, in declared order. */
    public Map<String, EffectiveTable> effectiveTables(Ribs ribs) {
        Map<String, EffectiveTable> tables = new SubnetTables(network, peerings, up, servers, segments, nextHops,
                learned(ribs)).tables();
        tables.putAll(clients.tables(ribs));
        return tables;
    }

    /**
     * What cannot be up in the end, by the tables that it leads to: sessions, or what they are parts of, in declared order.
     * What is cut already is among it if that is as it should be.
     */
    public Map<String, Because> listCuts(Ribs ribs, Tracer tracer) {
        Map<String, Because> cuts = new LinkedHashMap<>();
        ribs.listOverruns().forEach(overrun -> cuts.putIfAbsent(overrun.limit().cuts(), overrun.because()));
        new Underlays(network, up).listCuts(tracer).forEach(cuts::putIfAbsent);
        return cuts;
    }

    private LearnedRoutes learned(Ribs ribs) {
        return new LearnedRoutes(statics, blueprint, ribs, servers, standIns, nextHops, up);
    }

    /** The data plane that these tables make. */
    public Tracer tracer(Ribs ribs, Map<String, EffectiveTable> tables, FlowHash hash) {
        return new Tracer(new DataPlane(network, peerings, up, clients, statics, blueprint, ribs, learned(ribs), tables).nodes(),
                latency, hash);
    }
}
