package routebook.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Speakers, the sessions between them, and which of both are down. Names are unique among both, so that a failure
 * names one thing.
 *
 * @param speakers in the order declared
 * @param sessions in the order declared
 * @param down     names of speakers and sessions that are down
 */
public record Fabric(List<Speaker> speakers, List<Session> sessions, SortedSet<String> down) {

    /**
     * Checks that all names are unique and all ends of sessions exist.
     *
     * @throws IllegalArgumentException naming what is wrong
     */
    public Fabric {
        speakers = List.copyOf(speakers);
        sessions = List.copyOf(sessions);
        down = Collections.unmodifiableSortedSet(new TreeSet<>(down));
        Map<String, Speaker> byName = new LinkedHashMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (Speaker speaker : speakers) {
            byName.put(speaker.name(), speaker);
            requireNew(names, speaker.name());
        }
        for (Session session : sessions) {
            requireNew(names, session.name());
            for (Side side : List.of(session.a(), session.b())) {
                if (!byName.containsKey(side.speaker())) {
                    throw new IllegalArgumentException(
                            "session " + session.name() + ": there is no speaker " + side.speaker());
                }
            }
        }
        for (String name : down) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("there is no speaker or session " + name + " to be down");
            }
        }
    }

    /** All of these up. */
    public static Fabric of(List<Speaker> speakers, List<Session> sessions) {
        return new Fabric(speakers, sessions, new TreeSet<>());
    }

    private static void requireNew(TreeSet<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two speakers or sessions are named " + name);
        }
    }

    /**
     * The same with these down too; what is already down stays so.
     *
     * @param names of speakers or sessions
     * @throws IllegalArgumentException for a name that is neither
     */
    public Fabric without(Collection<String> names) {
        TreeSet<String> all = new TreeSet<>(down);
        all.addAll(names);
        return new Fabric(speakers, sessions, all);
    }

    public Optional<Speaker> findSpeaker(String name) {
        return speakers.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<Session> findSession(String name) {
        return sessions.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** Sessions that are cut, whose ends are both up. */
    public List<Session> listCutSessions() {
        return listJoined().stream().filter(session -> session.cut().isPresent()).toList();
    }

    public List<Speaker> listUpSpeakers() {
        return speakers.stream().filter(s -> !down.contains(s.name())).toList();
    }

    /** Sessions that are up between speakers that are up. */
    public List<Session> listUpSessions() {
        return listJoined().stream().filter(session -> session.cut().isEmpty()).toList();
    }

    /** Sessions that are up or cut, between speakers that are up. */
    List<Session> listJoined() {
        return sessions.stream()
                .filter(s -> !down.contains(s.name()) && !down.contains(s.a().speaker())
                        && !down.contains(s.b().speaker()))
                .toList();
    }

    /** The sessions of a speaker as it sees them, up or down, in the order declared. */
    public List<Neighbor> listNeighbors(String speaker) {
        List<Neighbor> neighbors = new ArrayList<>();
        for (Session session : sessions) {
            if (session.a().speaker().equals(speaker)) {
                neighbors.add(neighbor(session, session.a(), session.b()));
            } else if (session.b().speaker().equals(speaker)) {
                neighbors.add(neighbor(session, session.b(), session.a()));
            }
        }
        return neighbors;
    }

    private Neighbor neighbor(Session session, Side own, Side other) {
        return Neighbor.of(session, own, findSpeaker(own.speaker()).orElseThrow(), other,
                findSpeaker(other.speaker()).orElseThrow());
    }
}
