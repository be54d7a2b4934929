/**
 * The same design with its names resolved and reviewed: the only input that the compiler takes.
 *
 * <p>May import: {@code routebook.net}, {@code routebook.why}, {@code routebook.scenario}.
 * <p>Start reading at {@link routebook.network.Network}.
 * <p>Story to read with it: {@code routebook.stories.M02_ReviewADesignTest}.
 */
package routebook.network;
