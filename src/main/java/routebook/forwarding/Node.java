package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import routebook.net.Ip;

/**
 * Something that sends, forwards or receives packets.
 *
 * @param name          name of the element
 * @param address       the address of an end point; absent for a node that only forwards
 * @param place         where it stands, for times
 * @param fib           its forwarding table
 * @param networkTables the tables that the routes of its network stand in, its own among them where they do
 * @param passRttMs     milliseconds that passing it adds to a round trip, both directions together; empty if unknown
 * @param concealable   it shows no line in the trace of a packet that came over a concealing link
 */
public record Node(
        String name,
        Optional<Ip> address,
        String place,
        Fib fib,
        List<Fib> networkTables,
        OptionalDouble passRttMs,
        boolean concealable) {

    public Node {
        networkTables = List.copyOf(networkTables);
    }

    /** True if an answer from that address finds its way within this node's network. */
    boolean hearsFrom(Ip answering) {
        return networkTables.stream().anyMatch(table -> table.knows(answering));
    }
}
