package routebook.routing;

import java.util.Objects;
import java.util.Optional;
import routebook.why.Because;

/**
 * A BGP session, or anything over which two speakers tell each other routes.
 *
 * @param name    unique in its fabric, among speakers too
 * @param a       one end
 * @param b       the other end
 * @param cut  why nothing passes although both ends are there and would speak; absent where it is up
 */
public record Session(String name, Side a, Side b, Optional<Because> cut) {

    public Session {
        Objects.requireNonNull(name, "name");
        if (a.speaker().equals(b.speaker())) {
            throw new IllegalArgumentException("session " + name + " joins " + a.speaker() + " to itself");
        }
        if (a.address().equals(b.address())) {
            throw new IllegalArgumentException("session " + name + ": both ends have the address " + a.address());
        }
    }

    public static Session of(String name, Side a, Side b) {
        return new Session(name, a, b, Optional.empty());
    }

    /** The same, down for that reason. Both ends tell what they hold back, and nothing passes. */
    public Session cut(Because reason) {
        return new Session(name, a, b, Optional.of(reason));
    }
}
