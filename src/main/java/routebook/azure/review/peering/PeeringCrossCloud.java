package routebook.azure.review.peering;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import routebook.azure.data.Dataset;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Peering;
import routebook.scenario.VirtualNetwork;

/**
 * PEERING_CROSS_CLOUD: public Azure and the sovereign clouds cannot be peered (R-PEER-04). A region that
 * {@code datasets/azure/er-geopolitical-regions.csv} does not have might be in any cloud, so nothing is said of it.
 */
public final class PeeringCrossCloud extends ReviewRule {

    private static final String PUBLIC = "public Azure";

    private static final Map<String, String> SOVEREIGN = Map.of("US Government cloud", "the US Government cloud",
            "China East", "Azure in China", "China North", "Azure in China");

    private static final Map<String, String> CLOUD_BY_REGION = Dataset.rows("er-geopolitical-regions.csv").stream()
            .flatMap(row -> Arrays.stream(row.get("azure_regions").split("\\|"))
                    .map(region -> Map.entry(region, SOVEREIGN.getOrDefault(row.get("geopolitical_region"), PUBLIC))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    public PeeringCrossCloud() {
        super("PEERING_CROSS_CLOUD");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Peering peering : design.peerings()) {
            VirtualNetwork here = design.network(peering.from());
            VirtualNetwork there = design.network(peering.to());
            Optional<String> cloud = Optional.ofNullable(CLOUD_BY_REGION.get(here.region()));
            Optional<String> other = Optional.ofNullable(CLOUD_BY_REGION.get(there.region()));
            if (design.isFirstSide(peering) && cloud.isPresent() && other.isPresent() && !cloud.equals(other)) {
                findings.add(peering.name(), design.pathOf(peering),
                        "found " + here.name() + " in " + here.region() + " (" + cloud.get() + ") and " + there.name()
                                + " in " + there.region() + " (" + other.get() + "); expected both in one cloud");
            }
        }
    }
}
