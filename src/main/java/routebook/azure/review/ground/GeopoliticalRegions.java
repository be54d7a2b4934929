package routebook.azure.review.ground;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import routebook.azure.data.Dataset;
import routebook.scenario.Metro;

/** Which peering locations and regions lie in one geopolitical region: {@code datasets/azure/er-geopolitical-regions.csv}. */
public final class GeopoliticalRegions {

    private static final Map<String, Set<String>> BY_LOCATION = listings("er_peering_locations");
    private static final Map<String, Set<String>> BY_REGION = listings("azure_regions");

    private GeopoliticalRegions() {}

    /**
     * The geopolitical regions that a peering location may lie in: those that list it, or else that of its Azure region.
     * Several where public Azure and a sovereign cloud both have a location of that name, none for a name in no list.
     */
    public static Set<String> of(Metro location) {
        Set<String> byName = BY_LOCATION.getOrDefault(location.name(), Set.of());
        return byName.isEmpty() ? ofRegion(location.region()) : byName;
    }

    /** The geopolitical region of an Azure region; none for a region in no list. */
    public static Set<String> ofRegion(String region) {
        return BY_REGION.getOrDefault(region, Set.of());
    }

    /** The geopolitical regions of each name that stands in a column. */
    private static Map<String, Set<String>> listings(String column) {
        Map<String, Set<String>> listings = new HashMap<>();
        for (Map<String, String> row : Dataset.rows("er-geopolitical-regions.csv")) {
            for (String name : row.get(column).split("\\|")) {
                listings.computeIfAbsent(name, any -> new HashSet<>()).add(row.get("geopolitical_region"));
            }
        }
        return listings;
    }
}
