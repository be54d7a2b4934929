package routebook.io.text;

import java.util.List;

/**
 * One thing that keeps a design file from being read.
 *
 * @param at       where it stands
 * @param path     the keys that lead there, from the top; a place in a list counts from 0; empty for the whole file
 * @param found    what stands there, in words, shortened and without control characters
 * @param expected what should stand there, in words
 * @param advice   why, or what to do, for example the nearest known key; may be empty
 */
public record Fault(Location at, List<String> path, String found, String expected, String advice) {

    public Fault {
        path = List.copyOf(path);
    }

    /** The path as text: keys joined by dots, those with odd characters in quotes. */
    public String pathText() {
        return Shown.path(path);
    }

    /** All of it in one line: {@code file:line:column: path: found X, expected Y; advice}. */
    public String text() {
        return at + ": " + (path.isEmpty() ? "" : pathText() + ": ") + "found " + found + ", expected " + expected
                + (advice.isEmpty() ? "" : "; " + advice);
    }

    @Override
    public String toString() {
        return text();
    }
}
