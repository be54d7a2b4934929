package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import routebook.forwarding.NextHop;
import routebook.routing.Received;
import routebook.routing.Ribs;
import routebook.routing.Route;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.Speaker;

/**
 * Sessions that are gone while not every end has noticed: such an end goes by what it heard last, and sends into nowhere. An
 * end that has noticed hears nothing from the other.
 */
public final class StaleSessions {

    /** None. */
    static final StaleSessions NONE = new StaleSessions(List.of());

    private final List<Stale> stale;

    /** One of them, with both its speakers as they were, and by speaker the way that led to the other. */
    private record Stale(Session session, List<Speaker> speakers, Map<String, NextHop.Via> ways) {}

    private StaleSessions(List<Stale> stale) {
        this.stale = List.copyOf(stale);
    }

    /**
     * @param before  the design as it was when they were up
     * @param heard   its tables
     * @param unaware by name of the session, the speakers that have not noticed
     */
    public static StaleSessions of(LoweredDesign before, Ribs heard, Map<String, Set<String>> unaware) {
        List<Stale> stale = new ArrayList<>();
        unaware.forEach((name, ends) -> {
            if (!ends.isEmpty()) {
                Session session = heard.fabric().findSession(name).orElseThrow();
                String a = session.a().speaker();
                String b = session.b().speaker();
                stale.add(new Stale(
                        Session.of(name, session.a().fallenSilent(lastHeard(heard, name, b, ends)),
                                session.b().fallenSilent(lastHeard(heard, name, a, ends))),
                        List.of(heard.getRib(a).speaker(), heard.getRib(b).speaker()),
                        lostWays(before, session)));
            }
        });
        return new StaleSessions(stale);
    }

    private static List<Route> lastHeard(Ribs heard, String session, String end, Set<String> unaware) {
        return unaware.contains(end)
                ? heard.getRib(end).listReceived(session).stream().map(Received::route).toList() : List.of();
    }

    private static Map<String, NextHop.Via> lostWays(LoweredDesign before, Session session) {
        Map<String, NextHop.Via> ways = new HashMap<>();
        for (Side end : List.of(session.a(), session.b())) {
            before.findCarrier(session.name(), end.speaker())
                    .ifPresent(way -> ways.put(end.speaker(),
                            way.losing(UnnoticedLossSwallowsPackets.because(end.speaker(), session.name()))));
        }
        return ways;
    }

    /** Adds them, and those of their speakers that are gone: for the others they still stand there. */
    void addTo(Blueprint blueprint) {
        for (Stale each : stale) {
            each.speakers().stream().filter(speaker -> !blueprint.has(speaker.name()))
                    .forEach(gone -> blueprint.add(Speaker.of(gone.name(), gone.asn(), gone.routerId())));
            blueprint.hold(each.session(), each.ways());
        }
    }
}
