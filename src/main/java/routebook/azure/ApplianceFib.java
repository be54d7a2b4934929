package routebook.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import routebook.forwarding.Fib;
import routebook.forwarding.FibEntry;
import routebook.forwarding.ForwardingRule;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.net.PrefixTable;
import routebook.routing.Candidate;
import routebook.routing.Decision;
import routebook.why.Because;

/**
 * The table of an appliance that speaks BGP. Its own routes come first, and those of an overlay lead into the tunnel. All
 * others, whatever their next hop, lead out of its interface, and there the effective routes of the subnet decide: the
 * platform looks at the destination alone.
 */
final class ApplianceFib {

    private final String place;
    private final Blueprint blueprint;

    ApplianceFib(String place, Blueprint blueprint) {
        this.place = place;
        this.blueprint = blueprint;
    }

    /** One table that does what the two do one after the other. */
    Fib compose(SortedMap<Prefix, Decision<Candidate>> own, Fib ofSubnet) {
        Map<Prefix, FibEntry> effective = new TreeMap<>();
        ofSubnet.entries().forEach(entry -> effective.put(entry.prefix(), entry));
        TreeSet<Prefix> prefixes = new TreeSet<>(own.keySet());
        prefixes.addAll(effective.keySet());
        PrefixTable<Decision<Candidate>> first = PrefixTable.of(own);
        PrefixTable<FibEntry> second = PrefixTable.of(effective);
        List<FibEntry> entries = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            Optional<Decision<Candidate>> chosen = around(first, prefix, decision -> decision.best().route().prefix());
            List<NextHop> tunnels = chosen.map(this::tunnels).orElse(List.of());
            if (!tunnels.isEmpty()) {
                Decision<Candidate> decision = chosen.orElseThrow();
                entries.add(new FibEntry(prefix, tunnels,
                        Chosen.because(place, decision.best().route().prefix(), decision)));
            } else {
                entries.add(around(second, prefix, FibEntry::prefix)
                        .map(entry -> new FibEntry(prefix, entry.nextHops(), entry.because()))
                        .orElseGet(() -> new FibEntry(prefix, List.of(), Because.of(ForwardingRule.NO_ROUTE,
                                "the subnet of " + place + " has no route to " + prefix))));
            }
        }
        return Fib.of(entries);
    }

    private List<NextHop> tunnels(Decision<Candidate> decision) {
        return decision.winners().stream().flatMap(winner -> winner.from().stream())
                .flatMap(from -> blueprint.findCarrier(from.session(), place).stream()).map(via -> (NextHop) via).toList();
    }

    /** The longest entry that holds all of a prefix. */
    private static <T> Optional<T> around(
            PrefixTable<T> table, Prefix prefix, java.util.function.Function<T, Prefix> prefixOf) {
        return table.listMatches(prefix.network()).stream()
                .filter(entry -> prefixOf.apply(entry).length() <= prefix.length()).findFirst();
    }
}
