/**
 * What every check of the review stands on: its row of rules and limits, and what a design says about who meets whom.
 *
 * <p>May import: {@code routebook.net}, {@code why}, {@code scenario}, {@code network}, {@code azure}.
 * <p>Start reading at {@link routebook.azure.review.ground.ReviewRule}.
 * <p>Test to read with it: {@code routebook.azure.review.AzureReviewTest}.
 */
package routebook.azure.review.ground;
