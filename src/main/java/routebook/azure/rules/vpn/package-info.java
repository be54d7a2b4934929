/**
 * VPN gateways and their tunnels.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.vpn.VpnGatewayKeepsDefaultAndOverlaps}.
 * <p>Story to read with it: {@code routebook.stories.G01_InteroperabilityTestbedTest}.
 */
package routebook.azure.rules.vpn;
