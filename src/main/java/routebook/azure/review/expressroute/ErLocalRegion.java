package routebook.azure.review.expressroute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import routebook.azure.data.LocalRegions;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.azure.review.ground.Words;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.VirtualNetwork;

/**
 * ER_LOCAL_REGION: a Local circuit serves the one or two regions of its metro (R-ER-04). Of a location that the list does
 * not have this is told to be unknown.
 */
public final class ErLocalRegion extends ReviewRule {

    private final RuleCase unknown = new RuleCase(this, Severity.INFO, Effect.RUNS);

    public ErLocalRegion() {
        super("ER_LOCAL_REGION");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Connection connection : design.scenario().connections()) {
            Circuit circuit = design.circuit(connection.circuit());
            if (circuit.sku() != Circuit.Sku.LOCAL) {
                continue;
            }
            VirtualNetwork network = design.networkOf(connection.gateway());
            Optional<Set<String>> served = LocalRegions.find(circuit.location());
            List<String> path = List.of("connections", connection.name(), "circuit");
            if (served.isEmpty()) {
                findings.add(unknown, connection.name(), path, "found that it is unknown whether Local circuit "
                        + circuit.name() + " serves " + network.region() + ", since the list of peering locations has not "
                        + circuit.location() + "; expected a look at the current list, or SKU standard");
            } else if (!served.get().contains(network.region())) {
                findings.add(connection.name(), path, "found Local circuit " + circuit.name() + " in "
                        + circuit.location() + " connected to network " + network.name() + " in " + network.region()
                        + "; expected " + (served.get().isEmpty() ? "SKU standard, since no Local circuit is sold there"
                                : "a network in " + Words.list(List.copyOf(served.get())) + ", or SKU standard"));
            }
        }
    }
}
