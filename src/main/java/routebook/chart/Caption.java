package routebook.chart;

/**
 * A name from a design as a picture prints it.
 *
 * @param shown what is printed: one line, short enough for its place
 * @param full  the whole name, one line
 */
record Caption(String shown, String full) {

    /** More than any place has room for; keeps a name of a megabyte from being measured letter by letter. */
    private static final int LONGEST = 200;

    private static final int BRIEF = 80;

    /** The text, with its middle left out where it is wider than {@code room} pixels. */
    static Caption fit(String text, double size, boolean bold, double room) {
        String full = clean(text);
        if (full.length() <= LONGEST && Fonts.width(full, size, bold) <= room) {
            return new Caption(full, full);
        }
        int[] letters = full.codePoints().toArray();
        for (int kept = Math.min(letters.length - 1, LONGEST); kept > 1; kept--) {
            int head = (kept + 1) / 2;
            String shown = new String(letters, 0, head) + "…"
                    + new String(letters, letters.length - (kept - head), kept - head);
            if (Fonts.width(shown, size, bold) <= room) {
                return new Caption(shown, full);
            }
        }
        return new Caption("…", full);
    }

    /** A name inside a sentence: clean, and not longer than a sentence bears. */
    static String brief(String text) {
        String full = clean(text);
        int letters = full.codePointCount(0, full.length());
        return letters <= BRIEF ? full : full.substring(0, full.offsetByCodePoints(0, BRIEF / 2)) + "…"
                + full.substring(full.offsetByCodePoints(0, letters - BRIEF / 2));
    }

    /** Whether something was left out. */
    boolean elided() {
        return !shown.equals(full);
    }

    /** One line without characters that XML forbids or that turn the direction of the text around them. */
    static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.isWhitespace(c)) {
                line.append(' ');
            } else if (Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE || turnsText(c)) {
                line.append('\uFFFD');
            } else {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    private static boolean turnsText(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
