package routebook.azure.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import routebook.scenario.PortRange;

/** The rules that a port meets on one side of a packet. All ports between two ends of ranges meet the same rules. */
final class RulesByPort {

    private final int[] starts;
    private final long[][] rules;

    private RulesByPort(int[] starts, long[][] rules) {
        this.starts = starts;
        this.rules = rules;
    }

    /**
     * An index of rules.
     *
     * @param ofRules the ranges of each rule
     */
    static RulesByPort of(List<List<PortRange>> ofRules) {
        RulesBySelector<PortRange> rules = new RulesBySelector<>(ofRules);
        List<PortRange> ranges = rules.selectors();
        TreeMap<Integer, BitSet> turning = new TreeMap<>();
        turning.put(0, new BitSet());
        for (int i = 0; i < ranges.size(); i++) {
            turning.computeIfAbsent(ranges.get(i).from(), any -> new BitSet()).set(i);
            turning.computeIfAbsent(ranges.get(i).to() + 1, any -> new BitSet()).set(i);
        }
        BitSet holding = new BitSet();
        long[][] found = turning.values().stream().map(here -> {
            // A range turns on where it begins and off behind its end.
            holding.xor(here);
            return rules.using(holding);
        }).toArray(long[][]::new);
        return new RulesByPort(turning.keySet().stream().mapToInt(start -> start).toArray(), found);
    }

    /** The numbers of the rules as bits. */
    long[] find(int port) {
        int at = Arrays.binarySearch(starts, port);
        // Where it is not found, it belongs to the start before its place.
        return rules[at >= 0 ? at : -at - 2];
    }
}
