package routebook.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An immutable table with one value for each prefix and lookup by the longest match.
 *
 * <p>Prefixes stand sorted, so that nested ones come behind the one that contains them, and each knows the nearest
 * shorter one that contains it. A lookup finds the stretch of addresses between two ends of prefixes.
 */
public final class PrefixTable<V> {

    private final List<V> values;
    private final int[] parents;
    private final Stretches v4;
    private final Stretches v6;

    private PrefixTable(List<V> values, int[] parents, Stretches v4, Stretches v6) {
        this.values = values;
        this.parents = parents;
        this.v4 = v4;
        this.v6 = v6;
    }

    public static <V> PrefixTable<V> of(Map<Prefix, V> entries) {
        List<Map.Entry<Prefix, V>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        List<Prefix> prefixes = sorted.stream().map(Map.Entry::getKey).toList();
        int[] parents = new int[prefixes.size()];
        int v4Count = 0;
        for (int i = 0; i < parents.length; i++) {
            int candidate = i - 1;
            while (candidate >= 0 && !prefixes.get(candidate).contains(prefixes.get(i))) {
                candidate = parents[candidate];
            }
            parents[i] = candidate;
            v4Count += prefixes.get(i).network().isV4() ? 1 : 0;
        }
        return new PrefixTable<>(sorted.stream().map(Map.Entry::getValue).toList(), parents,
                Stretches.cut(true, prefixes, parents, 0, v4Count),
                Stretches.cut(false, prefixes, parents, v4Count, parents.length));
    }

    /**
     * The same prefixes, each with a value made of its own and of what was made for the nearest shorter prefix that
     * contains it.
     *
     * @param outermost stands for that where no prefix contains it
     */
    public <W> PrefixTable<W> inheriting(W outermost, BiFunction<W, V, W> making) {
        List<W> made = new ArrayList<>(values.size());
        for (int i = 0; i < parents.length; i++) {
            made.add(making.apply(parents[i] < 0 ? outermost : made.get(parents[i]), values.get(i)));
        }
        return new PrefixTable<>(List.copyOf(made), parents, v4, v6);
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
        return (address.isV4() ? v4 : v6).match(address);
    }
}
