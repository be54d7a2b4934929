/**
 * Lists of rules of which the first that matches decides, found without looking at each.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code forwarding}.
 * <p>Start reading at {@link routebook.azure.filter.FirstMatch}.
 * <p>Story to read with it: {@code routebook.stories.N01_SecurityGroupsTest}.
 */
package routebook.azure.filter;
