/**
 * Checks of Global Reach: which circuits it may join.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.globalreach.GrSameLocation}.
 * <p>Test to read with it: {@code routebook.azure.review.GlobalReachTest}.
 */
package routebook.azure.review.globalreach;
