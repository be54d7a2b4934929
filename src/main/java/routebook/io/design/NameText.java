package routebook.io.design;

import routebook.io.text.Shown;

/** What a name may be: anything that prints, within a sane length. Reports and tables quote it, so that is enough. */
public final class NameText {

    /** In characters. */
    public static final int LONGEST = 260;
    static final int LONGEST_PROSE = 2_000;

    private NameText() {}

    /** A name, or a reference to one. */
    public static String check(String name) {
        within(name, LONGEST);
        printable(name, false);
        if (name.equals("<<")) {
            throw new IllegalArgumentException("YAML keeps << for merges");
        }
        return name;
    }

    /** The name of something that has places inside, which are written with a slash behind it. */
    static String checkElement(String name) {
        check(name);
        if (name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("\"/\" cannot be part of it, since places are written with it,"
                    + " as in hub/vpn-gw");
        }
        return name;
    }

    /** {@code outer/inner}. */
    static String checkPlace(String place) {
        within(place, 2 * LONGEST + 1);
        printable(place, false);
        int slash = place.indexOf('/');
        if (slash <= 0 || slash == place.length() - 1 || place.indexOf('/', slash + 1) >= 0) {
            throw new IllegalArgumentException("it takes two names with one \"/\" between them");
        }
        return place;
    }

    /** Sentences: may have more than one line. */
    static String checkProse(String text) {
        within(text, LONGEST_PROSE);
        printable(text, true);
        return text;
    }

    private static void within(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is empty");
        }
        if (length > longest) {
            throw new IllegalArgumentException("it has " + length + " characters, and at most " + longest
                    + " are allowed");
        }
    }

    private static void printable(String text, boolean lines) {
        text.codePoints().filter(each -> Shown.isOdd(each) && !(lines && (each == '\n' || each == '\t'))).findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException("it contains the " + kind(each) + " " + Shown.codePoint(each));
                });
    }

    private static String kind(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' ? "line break"
                : Shown.isDirectionMark(codePoint) ? "text direction mark"
                : Character.isISOControl(codePoint) ? "control character"
                : Character.getType(codePoint) == Character.SURROGATE ? "half character" : "invisible character";
    }
}
