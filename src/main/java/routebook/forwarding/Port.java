package routebook.forwarding;

import java.util.Optional;
import routebook.net.Ip;

/**
 * Where a packet comes into a node. A router answers a trace from the interface on which the packet came in.
 *
 * @param answersFrom the address of that interface; absent where nobody is told it, so that the node stays silent
 */
public record Port(Optional<Ip> answersFrom) {

    /** A port that answers from an address nobody is told. */
    public static final Port SILENT = new Port(Optional.empty());

    public static Port at(Ip address) {
        return new Port(Optional.of(address));
    }
}
