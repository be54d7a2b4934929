package routebook.azure.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routebook.net.Community;
import routebook.scenario.VirtualNetwork;

/**
 * The BGP community of each Azure region, rows of {@code datasets/azure/bgp-communities.csv} (R-ERB-12). Source and date
 * stand in every row.
 */
public final class RegionCommunities {

    private static final Map<String, Community> PRIVATE_PEERING = Dataset.rows("bgp-communities.csv").stream()
            .collect(Collectors.toMap(row -> row.get("region"),
                    row -> Community.parse(row.get("private_peering_community"))));

    private RegionCommunities() {}

    /** What the prefixes of a network carry: the community of its region, where that is known, and its own. */
    public static List<Community> carriedBy(VirtualNetwork network) {
        return Stream.of(find(network.region()), network.bgpCommunity()).flatMap(Optional::stream).toList();
    }

    /** The community of a region on private peering; empty for a region that the data set does not have. */
    public static Optional<Community> find(String region) {
        return Optional.ofNullable(PRIVATE_PEERING.get(region));
    }
}
