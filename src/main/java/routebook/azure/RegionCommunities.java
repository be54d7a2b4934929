package routebook.azure;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import routebook.net.Community;

/**
 * The BGP community of each Azure region, rows of {@code datasets/azure/bgp-communities.csv} (R-ERB-12). Source and date
 * stand in every row.
 */
public final class RegionCommunities {

    private static final Map<String, Community> PRIVATE_PEERING = Dataset.rows("bgp-communities.csv").stream()
            .collect(Collectors.toMap(row -> row.get("region"),
                    row -> Community.parse(row.get("private_peering_community"))));

    private RegionCommunities() {}

    /** The community of a region on private peering; empty for a region that the data set does not have. */
    public static Optional<Community> find(String region) {
        return Optional.ofNullable(PRIVATE_PEERING.get(region));
    }
}
