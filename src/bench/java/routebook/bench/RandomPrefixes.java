package routebook.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;

/** Prefixes and addresses of one family, drawn as in the comparison of tables that the choice of arrays rests on. */
final class RandomPrefixes {

    private final Random random;
    private final boolean v4;

    RandomPrefixes(boolean v4, long seed) {
        this.v4 = v4;
        random = new Random(seed);
    }

    /** IPv4 lengths 16 to 28, IPv6 lengths 32 to 64. */
    Prefix prefix() {
        return v4 ? Prefix.around(address(), 16 + random.nextInt(13)) : Prefix.around(address(), 32 + random.nextInt(33));
    }

    Ip address() {
        return v4 ? Ip.v4(random.nextInt()) : Ip.v6(random.nextLong(), random.nextLong());
    }

    PrefixTable<Prefix> table(int size) {
        Map<Prefix, Prefix> entries = new HashMap<>();
        while (entries.size() < size) {
            Prefix prefix = prefix();
            entries.put(prefix, prefix);
        }
        return PrefixTable.of(entries);
    }

    /** Every other key lies in a prefix of the table, the rest anywhere. */
    Ip[] keys(int count, PrefixTable<Prefix> table) {
        List<Prefix> prefixes = List.copyOf(table.values());
        Ip[] keys = new Ip[count];
        for (int i = 0; i < count; i++) {
            keys[i] = i % 2 == 0 ? address() : inside(prefixes.get(random.nextInt(prefixes.size())));
        }
        return keys;
    }

    private Ip inside(Prefix prefix) {
        int hostBits = prefix.network().bits() - prefix.length();
        return prefix.address(hostBits >= 64 ? random.nextLong() : random.nextLong() & ~(-1L << hostBits));
    }
}
