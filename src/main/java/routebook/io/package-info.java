/**
 * Design files: YAML or JSON to a scenario and back, with the place of every key; their schema and their reference.
 *
 * <p>May import: {@code routebook.net}, {@code routebook.scenario}, {@code routebook.network}, {@code routebook.routing},
 * {@code routebook.analysis}; Jackson.
 * <p>Start reading at {@link routebook.io.ScenarioFile}, then {@code DesignKeys}: the one list of all keys.
 * <p>Test to read with it: {@code routebook.io.BadFilesTest}.
 */
package routebook.io;
