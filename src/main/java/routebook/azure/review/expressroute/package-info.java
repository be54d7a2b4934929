/**
 * Checks of ExpressRoute: circuits, their links and connections, resilience and limits.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.expressroute.ErVnetToVnetHairpin}.
 * <p>Test to read with it: {@code routebook.azure.review.ExpressRouteTest}.
 */
package routebook.azure.review.expressroute;
