package routebook.scenario;

/**
 * TCP or UDP ports.
 *
 * @param from lowest, 0 to 65535
 * @param to   highest, at least {@code from}
 */
public record PortRange(int from, int to) {

    /** All of them. */
    public static final PortRange ALL = new PortRange(0, 65535);

    public PortRange {
        if (from < 0 || to > 65535 || from > to) {
            throw new IllegalArgumentException("ports " + from + "-" + to + " are not in rising order between 0 and 65535");
        }
    }

    /**
     * Reads {@code *}, {@code 443} or {@code 8000-8099}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static PortRange parse(String text) {
        if (text.equals("*")) {
            return ALL;
        }
        if (!text.matches("[0-9]{1,5}(-[0-9]{1,5})?")) {
            throw new IllegalArgumentException("not a port, a range of ports (from-to) or *: \"" + text + "\"");
        }
        int dash = text.indexOf('-');
        return dash < 0
                ? new PortRange(Integer.parseInt(text), Integer.parseInt(text))
                : new PortRange(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    public boolean contains(int port) {
        return port >= from && port <= to;
    }

    @Override
    public String toString() {
        return equals(ALL) ? "*" : from == to ? Integer.toString(from) : from + "-" + to;
    }
}
