package routebook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text: a point, no exponent, no more digits than are meant. */
public final class Numbers {

    private Numbers() {}

    /** A value of a cell; empty where it is missing. */
    static String text(Object value) {
        return value == null ? "" : value instanceof Double number ? plain(number) : value.toString();
    }

    /** At most three decimals, without trailing zeros. */
    public static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : rounded.toPlainString();
    }
}
