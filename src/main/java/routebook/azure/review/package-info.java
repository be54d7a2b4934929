/**
 * The review of a design by Azure's rules: which checks there are, in which order, and which rules wait for more nouns.
 *
 * <p>May import: {@code routebook.net}, {@code why}, {@code scenario}, {@code network}, {@code azure}.
 * <p>Start reading at {@link routebook.azure.review.AzureReview}.
 * <p>Test to read with it: {@code routebook.azure.review.AzureReviewTest}.
 */
package routebook.azure.review;
