package routebook.azure.data;

import java.util.Map;
import java.util.stream.Collectors;

/** Azure's numeric limits, rows of {@code datasets/azure/limits.csv}. */
public final class Limits {

    private static final Map<String, Integer> ROWS = Dataset.rows("limits.csv").stream()
            .collect(Collectors.toMap(row -> row.get("id"), row -> Integer.valueOf(row.get("limit"))));

    private Limits() {}

    /**
     * The limit of that id, L-…
     *
     * @throws IllegalStateException if there is no such row
     */
    public static int get(String id) {
        Integer limit = ROWS.get(id);
        if (limit == null) {
            throw new IllegalStateException("limits.csv has no row " + id);
        }
        return limit;
    }
}
