package routebook.io.design;

import static routebook.io.design.Values.elementName;
import static routebook.io.shape.NamedShape.byName;

import java.util.Optional;
import routebook.io.shape.NamedShape;
import routebook.io.shape.PartShape;
import routebook.io.shape.WordShape;
import routebook.net.Ip;
import routebook.scenario.AddressSelector;
import routebook.scenario.RouteTable;
import routebook.scenario.UserNextHop;
import routebook.scenario.UserRoute;

/** The keys of tables of user routes. */
final class RouteTableKeys {

    static final PartShape<UserRouteDraft, UserRoute> USER_ROUTE = PartShape.<UserRouteDraft, UserRoute>of(
                    "a user route", "user routes", "A user-defined route (UDR).")
            .required("destination", Values.DESTINATION, UserRoute::destination,
                    (draft, value) -> draft.destination = value, "The prefix or the service tag that it is for.")
            .required("nextHop", WordShape.of(UserNextHop.class, UserNextHop::word, UserNextHop.VIRTUAL_APPLIANCE),
                    UserRoute::nextHop, (draft, value) -> draft.nextHop = value,
                    "The type of its next hop; Azure refuses the last two.")
            .optional("address", Values.ADDRESS.like("10.10.30.68"), route -> route.address().map(ip -> ip),
                    (draft, value) -> draft.address = Optional.of(value), "only with other next hops",
                    "The address of the appliance or of the load balancer in front of it.")
            .checked(part -> part.into(new UserRouteDraft()).route("checked"))
            .atOnce();

    static final PartShape<RouteTable.Builder, RouteTable> ROUTE_TABLE = PartShape.<RouteTable.Builder, RouteTable>of(
                    "a route table", "route tables", "A table of user routes; it serves the subnets that name it.")
            .preset("propagateGatewayRoutes", Values.FLAG, true, RouteTable::propagateGatewayRoutes,
                    RouteTable.Builder::propagateGatewayRoutes, "Give its subnets the routes that gateways learned.")
            .named("routes", NamedShape.of(elementName("a user route", "to-firewall"), USER_ROUTE),
                    table -> byName(table.routes(), UserRoute::name),
                    (table, name, part) -> table.route(part.into(new UserRouteDraft()).route(name)), "Its routes.");

    private RouteTableKeys() {}

    /** Holds the parts of a user route until it can be declared. */
    static final class UserRouteDraft {
        private String destination;
        private UserNextHop nextHop;
        private Optional<String> address = Optional.empty();

        private UserRoute route(String name) {
            return new UserRoute(name, AddressSelector.parse(destination), nextHop, address.map(Ip::parse));
        }
    }
}
