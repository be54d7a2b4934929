/**
 * Checks of route tables and user routes: where they may lead, and what they leave out.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.udr.UdrNexthopUnreachable}.
 * <p>Test to read with it: {@code routebook.azure.review.UdrTest}.
 */
package routebook.azure.review.udr;
