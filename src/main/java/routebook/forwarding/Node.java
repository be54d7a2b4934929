package routebook.forwarding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import routebook.net.Ip;

/**
 * Something that sends, forwards or receives packets.
 *
 * @param name          name of the element
 * @param address       an address of its own at which packets end; absent for a node that only forwards
 * @param place         where it stands, for times
 * @param fib           its forwarding table
 * @param networkTables the tables that the routes of its network stand in, its own among them where they do
 * @param passRttMs     milliseconds that passing it adds to a round trip, both directions together; empty if unknown
 * @param lines         whether it prints a line in a trace
 * @param guard         what it does with packets beyond forwarding them
 */
public record Node(
        String name,
        Optional<Ip> address,
        String place,
        Fib fib,
        List<Fib> networkTables,
        OptionalDouble passRttMs,
        Lines lines,
        Guard guard) {

    /** Whether a node prints a line in a trace. */
    public enum Lines {
        /** Each time it is passed. */
        ALWAYS,
        /** Unless the packet came over a concealing link before. */
        UNLESS_CONCEALED,
        /** Never: it does not count a packet's time to live down. */
        NEVER
    }

    public Node {
        networkTables = List.copyOf(networkTables);
    }

    /** A node that only forwards, takes no time, and prints its lines. */
    public static Node forwarding(String name, String place, Fib fib) {
        return new Node(name, Optional.empty(), place, fib, List.of(), OptionalDouble.of(0), Lines.ALWAYS, Guard.OPEN);
    }

    public Node at(Ip own) {
        return new Node(name, Optional.of(own), place, fib, networkTables, passRttMs, lines, guard);
    }

    public Node inNetwork(List<Fib> tables) {
        return new Node(name, address, place, fib, tables, passRttMs, lines, guard);
    }

    public Node passedIn(OptionalDouble milliseconds) {
        return new Node(name, address, place, fib, networkTables, milliseconds, lines, guard);
    }

    public Node printing(Lines printed) {
        return new Node(name, address, place, fib, networkTables, passRttMs, printed, guard);
    }

    public Node guardedBy(Guard guarding) {
        return new Node(name, address, place, fib, networkTables, passRttMs, lines, guarding);
    }

    /** True if an answer from that address finds its way within this node's network. */
    boolean hearsFrom(Ip answering) {
        for (Fib table : networkTables) {
            if (table.knows(answering)) {
                return true;
            }
        }
        return false;
    }
}
