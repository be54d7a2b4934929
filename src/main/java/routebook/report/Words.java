package routebook.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers in sentences and columns. */
final class Words {

    private Words() {}

    /** {@code 1 flow}, {@code 2 flows}. */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1 flow has}, {@code 2 flows have}. */
    static String count(int number, String noun, String one, String many) {
        return count(number, noun) + " " + (number == 1 ? one : many);
    }

    /** The sentence with a capital letter in front. */
    static String cap(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }

    /** With one decimal, so that a column lines up; empty for unknown. */
    static String milliseconds(Double value) {
        return value == null ? "" : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
