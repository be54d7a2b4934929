/**
 * Files as text: what stands in them and where, what is wrong there, and how they are written. Knows no key.
 *
 * <p>May import: {@code routebook.network}; Jackson and SnakeYAML.
 * <p>Start reading at {@link routebook.io.text.TreeReader}, which makes {@code Node}s of a {@code SourceText}.
 * <p>Test to read with it: {@code routebook.io.design.BadFilesTest}.
 */
package routebook.io.text;
