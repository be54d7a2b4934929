/**
 * Checks of virtual network peering: its two sides, their flags, and how many there may be.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.peering.PeeringOneSided}.
 * <p>Test to read with it: {@code routebook.azure.review.PeeringTest}.
 */
package routebook.azure.review.peering;
