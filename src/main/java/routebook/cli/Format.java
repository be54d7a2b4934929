package routebook.cli;

import routebook.analysis.Csv;
import routebook.analysis.Rows;
import routebook.analysis.TextTable;
import routebook.io.JsonRows;

/** How an answer is printed. */
enum Format {
    TEXT,
    CSV,
    JSON;

    /** Rows in this format; as text, a table. */
    String print(Rows<?> rows) {
        return switch (this) {
            case TEXT -> TextTable.of(rows);
            case CSV -> Csv.of(rows);
            case JSON -> JsonRows.of(rows);
        };
    }
}
