/**
 * A VPN and ExpressRoute beside each other: what carries the tunnels themselves.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.coexistence.TunnelNeedsItsUnderlay}.
 * <p>Story to read with it: {@code routebook.stories.H03_UnderlayTest}.
 */
package routebook.azure.rules.coexistence;
