package routebook.report;

/** Names come from files that anybody may write; on a page they keep to their line and their direction. */
final class OneLine {

    private OneLine() {}

    /** The text with white space as spaces, and a mark in place of what no page may hold or what turns the text around it. */
    static String of(String text) {
        if (text.codePoints().allMatch(c -> c == ' ' || isPlain(c))) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(
                Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : isPlain(c) ? c : 0xFFFD));
        return line.toString();
    }

    private static boolean isPlain(int c) {
        return !Character.isWhitespace(c) && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE
                && (c & 0xFFFE) != 0xFFFE && !turnsText(c);
    }

    private static boolean turnsText(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
