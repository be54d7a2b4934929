package routebook.analysis;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table whose columns vary with what was asked.
 *
 * @param headings its columns, of texts or of whole numbers; no two have the same name, whatever the case of the letters
 * @param rows     cells of each row, one a column
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
            if (heading.type() != String.class && heading.type() != int.class) {
                throw new IllegalArgumentException("column \"" + heading.name() + "\" is of " + heading.type().getSimpleName()
                        + "; expected String or int");
            }
        }
        for (List<Object> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells under " + headings.size() + " headings");
            }
            for (int i = 0; i < row.size(); i++) {
                if ((headings.get(i).type() == int.class) != row.get(i) instanceof Integer) {
                    throw new IllegalArgumentException("\"" + row.get(i) + "\" stands in column \"" + headings.get(i).name()
                            + "\" of " + headings.get(i).type().getSimpleName());
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param name    what it is called
     * @param type    type of its cells
     * @param meaning what they say, and what an empty one means
     */
    public record Heading(String name, Class<?> type, String meaning) {}
}
