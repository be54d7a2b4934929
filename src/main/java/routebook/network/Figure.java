package routebook.network;

/**
 * An amount that a design has more of than it may have. Where larger is better, the opposite is measured: of a subnet the
 * length of its prefix.
 *
 * @param measure what is counted or measured, for example {@code IPv4 prefixes}
 * @param amount  how much of it was found
 * @param limit   how much of it is expected at most
 */
public record Figure(String measure, long amount, long limit) {

    /**
     * A figure.
     *
     * @throws IllegalArgumentException if the amount is within the limit
     */
    public Figure {
        if (amount <= limit) {
            throw new IllegalArgumentException(
                    "found " + amount + " " + measure + ", which is within the limit; expected more than " + limit);
        }
    }

    /** By how much the amount is beyond the limit, from 1. */
    public long excess() {
        return amount - limit;
    }

    /** True if this is farther beyond its limit than the other one is beyond its own, which may be another limit. */
    public boolean isWorseThan(Figure other) {
        return excess() > other.excess();
    }
}
