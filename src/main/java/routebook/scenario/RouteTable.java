package routebook.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.net.Ip;

/**
 * A table of user routes. One table may serve many subnets; a subnet has at most one (R-RT-10).
 *
 * @param name                   unique in the whole design
 * @param propagateGatewayRoutes whether the subnets get what the gateways learned (R-UDR-09)
 * @param routes                 its routes
 */
public record RouteTable(String name, boolean propagateGatewayRoutes, List<UserRoute> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
    }

    /** Collects the parts of a route table. */
    public static final class Builder {
        private boolean propagateGatewayRoutes = true;
        private final Map<String, UserRoute> routes = new LinkedHashMap<>();

        Builder() {}

        Builder(RouteTable table) {
            propagateGatewayRoutes = table.propagateGatewayRoutes;
            table.routes.forEach(route -> routes.put(route.name(), route));
        }

        public Builder propagateGatewayRoutes(boolean propagated) {
            propagateGatewayRoutes = propagated;
            return this;
        }

        /** A route to an appliance or to the frontend of a load balancer. */
        public Builder toAppliance(String route, String destination, String address) {
            return route(new UserRoute(route, AddressSelector.parse(destination), UserNextHop.VIRTUAL_APPLIANCE,
                    Optional.of(Ip.parse(address))));
        }

        /** A route with a next hop that has no address. */
        public Builder route(String route, String destination, UserNextHop nextHop) {
            return route(new UserRoute(route, AddressSelector.parse(destination), nextHop, Optional.empty()));
        }

        public Builder route(UserRoute route) {
            routes.put(route.name(), route);
            return this;
        }

        RouteTable build(String name) {
            return new RouteTable(name, propagateGatewayRoutes, List.copyOf(routes.values()));
        }
    }
}
