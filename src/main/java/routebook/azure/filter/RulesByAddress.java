package routebook.azure.filter;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixTable;
import routebook.scenario.AddressSelector;

/**
 * The rules that an address meets on one side of a packet. All addresses with the same longest match among the prefixes
 * that any rule is about meet the same rules.
 */
final class RulesByAddress {

    private final PrefixTable<long[]> within;
    private final long[] elsewhere;

    private RulesByAddress(PrefixTable<long[]> within, long[] elsewhere) {
        this.within = within;
        this.elsewhere = elsewhere;
    }

    /**
     * An index of rules.
     *
     * @param ofRules the selectors of each rule
     * @param match   what they stand for
     */
    static RulesByAddress of(List<List<AddressSelector>> ofRules, PacketMatch match) {
        RulesBySelector<AddressSelector> rules = new RulesBySelector<>(ofRules);
        List<AddressSelector> selectors = rules.selectors();
        BitSet outside = new BitSet();
        Map<Prefix, BitSet> turning = new HashMap<>();
        for (int i = 0; i < selectors.size(); i++) {
            PacketMatch.Addresses addresses = match.addresses(selectors.get(i));
            outside.set(i, addresses.others());
            for (Prefix prefix : addresses.prefixes()) {
                turning.computeIfAbsent(prefix, any -> new BitSet()).set(i);
            }
        }
        PrefixTable<BitSet> holding = PrefixTable.of(turning).inheriting(outside, (around, here) -> {
            // At a prefix of its own, a selector turns into the opposite of what it is outside of all of them.
            BitSet inside = (BitSet) around.clone();
            for (int i = here.nextSetBit(0); i >= 0; i = here.nextSetBit(i + 1)) {
                inside.set(i, !outside.get(i));
            }
            return inside;
        });
        return new RulesByAddress(holding.inheriting(new long[0], (any, held) -> rules.using(held)), rules.using(outside));
    }

    /** The numbers of the rules as bits. */
    long[] find(Ip address) {
        return within.lookup(address).orElse(elsewhere);
    }
}
