package routebook.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table whose columns vary with what was asked.
 *
 * @param headings its columns; no two have the same name, whatever the case of the letters
 * @param rows     cells of each row, one a column: texts and whole numbers
 */
public record Frame(List<Heading> headings, List<List<Object>> rows) {

    public Frame {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Heading heading : headings) {
            if (!names.add(heading.name())) {
                throw new IllegalArgumentException("two columns are called \"" + heading.name() + "\"");
            }
        }
        for (List<Object> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells under " + headings.size() + " headings");
            }
        }
    }

    /**
     * A column.
     *
     * @param name    what it is called
     * @param meaning what its cells say, and what an empty one means
     */
    public record Heading(String name, String meaning) {}
}
