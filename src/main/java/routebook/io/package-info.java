/**
 * What leaves as a file: rows as JSON here, and the reference of all keys; designs and studies in rooms of their own.
 *
 * <p>May import: its own rooms but {@code routebook.io.frr}, {@code routebook.analysis}; Jackson.
 * <p>Start reading at {@link routebook.io.KeyReference}.
 * <p>Test to read with it: {@code routebook.io.design.ScenarioSchemaTest}.
 */
package routebook.io;
