package routebook.routing;

import java.util.Optional;

/**
 * Where a route stands while a policy looks at it: at one end of one session.
 *
 * @param speaker   the speaker whose policy it is
 * @param neighbor  the session, seen from that speaker
 * @param announced on export, what is being announced and how it was learned; absent on import
 */
public record Passage(Speaker speaker, Neighbor neighbor, Optional<Candidate> announced) {

    /** On export, how the speaker came by the route; own for routes that exist on this session only. */
    public Learned learned() {
        return announced.map(Candidate::learned).orElse(Learned.OWN);
    }

    /** On export, the session by which the speaker learned the route; absent for own routes and on import. */
    public Optional<Neighbor> learnedFrom() {
        return announced.flatMap(Candidate::from);
    }
}
