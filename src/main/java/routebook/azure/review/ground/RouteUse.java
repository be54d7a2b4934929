package routebook.azure.review.ground;

import java.util.ArrayList;
import java.util.List;
import routebook.scenario.RouteTable;
import routebook.scenario.UserRoute;

/**
 * A user route and the subnets that follow it.
 *
 * @param table   its table
 * @param route   the route
 * @param subnets the subnets that have the table
 */
public record RouteUse(RouteTable table, UserRoute route, List<SubnetPlace> subnets) {

    public RouteUse {
        subnets = List.copyOf(subnets);
    }

    /** Where it, or a key of it, stands in a design file. */
    public List<String> path(String... keys) {
        List<String> path = new ArrayList<>(List.of("routeTables", table.name(), "routes", route.name()));
        path.addAll(List.of(keys));
        return path;
    }

    @Override
    public String toString() {
        return "route " + route.name() + " of table " + table.name();
    }
}
