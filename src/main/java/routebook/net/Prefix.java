package routebook.net;

/**
 * An IPv4 or IPv6 prefix with all host bits zero. Ordered by network address, then by length, shorter first.
 *
 * @param network the first address
 * @param length  0 to 32, or 0 to 128
 */
public record Prefix(Ip network, int length) implements Comparable<Prefix> {

    public Prefix {
        if (length < 0 || length > network.bits()) {
            throw new IllegalArgumentException(
                    "prefix length /" + length + " is not between 0 and " + network.bits());
        }
        if (!network.masked(length).equals(network)) {
            throw new IllegalArgumentException(network + "/" + length + " has host bits set; the block is "
                    + network.masked(length) + "/" + length);
        }
    }

    /**
     * Reads {@code address/length}.
     *
     * @throws IllegalArgumentException if it is not that, or has host bits set
     */
    public static Prefix parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a prefix (address/length): \"" + text + "\"");
        }
        String digits = text.substring(slash + 1);
        if (!digits.matches("0|[1-9][0-9]{0,2}")) {
            throw new IllegalArgumentException("not a prefix length: \"" + digits + "\"");
        }
        return new Prefix(Ip.parse(text.substring(0, slash)), Integer.parseInt(digits));
    }

    /** The prefix of that length which holds the address. */
    public static Prefix around(Ip address, int length) {
        return new Prefix(address.masked(length), length);
    }

    /** The /32 or /128 of one address. */
    public static Prefix host(Ip address) {
        return new Prefix(address, address.bits());
    }

    public boolean contains(Ip address) {
        return address.bits() == network.bits() && address.masked(length).equals(network);
    }

    /** True if every address of the other is in this one; a prefix contains itself. */
    public boolean contains(Prefix other) {
        return other.length >= length && contains(other.network);
    }

    public boolean overlaps(Prefix other) {
        return contains(other) || other.contains(this);
    }

    /** The address {@code offset} behind the first. */
    public Ip address(long offset) {
        return network.plus(offset);
    }

    public Ip last() {
        return network.filled(length);
    }

    /** True for 0.0.0.0/0 and ::/0. */
    public boolean isDefault() {
        return length == 0;
    }

    @Override
    public int compareTo(Prefix other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(length, other.length);
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
