/**
 * Routes that the platform puts into the table of every subnet.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.system.VnetPrefixIsRoutedLocally}.
 * <p>Story to read with it: {@code routebook.stories.B02_SelectionTest}.
 */
package routebook.azure.rules.system;
