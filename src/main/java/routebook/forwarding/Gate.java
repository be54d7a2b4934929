package routebook.forwarding;

import java.util.Optional;
import routebook.why.Because;

/** A filter at one point of a packet's way. */
@FunctionalInterface
public interface Gate {

    /** Why the packet may not pass; empty if it may. */
    Optional<Because> findRefusal(Packet packet);
}
