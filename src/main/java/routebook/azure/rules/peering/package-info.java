/**
 * What passes between peered networks.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.peering.GatewayTransitSharesGateways}.
 * <p>Story to read with it: {@code routebook.stories.C02_PeeringFlagsTest}.
 */
package routebook.azure.rules.peering;
