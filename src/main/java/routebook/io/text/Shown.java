package routebook.io.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How text out of a file is shown in a message: short, in one line, and unable to disturb a terminal. */
public final class Shown {

    private static final int LONGEST = 60;
    private static final int DEEPEST = 10;
    private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_-]+");

    private Shown() {}

    /** In quotes, shortened. */
    public static String quoted(String text) {
        return '"' + escaped(elided(text)).replace("\"", "\\\"") + '"';
    }

    /** Words of a parser or a type, which may have taken over text from the file. */
    static String sentence(String text) {
        int longest = 4 * LONGEST;
        return escaped(text.length() > longest ? text.substring(0, longest) + "…" : text);
    }

    static String path(List<String> keys) {
        if (keys.size() > DEEPEST) {
            return path(keys.subList(0, DEEPEST)) + ".…";
        }
        return keys.stream().map(key -> PLAIN_KEY.matcher(key).matches() ? elided(key) : quoted(key))
                .collect(Collectors.joining("."));
    }

    static String elided(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= LONGEST) {
            return text;
        }
        int head = text.offsetByCodePoints(0, LONGEST - 20);
        int tail = text.offsetByCodePoints(text.length(), -15);
        return text.substring(0, head) + "…" + text.substring(tail);
    }

    /** With every character that is no plain print turned into its code point. */
    public static String escaped(String text) {
        if (text.codePoints().noneMatch(Shown::isOdd)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (isOdd(each)) {
                shown.append(each <= 0xffff ? String.format(Locale.ROOT, "\\u%04X", each)
                        : String.format(Locale.ROOT, "\\U%06X", each));
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.toString();
    }

    /** Control characters, line separators, unpaired surrogates, and marks that change the direction or do not show. */
    public static boolean isOdd(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> isDirectionMark(codePoint) || codePoint == 0x200B || codePoint == 0xFEFF
                    || (codePoint & 0xFFFE) == 0xFFFE;
        };
    }

    /** Marks that change the direction of the text behind them. */
    public static boolean isDirectionMark(int codePoint) {
        return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E || codePoint == 0x200F || codePoint == 0x061C;
    }

    /** A character by its number: {@code U+200B}. */
    public static String codePoint(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
