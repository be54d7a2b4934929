package routebook.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An immutable table with one value for each prefix and lookup by the longest match.
 *
 * <p>Prefixes stand sorted; each knows the nearest shorter one that contains it. A lookup finds the last prefix that
 * starts at or before the address and climbs from there: the first ancestor that contains the address is the longest
 * match, since nested prefixes sort between the start and the end of the one that holds them.
 */
public final class PrefixTable<V> {

    private final List<Prefix> prefixes;
    private final List<V> values;
    private final int[] parents;

    private PrefixTable(TreeMap<Prefix, V> sorted) {
        prefixes = List.copyOf(sorted.keySet());
        values = List.copyOf(sorted.values());
        parents = new int[prefixes.size()];
        for (int i = 0; i < parents.length; i++) {
            int candidate = i - 1;
            while (candidate >= 0 && !prefixes.get(candidate).contains(prefixes.get(i))) {
                candidate = parents[candidate];
            }
            parents[i] = candidate;
        }
    }

    public static <V> PrefixTable<V> of(Map<Prefix, V> entries) {
        return new PrefixTable<>(new TreeMap<>(entries));
    }

    /** The value of the longest prefix that contains the address. */
    public Optional<V> lookup(Ip address) {
        int i = indexOf(address);
        return i < 0 ? Optional.empty() : Optional.of(values.get(i));
    }

    /** All values whose prefix contains the address, longest prefix first. */
    public List<V> listMatches(Ip address) {
        List<V> matches = new ArrayList<>();
        for (int i = indexOf(address); i >= 0; i = parents[i]) {
            matches.add(values.get(i));
        }
        return matches;
    }

    /** All values in the order of their prefixes. */
    public Collection<V> values() {
        return values;
    }

    private int indexOf(Ip address) {
        int low = 0;
        int high = prefixes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (prefixes.get(middle).network().compareTo(address) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int i = low - 1;
        while (i >= 0 && !prefixes.get(i).contains(address)) {
            i = parents[i];
        }
        return i;
    }
}
