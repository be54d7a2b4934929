package routebook.badinput;

import static org.assertj.core.api.Assertions.assertThat;

/** What a message may be made of. */
final class Lines {

    private Lines() {}

    /** One line that says something, and that a terminal shows as it is. */
    static void isPlainLine(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.codePoints().filter(Lines::disturbs).mapToObj(Integer::toHexString)).as(text).isEmpty();
    }

    /** Control characters, line ends, half characters, and marks that turn the text around. */
    private static boolean disturbs(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE
                || c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }
}
