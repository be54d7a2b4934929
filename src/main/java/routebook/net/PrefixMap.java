package routebook.net;

import java.util.Optional;

/**
 * One range of addresses in the place of another of the same size, address by address in order (RFC 3022, 3).
 *
 * @param from the range that is replaced
 * @param to   the range that stands in its place
 */
public record PrefixMap(Prefix from, Prefix to) {

    /** @throws IllegalArgumentException if the ranges are not of one size and family */
    public PrefixMap {
        if (from.length() != to.length() || from.network().bits() != to.network().bits()) {
            throw new IllegalArgumentException(from + " and " + to + " are not of one size");
        }
    }

    /** What stands in the place of an address; empty for one outside the range. */
    public Optional<Ip> map(Ip address) {
        return from.contains(address) ? Optional.of(address.onto(to)) : Optional.empty();
    }

    /** What stands in the place of a prefix; empty for one that is not inside the range. */
    public Optional<Prefix> map(Prefix prefix) {
        return from.contains(prefix) ? Optional.of(new Prefix(prefix.network().onto(to), prefix.length())) : Optional.empty();
    }

    /** The way back. */
    public PrefixMap reversed() {
        return new PrefixMap(to, from);
    }
}
