/**
 * Checks of addresses: prefixes of networks and subnets, addresses of machines, overlaps.
 *
 * <p>May import: {@code routebook.net}, {@code why}, {@code scenario}, {@code network}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.addressing.AddrConnectedOverlap}.
 * <p>Test to read with it: {@code routebook.azure.review.AddressingTest}.
 */
package routebook.azure.review.addressing;
