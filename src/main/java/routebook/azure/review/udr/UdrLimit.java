package routebook.azure.review.udr;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleCase;
import routebook.network.Effect;
import routebook.network.Figure;
import routebook.network.Severity;
import routebook.scenario.RouteTable;

/**
 * UDR_LIMIT: how many routes a table and how many tables a subscription has at most, by date (L-UDR-01, L-UDR-02). No
 * subscription can be declared, so too many tables in a region are a warning: they may lie in several.
 */
public final class UdrLimit extends ReviewRule {

    /** The first profile in which the higher limits hold. */
    private static final int RAISED = 2026;

    private final RuleCase tables = new RuleCase(this, Severity.WARNING, Effect.RUNS);

    public UdrLimit() {
        super("UDR_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        String older = design.scenario().profile() >= RAISED ? "" : "b";
        int routeLimit = Limits.get("L-UDR-02" + older);
        int tableLimit = Limits.get("L-UDR-01" + older);
        Inside inside = new Inside(design);
        Map<String, Set<String>> byRegion = new TreeMap<>();
        for (RouteTable table : design.scenario().routeTables()) {
            if (table.routes().size() > routeLimit) {
                findings.add(table.name(), List.of("routeTables", table.name(), "routes"),
                        new Figure("routes", table.routes().size(), routeLimit),
                        "found " + table.routes().size() + " routes in table " + table.name() + "; expected at most "
                                + routeLimit + ": summarise prefixes");
            }
            inside.subnetsOf(table).forEach(place -> byRegion.computeIfAbsent(place.network().region(),
                    any -> new LinkedHashSet<>()).add(table.name()));
        }
        byRegion.forEach((region, here) -> {
            if (here.size() > tableLimit) {
                findings.add(tables, design.scenario().name(), List.of("routeTables"),
                        new Figure("route tables in " + region, here.size(), tableLimit),
                        "found " + here.size() + " in " + region + "; expected at most " + tableLimit + " in a region and "
                                + "subscription: let subnets share tables, or spread the networks over subscriptions");
            }
        });
    }
}
