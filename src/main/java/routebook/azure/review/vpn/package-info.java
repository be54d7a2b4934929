/**
 * Checks of VPN gateways, their tunnels and their BGP sessions.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.vpn.VpnAsnReserved}.
 * <p>Test to read with it: {@code routebook.azure.review.VpnTest}.
 */
package routebook.azure.review.vpn;
