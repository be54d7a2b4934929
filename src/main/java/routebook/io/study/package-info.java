/**
 * Study files, the changes that are written in them, and the folder that a sweep writes.
 *
 * <p>May import: {@code routebook.io.text}, {@code routebook.io.shape}, {@code routebook.io.design},
 * {@code routebook.scenario}, {@code routebook.network}, {@code routebook.study}, {@code routebook.analysis}; Jackson.
 * <p>Start reading at {@link routebook.io.study.StudyFile}, then {@code StudyKeys}: the one list of all keys.
 * <p>Test to read with it: {@code routebook.io.study.StudyFileTest}.
 */
package routebook.io.study;
