package routebook.azure.review.expressroute;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.GeopoliticalRegions;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.azure.review.ground.Words;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.Metro;
import routebook.scenario.VirtualNetwork;

/**
 * ER_STANDARD_CROSS_GEO: a Standard circuit serves the regions of its geopolitical region, a Premium one all (R-ERT-06). The
 * list of regions is of 2024 and lacks newer ones: whether those are served is told to be unknown.
 */
public final class ErStandardCrossGeo extends ReviewRule {

    private final RuleCase unknown = new RuleCase(this, Severity.INFO, Effect.RUNS);

    public ErStandardCrossGeo() {
        super("ER_STANDARD_CROSS_GEO");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Connection connection : design.scenario().connections()) {
            Circuit circuit = design.circuit(connection.circuit());
            if (circuit.sku() != Circuit.Sku.STANDARD) {
                continue;
            }
            VirtualNetwork network = design.networkOf(connection.gateway());
            Metro location = design.metro(circuit.location());
            Set<String> there = GeopoliticalRegions.of(location);
            Set<String> here = GeopoliticalRegions.ofRegion(network.region());
            List<String> path = List.of("connections", connection.name(), "circuit");
            if (there.isEmpty() || here.isEmpty()) {
                findings.add(unknown, connection.name(), path, "found that it is unknown whether Standard circuit "
                        + circuit.name() + " in " + location.name() + " serves " + network.region() + ", since the list of "
                        + "geopolitical regions has not " + (there.isEmpty() ? location.name() : network.region())
                        + "; expected a look at the current list, or SKU premium");
            } else if (Collections.disjoint(there, here)) {
                findings.add(connection.name(), path, "found Standard circuit " + circuit.name() + " in "
                        + location.name() + " (" + Words.list(there.stream().sorted().toList()) + ") connected to network "
                        + network.name() + " in " + network.region() + " (" + Words.list(here.stream().sorted().toList())
                        + "); expected SKU premium, or a circuit of the same geopolitical region");
            }
        }
    }
}
