package routebook.report;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Escapes what a template prints into CommonMark, so that it comes out as the text that it is: in a paragraph, a heading, a
 * list item or the cell of a table.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markup> {

    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    /** Starts a list, a heading's underline, a fence or a numbered item if it comes first in a line. */
    private static final Pattern LEADING = Pattern.compile("^(?:[-+=:>]|\\d{1,9}(?=[.)](?:\\s|$)))");

    /** Turns into a link on its own in many renderers. */
    private static final Pattern BARE_LINK = Pattern.compile("(?i)(://|www\\.)");

    private MarkdownFormat() {}

    /** Text that is Markdown already. */
    static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

        private Markup(String plain, String markdown) {
            super(plain, markdown);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        String line = OneLine.of(text).stripLeading();
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        line.codePoints().forEach(c -> {
            switch (c) {
                // Entities hold in every dialect, also in those that let raw HTML through.
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '|', '#', '$', '~', '!', '{', '}' ->
                    escaped.append('\\').append((char) c);
                default -> escaped.appendCodePoint(c);
            }
        });
        String unlinked = BARE_LINK.matcher(escaped).replaceAll(
                match -> match.group().startsWith(":") ? "\\\\://" : match.group().substring(0, 3) + "\\\\.");
        return LEADING.matcher(unlinked).replaceFirst(
                match -> Character.isDigit(match.group().charAt(0)) ? match.group() + "\\\\" : "\\\\" + match.group());
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Markup newTemplateMarkupOutputModel(String plain, String markdown) {
        return new Markup(plain, markdown);
    }
}
