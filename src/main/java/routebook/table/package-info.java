/**
 * Rows to Tablesaw tables, one way only.
 *
 * <p>May import: {@code routebook.analysis}, Tablesaw.
 * <p>Start reading at {@link routebook.table.Tables}.
 * <p>Test to read with it: {@code routebook.table.TablesTest}.
 */
package routebook.table;
