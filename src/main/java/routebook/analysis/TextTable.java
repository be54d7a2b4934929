package routebook.analysis;

import java.util.ArrayList;
import java.util.List;

/** Rows as columns of plain text, numbers to the right. */
public final class TextTable {

    private TextTable() {}

    /** A header line and a line for each row. */
    public static String of(Rows<?> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Columns.of(rows.type()).stream().map(Column::name).toList());
        rows.list().forEach(row -> lines.add(Columns.values(row).stream().map(Numbers::text).toList()));
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        boolean[] right = new boolean[columns];
        for (int i = 0; i < columns; i++) {
            right[i] = Number.class.isAssignableFrom(box(rows.type().getRecordComponents()[i].getType()));
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - line.get(i).length());
                padded.append(i == 0 ? "" : "  ").append(right[i] ? blanks + line.get(i) : line.get(i) + blanks);
            }
            text.append(padded.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static Class<?> box(Class<?> type) {
        return type == int.class ? Integer.class : type == long.class ? Long.class
                : type == double.class ? Double.class : type;
    }
}
