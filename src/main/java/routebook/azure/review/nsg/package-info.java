/**
 * Checks of network security groups: their rules, and what stands in the tags.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.nsg.NsgShadowedRule}.
 * <p>Test to read with it: {@code routebook.azure.review.NsgTest}.
 */
package routebook.azure.review.nsg;
