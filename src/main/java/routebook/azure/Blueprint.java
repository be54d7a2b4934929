package routebook.azure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.routing.Fabric;
import routebook.routing.Reach;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.why.Because;

/** What the lowerings build: speakers, sessions between them, and for each session what carries its packets. */
final class Blueprint {

    private final Function<String, Optional<Because>> cuts;
    private final List<Speaker> speakers = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, Map<String, NextHop.Via>> carriers = new HashMap<>();
    private final Map<String, Set<Prefix>> pastGateways = new HashMap<>();

    /**
     * @param cuts why a session may not be up although both ends are; empty where it may
     */
    Blueprint(Function<String, Optional<Because>> cuts) {
        this.cuts = cuts;
    }

    /** Packets for these prefixes that a session brings go past the gateway at its far end. */
    void past(String session, Set<Prefix> prefixes) {
        if (!prefixes.isEmpty()) {
            pastGateways.put(session, prefixes);
        }
    }

    boolean goesPast(String session, Prefix prefix) {
        return pastGateways.getOrDefault(session, Set.of()).contains(prefix);
    }

    void add(Speaker speaker) {
        speakers.add(speaker);
    }

    /** A session, with the way that packets take from each side to the other. */
    void join(String session, Side a, NextHop.Via fromAToB, Side b, NextHop.Via fromBToA) {
        tell(session, a, b);
        carriers.put(session, Map.of(a.speaker(), fromAToB, b.speaker(), fromBToA));
    }

    /** A session over which only routes are told: no packet goes to the peer for its sake. */
    void tell(String session, Side a, Side b) {
        Session joined = Session.of(session, a, b);
        sessions.add(cuts.apply(session).map(joined::cut).orElse(joined));
    }

    /**
     * A session that is gone, in the place of what stands there of it, with the ways that its ends still take it for.
     *
     * @param ways by speaker; none for a session over which only routes were told
     */
    void hold(Session gone, Map<String, NextHop.Via> ways) {
        sessions.removeIf(each -> each.name().equals(gone.name()));
        sessions.add(gone);
        carriers.put(gone.name(), ways);
    }

    /** A session that does not come up, whatever is up, and why. */
    void refuse(String session, Side a, Side b, Because because) {
        sessions.add(Session.of(session, a, b).cut(because));
    }

    /** Has a speaker that was added resolve next hops among these addresses too. */
    void reach(String speaker, List<Prefix> addresses) {
        Reach[] reaches = addresses.stream().map(prefix -> Reach.routed(prefix, 0)).toArray(Reach[]::new);
        speakers.replaceAll(each -> each.name().equals(speaker) ? each.reaching(reaches) : each);
    }

    boolean has(String speaker) {
        return speakers.stream().anyMatch(each -> each.name().equals(speaker));
    }

    Fabric fabric() {
        return Fabric.of(speakers, sessions);
    }

    /** How packets go from a speaker to the peer of that session. */
    NextHop.Via carrier(String session, String from) {
        return findCarrier(session, from).orElseThrow(
                () -> new IllegalStateException("nothing carries packets of session " + session + " from " + from));
    }

    /** The same; empty for a session over which only routes are told. */
    Optional<NextHop.Via> findCarrier(String session, String from) {
        return Optional.ofNullable(carriers.get(session)).map(ways -> ways.get(from));
    }
}
