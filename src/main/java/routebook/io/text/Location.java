package routebook.io.text;

import java.util.List;

/**
 * A place in a design file.
 *
 * @param file   the file's name as it was given
 * @param line   from 1; 0 where the file as a whole is meant
 * @param column from 1, counted in characters; 0 where the file as a whole is meant
 */
public record Location(String file, int line, int column) {

    /** The file as a whole. */
    static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** Keys from the top as text: joined by dots, those with odd characters in quotes. */
    public static String path(List<String> keys) {
        return Shown.path(keys);
    }

    /** {@code file:line:column}, the form that editors and terminals make a link of. */
    @Override
    public String toString() {
        String name = Shown.escaped(file);
        return line == 0 ? name : name + ":" + line + ":" + column;
    }
}
