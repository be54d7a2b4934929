package routebook.analysis;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as comma-separated values: RFC 4180 quoting, a header line, LF line ends, a missing value as an empty field. */
public final class Csv {

    private Csv() {}

    /** The whole text, with a line end after the last row. */
    public static String of(Rows<?> rows) {
        StringBuilder text = new StringBuilder();
        text.append(line(Columns.of(rows.type()).stream().map(Column::name).toList()));
        for (Record row : rows.list()) {
            text.append(line(Columns.values(row).stream().map(Numbers::text).toList()));
        }
        return text.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String field) {
        boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
