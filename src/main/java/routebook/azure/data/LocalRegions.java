package routebook.azure.data;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The regions that a Local circuit of a peering location reaches, rows of {@code datasets/azure/er-local-regions.csv}
 * (R-ER-04). Source and date stand in every row.
 */
public final class LocalRegions {

    private static final Map<String, Set<String>> BY_LOCATION = Dataset.rows("er-local-regions.csv").stream()
            .collect(Collectors.toMap(row -> row.get("er_peering_location"),
                    row -> Arrays.stream(row.get("local_regions").split("[|]")).filter(region -> !region.isEmpty())
                            .collect(Collectors.toCollection(LinkedHashSet::new))));

    private LocalRegions() {}

    /** The regions; none if no Local circuits are sold there, absent for a location that the data set does not have. */
    public static Optional<Set<String>> find(String location) {
        return Optional.ofNullable(BY_LOCATION.get(location));
    }
}
