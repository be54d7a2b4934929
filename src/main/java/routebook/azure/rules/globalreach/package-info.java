/**
 * Global Reach between circuits: which edge routers it joins, what they tell each other, and with which AS path.
 *
 * <p>May import: what {@code routebook.azure.rules} may.
 * <p>Start reading at {@link routebook.azure.rules.globalreach.GlobalReachIsNotTransitive}.
 * <p>Story to read with it: {@code routebook.stories.F01_GlobalReachTest}.
 */
package routebook.azure.rules.globalreach;
