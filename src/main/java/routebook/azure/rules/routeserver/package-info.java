/**
 * Azure Route Server: what it exchanges with appliances and gateways, and what it prefers.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.routeserver.BranchToBranchNeedsActiveActive}.
 * <p>Story to read with it: {@code routebook.stories.S01_RouteServerTest}.
 */
package routebook.azure.rules.routeserver;
