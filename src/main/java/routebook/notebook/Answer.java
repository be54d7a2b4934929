package routebook.notebook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import routebook.analysis.Frame;
import routebook.analysis.Rows;
import routebook.network.NearestName;
import tech.tablesaw.api.Table;
import routebook.table.Tables;
import tech.tablesaw.selection.Selection;

/**
 * A table in a cell, and what one does with it before one knows more Java. Every method gives another answer; for all else
 * there is {@link #table()}.
 */
public final class Answer implements Rich {

    private final String title;
    private final Table table;
    private final Table meanings;

    private Answer(String title, Table table, Table meanings) {
        this.title = title;
        this.table = table;
        this.meanings = meanings;
    }

    /** A table as it is, under its own name. */
    static Answer of(Table table) {
        return new Answer(table.name() == null ? "" : table.name(), table, Table.create());
    }

    static <R extends Record> Answer of(String title, Rows<R> rows) {
        return of(title, Tables.of(rows.type(), rows.list()), rows.type());
    }

    static Answer of(String title, Frame frame) {
        return new Answer(title, Tables.of(frame), Tables.describe(frame));
    }

    static Answer of(String title, Table table, Class<? extends Record> rowType) {
        return new Answer(title, table, Tables.describe(rowType));
    }

    /**
     * The rows with this value in this column.
     *
     * @throws IllegalArgumentException if there is no such column, or nowhere such a value, naming those there are
     */
    public Answer only(String column, Object value) {
        String wanted = String.valueOf(value);
        List<String> cells = column(column);
        Set<String> known = new TreeSet<>(cells);
        if (!known.contains(wanted)) {
            throw new IllegalArgumentException("no row has " + column + " \"" + wanted + "\""
                    + NearestName.hint(wanted, known) + (known.size() > 10 ? "" : "; there are "
                    + String.join(", ", known)));
        }
        Selection rows = Selection.with();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).equals(wanted)) {
                rows.add(i);
            }
        }
        return with(table.where(rows));
    }

    /** These columns, in this order. */
    public Answer columns(String... names) {
        Arrays.stream(names).forEach(this::column);
        return with(table.selectColumns(names));
    }

    /** All columns but these. */
    public Answer without(String... names) {
        Arrays.stream(names).forEach(this::column);
        return with(table.rejectColumns(names));
    }

    /** The first rows. */
    public Answer first(int rows) {
        return with(table.first(Math.min(rows, table.rowCount())));
    }

    /** Sorted by a column, the smallest first. */
    public Answer sortedBy(String column) {
        column(column);
        return with(table.sortAscendingOn(column));
    }

    /** How often each value stands in a column. */
    public Answer countBy(String column) {
        column(column);
        return new Answer(title + " by " + column, table.countBy(column).sortAscendingOn(column), meanings);
    }

    /** What each column says, with its unit. */
    public Answer describe() {
        return new Answer(title + ": the columns", meanings, meanings);
    }

    /** How many rows there are. */
    public int count() {
        return table.rowCount();
    }

    /** The Tablesaw table itself: filter, group, pivot. */
    public Table table() {
        return table;
    }

    private Answer with(Table other) {
        return new Answer(title, other, meanings);
    }

    private List<String> column(String name) {
        List<String> known = table.columnNames();
        if (known.stream().noneMatch(name::equalsIgnoreCase)) {
            throw new IllegalArgumentException("there is no column \"" + name + "\"" + NearestName.hint(name, known)
                    + "; there are " + String.join(", ", known));
        }
        return table.column(name).asStringColumn().asList();
    }

    @Override
    public Map<String, String> mimeBundle() {
        return Map.of("text/html", Html.table(table, title));
    }

    @Override
    public String toString() {
        return Html.text(table, title);
    }
}
