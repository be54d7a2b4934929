package routebook.azure.review.udr;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.AddressSelector;
import routebook.scenario.RouteTable;
import routebook.scenario.UserRoute;

/** UDR_TAG_LIMIT: how many routes of a table are for service tags at most (L-UDR-03). */
public final class UdrTagLimit extends ReviewRule {

    private static final int LIMIT = Limits.get("L-UDR-03");

    public UdrTagLimit() {
        super("UDR_TAG_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (RouteTable table : design.scenario().routeTables()) {
            List<String> found = table.routes().stream()
                    .filter(route -> route.destination() instanceof AddressSelector.Tag).map(UserRoute::name).toList();
            if (found.size() > LIMIT) {
                findings.add(table.name(), List.of("routeTables", table.name(), "routes", found.get(LIMIT)),
                        new Figure("routes for service tags", found.size(), LIMIT),
                        "found " + found.size() + " routes for service tags in table " + table.name()
                                + "; expected at most " + LIMIT);
            }
        }
    }
}
