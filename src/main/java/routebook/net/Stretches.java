package routebook.net;

import java.util.Arrays;
import java.util.List;

/**
 * The addresses of one family, cut wherever a prefix begins or ends: all addresses of a stretch have the same longest
 * match. Arrays of plain numbers, since a lookup costs what its accesses to memory cost.
 */
final class Stretches {

    /** No prefix. */
    static final int NONE = -1;

    private final boolean v4;
    /** The first address of each stretch, rising: one number in IPv4, two in IPv6. */
    private final long[] starts;
    /** For each stretch the index of its longest match. */
    private final int[] matches;

    private Stretches(boolean v4, long[] starts, int[] matches) {
        this.v4 = v4;
        this.starts = starts;
        this.matches = matches;
    }

    /**
     * Cuts one family.
     *
     * @param prefixes all prefixes in order
     * @param parents  for each prefix the index of the nearest shorter one that contains it
     * @param from     the family's first index
     * @param to       the index behind its last
     */
    static Stretches cut(boolean v4, List<Prefix> prefixes, int[] parents, int from, int to) {
        Cutter cutter = new Cutter(v4, to - from);
        int open = NONE;
        for (int i = from; i < to; i++) {
            // What ends before this prefix begins is what does not contain it.
            for (; open != parents[i]; open = parents[open]) {
                cutter.end(prefixes.get(open), parents[open]);
            }
            cutter.begin(prefixes.get(i).network(), i);
            open = i;
        }
        for (; open != NONE; open = parents[open]) {
            cutter.end(prefixes.get(open), parents[open]);
        }
        return cutter.stretches();
    }

    /** The index of the longest prefix that contains the address. */
    int match(Ip address) {
        return matches[v4 ? findV4(address.low()) : findV6(signed(address.high()), signed(address.low()))];
    }

    /** The last stretch that starts at or before the address. Halving without a branch: it could not be predicted. */
    private int findV4(long address) {
        int first = 0;
        for (int left = matches.length; left > 1; ) {
            int half = left >>> 1;
            first = starts[first + half] <= address ? first + half : first;
            left -= half;
        }
        return first;
    }

    private int findV6(long high, long low) {
        int first = 0;
        for (int left = matches.length; left > 1; ) {
            int half = left >>> 1;
            int at = first + half << 1;
            first = starts[at] < high || starts[at] == high && starts[at + 1] <= low ? first + half : first;
            left -= half;
        }
        return first;
    }

    /** The same order among signed numbers. */
    private static long signed(long unsigned) {
        return unsigned ^ Long.MIN_VALUE;
    }

    /** Puts stretches behind each other. */
    private static final class Cutter {

        private final boolean v4;
        private final long[] starts;
        private final int[] matches;
        private int count;

        Cutter(boolean v4, int prefixes) {
            this.v4 = v4;
            int most = 2 * prefixes + 1;
            starts = new long[v4 ? most : 2 * most];
            matches = new int[most];
            begin(v4 ? Ip.v4(0) : Ip.v6(0, 0), NONE);
        }

        void begin(Ip start, int match) {
            // A prefix that begins or ends where another does leaves no stretch between them.
            if (count == 0 || !isLast(start)) {
                count++;
            }
            if (v4) {
                starts[count - 1] = start.low();
            } else {
                starts[2 * count - 2] = signed(start.high());
                starts[2 * count - 1] = signed(start.low());
            }
            matches[count - 1] = match;
        }

        private boolean isLast(Ip start) {
            return v4 ? starts[count - 1] == start.low()
                    : starts[2 * count - 2] == signed(start.high()) && starts[2 * count - 1] == signed(start.low());
        }

        void end(Prefix prefix, int parent) {
            Ip last = prefix.last();
            boolean endsTheFamily = last.equals(last.filled(0));
            if (!endsTheFamily) {
                begin(last.plus(1), parent);
            }
        }

        Stretches stretches() {
            return new Stretches(v4, Arrays.copyOf(starts, v4 ? count : 2 * count), Arrays.copyOf(matches, count));
        }
    }
}
