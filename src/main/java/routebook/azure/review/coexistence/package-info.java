/**
 * Checks of a VPN beside ExpressRoute: which of the two wins, and whether both sides agree.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.coexistence.CoexNoLocalpref}.
 * <p>Test to read with it: {@code routebook.azure.review.CoexistenceTest}.
 */
package routebook.azure.review.coexistence;
