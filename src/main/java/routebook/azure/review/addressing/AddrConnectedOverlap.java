package routebook.azure.review.addressing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import routebook.azure.review.addressing.Holder.Held;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;

/**
 * ADDR_CONNECTED_OVERLAP: networks and sites that are connected have address spaces that share nothing (R-ADDR-10).
 * Two are connected here if their routes come together in one table, be it as ends of one way or as two neighbours of
 * a third, which then reaches just one of them. Two networks that are peered with each other are left to
 * PEERING_OVERLAP.
 */
public final class AddrConnectedOverlap extends ReviewRule {

    public AddrConnectedOverlap() {
        super("ADDR_CONNECTED_OVERLAP");
    }

    /** A prefix of the design, with its rank in declared order. */
    private record Entry(int rank, Holder holder, Held held) {}

    /** A prefix that earlier ones overlap, and the first place where it meets one of them. */
    private record Clash(Entry entry, String where, Set<String> others) {}

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, List<Entry>> entries = entries(design);
        Map<Integer, Clash> clashes = new TreeMap<>();
        for (Meeting meeting : Meeting.all(design)) {
            overlaps(meeting, entries, (one, other) -> {
                String a = one.holder().name();
                String b = other.holder().name();
                if (!a.equals(b) && !design.arePeered(a, b)) {
                    Entry later = one.rank() < other.rank() ? other : one;
                    Entry earlier = later == one ? other : one;
                    clashes.computeIfAbsent(later.rank(),
                                    rank -> new Clash(later, meeting.where(), new LinkedHashSet<>()))
                            .others().add(earlier.held().prefix() + " of " + earlier.holder());
                }
            });
        }
        for (Clash clash : clashes.values()) {
            Entry entry = clash.entry();
            findings.add(entry.holder().name(), entry.held().path(),
                    "found " + entry.held().prefix() + " of " + entry.holder() + ", which overlaps "
                            + Words.list(clash.others()) + ", and " + clash.where() + " learns both; expected address "
                            + "spaces that share nothing: renumber one of them");
        }
    }

    private static Map<String, List<Entry>> entries(Design design) {
        Map<String, List<Entry>> entries = new HashMap<>();
        int rank = 0;
        for (Holder holder : Holder.all(design).values()) {
            List<Entry> own = new ArrayList<>();
            for (Held held : holder.held()) {
                own.add(new Entry(rank++, holder, held));
            }
            entries.put(holder.name(), own);
        }
        return entries;
    }

    /**
     * Every two prefixes of a meeting that overlap. Of two such prefixes one contains the other; in order of
     * addresses, shorter first, all that contain a prefix are on the stack when it comes.
     */
    private static void overlaps(Meeting meeting, Map<String, List<Entry>> entries, BiConsumer<Entry, Entry> found) {
        List<Entry> all = new ArrayList<>();
        meeting.members().forEach(member -> all.addAll(entries.get(member)));
        all.sort(Comparator.comparing((Entry entry) -> entry.held().prefix()).thenComparing(Entry::rank));
        Deque<Entry> containing = new ArrayDeque<>();
        for (Entry entry : all) {
            while (!containing.isEmpty() && !containing.peek().held().prefix().contains(entry.held().prefix())) {
                containing.pop();
            }
            containing.descendingIterator().forEachRemaining(outer -> found.accept(outer, entry));
            containing.push(entry);
        }
    }
}
