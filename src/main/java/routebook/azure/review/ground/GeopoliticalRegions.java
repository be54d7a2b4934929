package routebook.azure.review.ground;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.Dataset;
import routebook.scenario.Metro;

/** Which peering locations and regions lie in one geopolitical region: {@code datasets/azure/er-geopolitical-regions.csv}. */
public final class GeopoliticalRegions {

    private static final List<Map<String, String>> ROWS = Dataset.rows("er-geopolitical-regions.csv");

    private GeopoliticalRegions() {}

    /**
     * The geopolitical regions that a peering location may lie in: those that list it, or else that of its Azure region.
     * Several where public Azure and a sovereign cloud both have a location of that name, none for a name in no list.
     */
    public static Set<String> of(Metro location) {
        Set<String> byName = listing("er_peering_locations", location.name());
        return byName.isEmpty() ? listing("azure_regions", location.region()) : byName;
    }

    /** The geopolitical region of an Azure region; none for a region in no list. */
    public static Set<String> ofRegion(String region) {
        return listing("azure_regions", region);
    }

    private static Set<String> listing(String column, String name) {
        return ROWS.stream().filter(row -> Arrays.asList(row.get(column).split("\\|")).contains(name))
                .map(row -> row.get("geopolitical_region")).collect(Collectors.toSet());
    }
}
