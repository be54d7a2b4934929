/**
 * Checks of Route Servers and of the appliances that peer with them.
 *
 * <p>May import: what {@code routebook.azure.review} may.
 * <p>Start reading at {@link routebook.azure.review.routeserver.ArsVpnNotActiveActive}.
 * <p>Test to read with it: {@code routebook.azure.review.RouteServerTest}.
 */
package routebook.azure.review.routeserver;
