/**
 * Checks of the GatewaySubnet and of what VPN and ExpressRoute gateways share.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.gateway.GwSubnetTooSmallCoexist}.
 * <p>Test to read with it: {@code routebook.azure.review.GatewayTest}.
 */
package routebook.azure.review.gateway;
