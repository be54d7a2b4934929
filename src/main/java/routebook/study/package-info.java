/**
 * A design under failures: the one place where control plane and data plane meet.
 *
 * <p>May import: everything from {@code routebook.net} to {@code routebook.azure}.
 * <p>Start reading at {@link routebook.study.Simulator}.
 * <p>Story to read with it: {@code routebook.stories.J01_FailuresTest}.
 */
package routebook.study;
