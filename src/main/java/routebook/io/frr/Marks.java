package routebook.io.frr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import routebook.routing.Policy;
import routebook.routing.Session;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.policy.Change;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;

/**
 * Large communities (RFC 8092) by which a router tells two things that no BGP attribute says: 64496:1:N, that the route
 * started at router N; 64496:2:N, that the last router that marks let it in over session N, or 64496:2:0, that it is that
 * router's own. 64496 is an AS number for documentation (RFC 5398). They are there only where a policy asks.
 */
final class Marks {

    /** Matches every mark of a session, of whichever router. */
    static final String ANY_SESSION = "^64496:2:";

    private static final String START = "64496:1:";
    private static final String SESSION = "64496:2:";

    private final Map<String, Integer> speakers = new HashMap<>();
    private final Map<String, Integer> sessions = new HashMap<>();
    private final Map<String, List<String>> ofSpeaker = new HashMap<>();
    /** Those with a policy that asks over which session a route was learned. */
    private final Set<String> marking = new HashSet<>();
    private boolean startsAreAsked;

    Marks(List<Speaker> speakers, List<Session> sessions) {
        speakers.forEach(speaker -> this.speakers.put(speaker.name(), this.speakers.size() + 1));
        for (Session session : sessions) {
            this.sessions.put(session.name(), this.sessions.size() + 1);
            for (Side side : List.of(session.a(), session.b())) {
                ofSpeaker.computeIfAbsent(side.speaker(), any -> new ArrayList<>()).add(session.name());
                conditions(side.imports()).forEach(condition -> look(side.speaker(), condition));
                conditions(side.exports()).forEach(condition -> look(side.speaker(), condition));
            }
        }
    }

    private static List<Condition> conditions(Policy policy) {
        List<Condition> conditions = new ArrayList<>();
        for (Policy step : policy.listSteps()) {
            if (step instanceof Refusal refusal) {
                conditions.addAll(refusal.all());
            } else if (step instanceof Change change) {
                conditions.addAll(change.all());
            }
        }
        return conditions;
    }

    private void look(String speaker, Condition condition) {
        if (condition instanceof Condition.IsLearned || condition instanceof Condition.LearnedOver) {
            marking.add(speaker);
        }
        startsAreAsked |= condition instanceof Condition.StartedAt || condition instanceof Condition.StartedAtPeer;
    }

    /** What a speaker's own routes carry; nothing if nobody asks. */
    Optional<String> own(Speaker speaker) {
        List<String> marks = new ArrayList<>();
        if (startsAreAsked) {
            marks.add(START + speakers.get(speaker.name()));
        }
        if (marking.contains(speaker.name())) {
            marks.add(SESSION + 0);
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", marks));
    }

    /** What a speaker marks the routes with that it lets in over a session; nothing if it does not ask later. */
    Optional<String> arrival(String speaker, String session) {
        return marking.contains(speaker) ? Optional.of(SESSION + sessions.get(session)) : Optional.empty();
    }

    /** Carried by the routes that started at one of these; a speaker that is down starts none. */
    List<String> startedAt(Set<String> names) {
        return names.stream().filter(speakers::containsKey).map(speakers::get).sorted().map(n -> START + n).toList();
    }

    /** Carried by the routes that were learned over one of these sessions; one that is down brings none. */
    List<String> learnedOver(Set<String> names) {
        return names.stream().filter(sessions::containsKey).map(sessions::get).sorted().map(n -> SESSION + n).toList();
    }

    /** Carried by all routes of a speaker that are not its own. */
    List<String> learned(String speaker) {
        return ofSpeaker.get(speaker).stream().map(name -> SESSION + sessions.get(name)).toList();
    }
}
