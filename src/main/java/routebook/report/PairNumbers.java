package routebook.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers every pair of end points, so that anchors come from numbers and no name can break or doubly use one. */
final class PairNumbers {

    private final Map<String, Integer> order = new LinkedHashMap<>();

    PairNumbers(List<String> endPoints) {
        endPoints.forEach(name -> order.putIfAbsent(name, order.size()));
    }

    /** End points in declared order. */
    List<String> endPoints() {
        return List.copyOf(order.keySet());
    }

    /** The same for both directions. */
    String anchor(String from, String to) {
        int one = order.get(from);
        int other = order.get(to);
        return "pair-" + (Math.min(one, other) + 1) + "-" + (Math.max(one, other) + 1);
    }
}
