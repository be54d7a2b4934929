package routebook.routing;

/**
 * A time that is known by its bounds.
 *
 * @param earliest seconds, 0 or more; infinite for never
 * @param latest   seconds, not below {@code earliest}; infinite where there is no bound
 */
public record Span(double earliest, double latest) {

    /** Without delay. */
    public static final Span AT_ONCE = new Span(0, 0);
    /** Nobody tells. */
    public static final Span UNKNOWN = new Span(0, Double.POSITIVE_INFINITY);

    public Span {
        if (!(earliest >= 0 && latest >= earliest)) {
            throw new IllegalArgumentException("a time from " + earliest + " to " + latest + " s");
        }
    }

    /** This time and that one, which may coincide or follow each other: at least the longer, at most both. */
    public Span with(Span other) {
        return new Span(Math.max(earliest, other.earliest), latest + other.latest);
    }

    /** True if there is an upper bound. */
    public boolean isBounded() {
        return latest < Double.POSITIVE_INFINITY;
    }
}
