package routebook.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lookup in arrays finds what looking at every prefix finds. */
class PrefixTableTest {

    private static final int TABLES = 400;

    @Test
    void lookupFindsWhatLookingAtEveryPrefixFinds() {
        for (long seed = 1; seed <= TABLES; seed++) {
            Random random = new Random(seed);
            Map<Prefix, String> entries = entries(random);
            PrefixTable<String> table = PrefixTable.of(entries);
            for (Ip address : addresses(random, entries.keySet().stream().toList())) {
                List<String> longestFirst = containing(entries, address).stream().map(entries::get).toList();
                String label = "seed " + seed + ", " + address + " in " + entries;
                assertThat(table.lookup(address)).as(label).isEqualTo(longestFirst.stream().findFirst());
                assertThat(table.listMatches(address)).as(label).isEqualTo(longestFirst);
            }
        }
    }

    @Test
    void inheritedValuesAreMadeFromTheShortestPrefixInwards() {
        for (long seed = 1; seed <= TABLES; seed++) {
            Random random = new Random(seed);
            Map<Prefix, String> entries = entries(random);
            PrefixTable<String> table = PrefixTable.of(entries).inheriting("all", (around, own) -> around + ">" + own);
            for (Ip address : addresses(random, entries.keySet().stream().toList())) {
                String way = containing(entries, address).stream().sorted(Comparator.comparingInt(Prefix::length))
                        .map(entries::get).collect(Collectors.joining(">", "all>", ""));
                assertThat(table.lookup(address).orElse("all>")).as("seed " + seed + ", " + address + " in " + entries)
                        .isEqualTo(way);
            }
        }
    }

    @Test
    void valuesComeInTheOrderOfTheirPrefixes() {
        PrefixTable<String> table = PrefixTable.of(Map.of(Prefix.parse("::/0"), "c", Prefix.parse("10.0.0.0/8"), "a",
                Prefix.parse("10.0.0.0/16"), "b"));
        assertThat(table.values()).containsExactly("a", "b", "c");
    }

    private static List<Prefix> containing(Map<Prefix, String> entries, Ip address) {
        return entries.keySet().stream().filter(prefix -> prefix.contains(address))
                .sorted(Comparator.comparingInt(Prefix::length).reversed()).toList();
    }

    /** Both families; mostly a few networks, so that prefixes nest, touch, and begin or end together. */
    private static Map<Prefix, String> entries(Random random) {
        Map<Prefix, String> entries = new HashMap<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            Ip address = address(random);
            Prefix prefix = Prefix.around(address, random.nextInt(address.bits() + 1));
            entries.put(prefix, prefix.toString());
        }
        return entries;
    }

    private static Ip address(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Ip.v4(random.nextInt());
            case 1 -> Ip.v4(10 << 24 | random.nextInt(4));
            case 2 -> Ip.v4(-1 - random.nextInt(4));
            case 3 -> Ip.v6(random.nextLong(), random.nextLong());
            case 4 -> Ip.v6(0xfd00L << 48 | random.nextInt(4), (long) random.nextInt(4) << 62);
            default -> Ip.v6(-1, -1 - random.nextInt(4));
        };
    }

    /** Any, and where prefixes begin and end, and beside that. */
    private static List<Ip> addresses(Random random, List<Prefix> prefixes) {
        List<Ip> addresses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            addresses.add(address(random));
        }
        for (Prefix prefix : prefixes) {
            addresses.add(prefix.network());
            addresses.add(prefix.last());
            Prefix family = Prefix.around(prefix.network(), 0);
            if (!prefix.network().equals(family.network())) {
                addresses.add(prefix.network().plus(-1));
            }
            if (!prefix.last().equals(family.last())) {
                addresses.add(prefix.last().plus(1));
            }
        }
        return addresses;
    }
}
