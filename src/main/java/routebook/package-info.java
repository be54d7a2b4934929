/**
 * The Java door, and nothing else: read or declare a design, compute it, ask.
 *
 * <p>May import: every other room but the two other doors.
 * <p>Start reading at {@link routebook.Routebook}.
 * <p>Story to read with it: {@code routebook.stories.M01_DeclareADesignTest}.
 */
package routebook;
