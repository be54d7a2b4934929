/**
 * Circuits, their edge routers (MSEE), and ExpressRoute gateways.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.expressroute.RemoteVnetTrafficIsASwitch}.
 * <p>Story to read with it: {@code routebook.stories.E01_ExpressRouteTest}.
 */
package routebook.azure.rules.expressroute;
