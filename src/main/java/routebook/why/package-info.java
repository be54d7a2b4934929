/**
 * How any part of Routebook says why: rules, their sources, and reasons that travel with results.
 *
 * <p>May import: the JDK.
 * <p>Start reading at {@link routebook.why.Because}.
 * <p>Story to read with it: {@code routebook.stories.G01_InteroperabilityTestbedTest}.
 */
package routebook.why;
