package routebook.azure.data;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Published round trips between Azure regions: medians, milliseconds, not symmetric (R-LAT-01, R-LAT-02). Source and
 * date stand in every row of {@code datasets/azure/region-latency.csv}.
 */
public final class RegionLatencies {

    private static final RegionLatencies PUBLISHED = read();

    private final Map<String, Map<String, Double>> rttMs = new HashMap<>();
    private String asOf = "";

    private RegionLatencies() {}

    public static RegionLatencies published() {
        return PUBLISHED;
    }

    private static RegionLatencies read() {
        RegionLatencies latencies = new RegionLatencies();
        for (Map<String, String> row : Dataset.rows("region-latency.csv")) {
            latencies.rttMs.computeIfAbsent(row.get("from"), any -> new HashMap<>())
                    .put(row.get("to"), Double.valueOf(row.get("rtt_ms")));
            latencies.asOf = row.get("as_of");
        }
        return latencies;
    }

    /** Date of the data set. */
    public String asOf() {
        return asOf;
    }

    /** The round trip from one region to another; empty for a region that the data set does not have. */
    public OptionalDouble find(String from, String to) {
        Double ms = rttMs.getOrDefault(from, Map.of()).get(to);
        return ms == null ? OptionalDouble.empty() : OptionalDouble.of(ms);
    }
}
