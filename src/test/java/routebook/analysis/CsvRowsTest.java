package routebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.analysis.row.CaseRow;
import routebook.analysis.row.FindingRow;
import routebook.analysis.row.HopRow;

/** What is written as CSV is read back as it was. */
class CsvRowsTest {

    private static final List<String> FACTORS = List.of("a \"factor\", quoted", "line\nend");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }

    private static <R extends Record> List<SetRows.SetRow<R>> read(Path csv, Class<R> type) {
        List<SetRows.SetRow<R>> rows = new ArrayList<>();
        CsvRows.read(csv, FACTORS, type, rows::add);
        return rows;
    }

    @Test
    void every_field_comes_back_whatever_stands_in_it() throws IOException {
        List<SetRows.SetRow<HopRow>> rows = new ArrayList<>();
        for (String text : List.of("plain", "", "a,b", "\"", "\"\"x\"", "x\"", "line\nend\r\n", ",", " ", "東京")) {
            rows.add(new SetRows.SetRow<>(new SetRows.Key("id", List.of(text, "1"), text),
                    new HopRow(text, "to", text, "reached", 1, null, "*", 0.125, text, text, text)));
        }
        assertThat(read(file(Csv.of(new SetRows<>(FACTORS, HopRow.class, rows))), HopRow.class)).isEqualTo(rows);
    }

    /** Where the rows have no failure of their own it is a column of the key. */
    @Test
    void the_failure_is_part_of_the_key() throws IOException {
        List<SetRows.SetRow<FindingRow>> rows = List.of(new SetRows.SetRow<>(new SetRows.Key("id", List.of("1", "x"), "er1"),
                new FindingRow("error", "c", "fails", "e", "p", "f", "")));
        assertThat(read(file(Csv.of(new SetRows<>(FACTORS, FindingRow.class, rows))), FindingRow.class)).isEqualTo(rows);
    }

    @Test
    void another_files_rows_are_refused() throws IOException {
        String header = Csv.header(FACTORS, CaseRow.class);
        assertThatThrownBy(() -> read(file(Csv.header(List.of(), CaseRow.class)), CaseRow.class))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has other columns than variant,");
        assertThatThrownBy(() -> read(file(""), CaseRow.class)).hasMessageContaining("has other columns");
        assertThatThrownBy(() -> read(file(header + "id,1\n"), CaseRow.class))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a line of 2 fields");
        assertThat(read(file(header), CaseRow.class)).isEmpty();
    }
}
