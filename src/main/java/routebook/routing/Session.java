package routebook.routing;

import java.util.Objects;
import java.util.Optional;
import routebook.why.Because;

/**
 * A BGP session that is up, or anything over which two speakers tell each other routes.
 *
 * @param name    unique in its fabric, among speakers too
 * @param a       one end
 * @param b       the other end
 * @param because why there is a session, where somebody says
 */
public record Session(String name, Side a, Side b, Optional<Because> because) {

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

    public Session because(Because reason) {
        return new Session(name, a, b, Optional.of(reason));
    }
}
