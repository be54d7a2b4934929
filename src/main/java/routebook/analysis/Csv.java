package routebook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values: RFC 4180 quoting, a header line, LF line ends, a missing value as an empty field. */
public final class Csv {

    private Csv() {}

    /** The whole text, with a line end after the last row. */
    public static String of(Rows<?> rows) {
        StringBuilder text = new StringBuilder();
        text.append(line(names(rows.type())));
        for (Record row : rows.list()) {
            text.append(line(cells(row)));
        }
        return text.toString();
    }

    /** The same for a study: the variant's id, its factors, the failure where the rows have none, then the rows' columns. */
    public static <R extends Record> String of(SetRows<R> rows) {
        return header(rows.factors(), rows.type()) + lines(rows);
    }

    /** A table whose columns vary. */
    public static String of(Frame frame) {
        StringBuilder text = new StringBuilder(line(frame.headings().stream().map(Frame.Heading::name).toList()));
        frame.rows().forEach(row -> text.append(line(row.stream().map(Numbers::text).toList())));
        return text.toString();
    }

    /** The header line of a study's answer. */
    public static String header(List<String> factors, Class<? extends Record> type) {
        List<String> names = new ArrayList<>(List.of(SetRows.VARIANT));
        names.addAll(factors);
        if (SetRows.addsFailed(type)) {
            names.add(SetRows.FAILED);
        }
        names.addAll(names(type));
        return line(names);
    }

    /** The lines of a study's answer without the header. */
    public static <R extends Record> String lines(SetRows<R> rows) {
        boolean addsFailed = rows.addsFailed();
        StringBuilder text = new StringBuilder();
        for (SetRows.SetRow<R> each : rows.list()) {
            List<String> cells = new ArrayList<>(List.of(each.key().variant()));
            each.key().values().forEach(value -> cells.add(Numbers.text(value)));
            if (addsFailed) {
                cells.add(each.key().failed());
            }
            cells.addAll(cells(each.row()));
            text.append(line(cells));
        }
        return text.toString();
    }

    private static List<String> names(Class<? extends Record> type) {
        return Columns.of(type).stream().map(Column::name).toList();
    }

    private static List<String> cells(Record row) {
        return Columns.values(row).stream().map(Numbers::text).toList();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
