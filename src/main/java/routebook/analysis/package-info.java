/**
 * Questions put to a design or an outcome; each answers with rows of plain records whose columns are documented.
 *
 * <p>May import: everything from {@code routebook.net} to {@code routebook.study}.
 * <p>Start reading at {@link routebook.analysis.Answers}.
 * <p>Story to read with it: {@code routebook.stories.G01_InteroperabilityTestbedTest}.
 */
package routebook.analysis;
