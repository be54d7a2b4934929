/**
 * Which of the routes in a table is taken.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.selection.VnetAndPeeringRoutesBeatBgp}.
 * <p>Story to read with it: {@code routebook.stories.B02_SelectionTest}.
 */
package routebook.azure.rules.selection;
