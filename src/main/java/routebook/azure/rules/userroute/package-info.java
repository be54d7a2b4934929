/**
 * What user routes and route tables may do.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.userroute.UserRouteSteers}.
 * <p>Story to read with it: {@code routebook.stories.B01_UserRoutesTest}.
 */
package routebook.azure.rules.userroute;
