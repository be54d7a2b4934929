package routebook.notebook;

import java.util.Map;

/**
 * Text in a cell.
 *
 * @param type    {@code text/html}, {@code text/markdown} or {@code text/plain}
 * @param content what is shown
 * @param text    the same as plain text
 */
public record Page(String type, String content, String text) implements Rich {

    private static final String PLAIN = "text/plain";

    static Page html(String html, String text) {
        return new Page("text/html", html, text);
    }

    static Page markdown(String markdown) {
        return new Page("text/markdown", markdown, markdown);
    }

    /** Lines as they are, in letters of one width. */
    static Page plain(String text) {
        return new Page(PLAIN, text, text);
    }

    @Override
    public Map<String, String> mimeBundle() {
        return type.equals(PLAIN) ? Map.of() : Map.of(type, content);
    }

    @Override
    public String toString() {
        return text;
    }
}
