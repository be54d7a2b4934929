package routebook.forwarding;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Times between and inside places, one way, in milliseconds. What is not in the tables is unknown.
 *
 * @param betweenMs from one place to another
 * @param stayMs    for a stay in a place, counted once however many steps are taken there
 */
public record Latency(Map<String, Map<String, Double>> betweenMs, Map<String, Double> stayMs) {

    OptionalDouble between(String from, String to) {
        Double ms = betweenMs.getOrDefault(from, Map.of()).get(to);
        return ms == null ? OptionalDouble.empty() : OptionalDouble.of(ms);
    }

    OptionalDouble stay(String place) {
        Double ms = stayMs.get(place);
        return ms == null ? OptionalDouble.empty() : OptionalDouble.of(ms);
    }
}
