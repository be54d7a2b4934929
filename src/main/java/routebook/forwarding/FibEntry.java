package routebook.forwarding;

import java.util.List;
import routebook.net.Prefix;
import routebook.why.Because;

/**
 * One line of a forwarding table.
 *
 * @param prefix   destinations it is for
 * @param nextHops equal-cost next hops in a fixed order; empty drops the packet
 * @param because  why this line stands in the table
 */
public record FibEntry(Prefix prefix, List<NextHop> nextHops, Because because) {

    public FibEntry {
        nextHops = List.copyOf(nextHops);
    }
}
