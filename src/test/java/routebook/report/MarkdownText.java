package routebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into the Markdown text. */
final class MarkdownText {

    private static final Pattern ESCAPED = Pattern.compile("\\\\\\p{Punct}");

    private final String text;
    private final List<String> lines;

    MarkdownText(String text) {
        this.text = text;
        lines = text.lines().toList();
    }

    /** Cells of a table's row: split where a bar is not escaped, as GitHub's scanner does. */
    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        Matcher cell = Pattern.compile("\\|((?:\\\\.|[^|\\\\])*)(?=\\|)").matcher(row);
        while (cell.find()) {
            cells.add(cell.group(1).strip());
        }
        return cells;
    }

    /** Every table is as wide in each row as in its head, every link leads somewhere, and no HTML but anchors is left. */
    void isSafeAndSound() {
        int width = 0;
        for (String line : lines) {
            if (!line.startsWith("|")) {
                width = 0;
                continue;
            }
            width = width == 0 ? cells(line).size() : width;
            assertThat(cells(line)).as(line).hasSize(width);
        }
        String bare = ESCAPED.matcher(text).replaceAll("");
        assertThat(bare.replaceAll("<a id=\"[a-z0-9-]+\"></a>", "")).doesNotContain("<").doesNotContain("`");
        assertThat(text).doesNotContain("http://").doesNotContain("https://").doesNotContain("www.");
        Matcher link = Pattern.compile("\\]\\(([^)]*)\\)").matcher(bare);
        while (link.find()) {
            assertThat(link.group(1)).matches("#[a-z0-9-]+|topology\\.svg|reachability\\.svg|round-trips\\.svg");
            if (link.group(1).startsWith("#")) {
                assertThat(text).contains("<a id=\"" + link.group(1).substring(1) + "\"></a>");
            }
        }
        assertThat(lines.stream().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    /** Rows of the first table below a line. */
    List<List<String>> tableBelow(String line) {
        int start = lines.indexOf(line);
        assertThat(start).as(line).isNotNegative();
        return lines.stream().skip(start).dropWhile(each -> !each.startsWith("|")).takeWhile(each -> each.startsWith("|"))
                .skip(2).map(MarkdownText::cells).toList();
    }
}
