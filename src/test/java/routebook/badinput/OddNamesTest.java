package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routebook.cli.Shell;

/**
 * Names that a file may hold and that mean something to a page, a table, a spreadsheet or a shell: they stay names. What a
 * name may not be is in {@code io/bad/names.yaml}.
 */
class OddNamesTest {

    private static final String DESIGN = "src/test/resources/badinput/odd-names.yaml";

    private static List<String> names;

    @TempDir
    Path folder;

    @BeforeAll
    static void everyNameIsListed() {
        names = rows(ok("elements", DESIGN, "--format", "csv")).stream().map(row -> row.get(0)).toList();
        assertThat(names).contains("<script>", "<script>/\"q\"", "../../etc/passwd", "a|b", "it's, \"so\"", "=1+1", "- 1. #",
                "n".repeat(260)).hasSize(9);
    }

    @Test
    void validateHasNothingToObjectTo() {
        assertThat(ok("validate", DESIGN)).isEqualTo("0 errors, 0 warnings, 0 info\n");
    }

    @Test
    void everyNameCanBeAskedAbout() {
        for (String name : names) {
            List<List<String>> rows = rows(ok("trace", DESIGN, "--all", "--fail=" + name, "--format", "csv"));
            assertThat(rows).isNotEmpty().allMatch(row -> row.size() == 11 && row.get(2).equals(name));
            assertThat(rows(ok("routes", DESIGN, "--at=" + name, "--format", "csv"))).allMatch(row -> row.size() == 12);
        }
    }

    @Test
    void everyEndPointCanSendToEveryOther() throws IOException {
        List<String> endPoints = names.subList(2, names.size());
        for (String from : endPoints) {
            String to = endPoints.get((endPoints.indexOf(from) + 1) % endPoints.size());
            String[] question = {"trace", DESIGN, "--from=" + from, "--to=" + to, "--format", "csv"};
            assertThat(rows(ok(question))).singleElement()
                    .satisfies(row -> assertThat(row).startsWith(from, to, "", "reached").contains(to));
            question[5] = "json";
            JsonNode row = new ObjectMapper().readTree(ok(question)).get(0);
            assertThat(row.get("from").textValue()).isEqualTo(from);
            assertThat(row.get("node").textValue()).isEqualTo(to);
            question[5] = "text";
            assertThat(ok(question)).startsWith("Tracing route from " + from + " (").contains(") to " + to + " (")
                    .endsWith("\nTrace complete.\n");
        }
    }

    @Test
    void theReportKeepsThemAsText() throws Exception {
        ok("report", DESIGN, "--out", folder.resolve("out").toString());
        SoundPage.check(Files.readString(folder.resolve("out/index.html")), "<script>alert('|')</script>");
        String markdown = Files.readString(folder.resolve("out/report.md"));
        SoundMarkdown.check(markdown);
        assertThat(markdown).startsWith("# &lt;script>alert('\\|')&lt;/script>").contains("a\\|b")
                .contains("../../etc/passwd");
        try (Stream<Path> written = Files.walk(folder)) {
            assertThat(written.filter(Files::isRegularFile).map(path -> folder.relativize(path).toString()))
                    .containsExactlyInAnyOrder("out/index.html", "out/report.md", "out/topology.svg",
                            "out/reachability.svg", "out/round-trips.svg");
        }
    }

    private static String ok(String... arguments) {
        Shell.Answer answer = Shell.run(arguments);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        return answer.out();
    }

    /** Rows without the head, by RFC 4180: fields between commas, or in quotes with doubled quotes inside. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                field.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }
}
