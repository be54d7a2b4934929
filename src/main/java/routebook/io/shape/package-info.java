/**
 * What may stand at a place of a file, whatever it means: words, numbers, lists, blocks with known keys. A shape reads,
 * writes and describes itself.
 *
 * <p>May import: {@code routebook.io.text}, {@code routebook.network}; Jackson.
 * <p>Start reading at {@link routebook.io.shape.Shape}, then {@code PartShape}.
 * <p>Test to read with it: {@code routebook.io.design.ScenarioSchemaTest}.
 */
package routebook.io.shape;
