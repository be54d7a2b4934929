package routebook.forwarding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;

/** A forwarding table: one entry for each prefix, and the longest match decides. */
public final class Fib {

    private final PrefixTable<FibEntry> table;

    private Fib(PrefixTable<FibEntry> table) {
        this.table = table;
    }

    /**
     * A table of these entries.
     *
     * @throws IllegalArgumentException if two entries are for one prefix: that choice belongs to the routing table
     */
    public static Fib of(List<FibEntry> entries) {
        TreeMap<Prefix, FibEntry> sorted = new TreeMap<>();
        for (FibEntry entry : entries) {
            if (sorted.put(entry.prefix(), entry) != null) {
                throw new IllegalArgumentException("two forwarding entries for " + entry.prefix());
            }
        }
        return new Fib(PrefixTable.of(sorted));
    }

    public Optional<FibEntry> lookup(Ip destination) {
        return table.lookup(destination);
    }

    public Collection<FibEntry> entries() {
        return table.values();
    }

    /**
     * True if a route other than a default route leads to the address. An answer from an address for which this does
     * not hold never comes back to the network (testbed path model 6).
     */
    public boolean knows(Ip address) {
        return table.lookup(address)
                .filter(entry -> !entry.prefix().isDefault() && !entry.nextHops().isEmpty())
                .isPresent();
    }
}
