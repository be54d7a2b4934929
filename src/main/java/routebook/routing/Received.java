package routebook.routing;

import java.util.Optional;
import routebook.why.Because;

/**
 * What a speaker made of a route that it received.
 *
 * @param from      the session
 * @param route     as it was sent
 * @param state     what became of it
 * @param candidate as the speaker holds it after its import policy; absent if refused
 * @param because   why it was refused, or lost; absent if it won
 */
public record Received(Neighbor from, Route route, State state, Optional<Candidate> candidate,
        Optional<Because> because) {

    /** What became of a route. */
    public enum State {
        /** The single best: used and announced. */
        BEST,
        /** Used, sharing the load with the best. */
        SHARING,
        /** Usable, but another one won. */
        LOST,
        /** Not usable: by loop, policy or next hop. */
        REFUSED
    }
}
