/**
 * What answers are made of: a record for each kind of row, every column documented.
 *
 * <p>May import: what {@code routebook.analysis} may, and {@link routebook.analysis.Column} itself.
 * <p>Start reading at {@link routebook.analysis.row.ReachabilityRow}.
 * <p>Test to read with it: {@code routebook.house.ColumnsAreDocumentedTest}.
 */
package routebook.analysis.row;
