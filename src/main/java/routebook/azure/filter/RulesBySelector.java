package routebook.azure.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules use which selectors, both as numbers: many rules use the same few selectors.
 *
 * @param <S> a selector of addresses or of ports
 */
final class RulesBySelector<S> {

    private final Map<S, BitSet> users = new LinkedHashMap<>();
    private final List<BitSet> usersByNumber;
    private final Map<BitSet, long[]> unions = new HashMap<>();

    RulesBySelector(List<List<S>> ofRules) {
        for (int rule = 0; rule < ofRules.size(); rule++) {
            for (S selector : ofRules.get(rule)) {
                users.computeIfAbsent(selector, any -> new BitSet()).set(rule);
            }
        }
        usersByNumber = new ArrayList<>(users.values());
    }

    /** Every selector once; its place here is its number. */
    List<S> selectors() {
        return List.copyOf(users.keySet());
    }

    /** The rules that use at least one of these selectors; the same array for the same selectors. */
    long[] using(BitSet selectors) {
        return unions.computeIfAbsent((BitSet) selectors.clone(), some -> {
            BitSet rules = new BitSet();
            for (int i = some.nextSetBit(0); i >= 0; i = some.nextSetBit(i + 1)) {
                rules.or(usersByNumber.get(i));
            }
            return rules.toLongArray();
        });
    }
}
