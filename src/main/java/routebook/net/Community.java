package routebook.net;

/**
 * A BGP community (RFC 1997), written {@code high:low}.
 *
 * @param high 0 to 65535
 * @param low  0 to 65535
 */
public record Community(int high, int low) implements Comparable<Community> {

    /** Do not announce to any peer (RFC 1997). */
    public static final Community NO_ADVERTISE = new Community(0xFFFF, 0xFF02);
    /** Do not announce outside of the own AS (RFC 1997). */
    public static final Community NO_EXPORT = new Community(0xFFFF, 0xFF01);

    public Community {
        if (high < 0 || high > 65535 || low < 0 || low > 65535) {
            throw new IllegalArgumentException("community " + high + ":" + low + " is not in 0:0 to 65535:65535");
        }
    }

    /**
     * Reads {@code high:low}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Community parse(String text) {
        if (!text.matches("[0-9]{1,5}:[0-9]{1,5}")) {
            throw new IllegalArgumentException("not a community (number:number): \"" + text + "\"");
        }
        int colon = text.indexOf(':');
        return new Community(Integer.parseInt(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public int compareTo(Community other) {
        int byHigh = Integer.compare(high, other.high);
        return byHigh != 0 ? byHigh : Integer.compare(low, other.low);
    }

    @Override
    public String toString() {
        return high + ":" + low;
    }
}
