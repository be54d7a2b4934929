/**
 * What lets packets pass, drops them or gives them another address.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.filter.SecurityGroupDecides}.
 * <p>Story to read with it: {@code routebook.stories.N01_SecurityGroupsTest}.
 */
package routebook.azure.rules.filter;
