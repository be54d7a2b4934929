package routebook.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows as columns of plain text, numbers to the right. */
public final class TextTable {

    private TextTable() {}

    /** A header line and a line for each row. */
    public static String of(Rows<?> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(Columns.of(rows.type()).stream().map(Column::name).toList());
        rows.list().forEach(row -> lines.add(Columns.values(row).stream().map(Numbers::text).toList()));
        List<Boolean> right = Arrays.stream(rows.type().getRecordComponents())
                .map(component -> Number.class.isAssignableFrom(box(component.getType()))).toList();
        return of(lines, right);
    }

    /**
     * Lines whose cells stand under each other, each with its end.
     *
     * @param lines cells of each line, as many in each
     * @param right for each column whether its cells stand to the right
     */
    public static String of(List<List<String>> lines, List<Boolean> right) {
        int[] widths = new int[right.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder padded = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - line.get(i).length());
                padded.append(i == 0 ? "" : "  ").append(right.get(i) ? blanks + line.get(i) : line.get(i) + blanks);
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
