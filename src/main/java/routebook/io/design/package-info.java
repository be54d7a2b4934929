/**
 * Design files: YAML or JSON to a scenario and back, with the place of every key; their schema.
 *
 * <p>May import: {@code routebook.io.text}, {@code routebook.io.shape}, {@code routebook.net}, {@code routebook.scenario},
 * {@code routebook.study}; Jackson and SnakeYAML.
 * <p>Start reading at {@link routebook.io.design.ScenarioFile}, then {@code DesignKeys}: the one list of all keys.
 * <p>Test to read with it: {@code routebook.io.design.BadFilesTest}.
 */
package routebook.io.design;
