package routebook.net;

/**
 * One IPv4 or IPv6 address, without a prefix length. Ordered by family, then by value.
 *
 * @param bits 32 or 128, which is the family
 * @param high the upper 64 bits of an IPv6 address; 0 for IPv4
 * @param low  the lower 64 bits of an IPv6 address; the 32 bits of an IPv4 address
 */
public record Ip(int bits, long high, long low) implements Comparable<Ip> {

    public Ip {
        if (bits != 32 && bits != 128) {
            throw new IllegalArgumentException("an address has 32 or 128 bits, not " + bits);
        }
        if (bits == 32 && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    /**
     * Reads dotted-quad IPv4 or RFC 4291 IPv6 text: no blanks, leading zeros, zones, wildcards or short forms.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Ip parse(String text) {
        return AddressText.parse(text);
    }

    public static Ip v4(int value) {
        return new Ip(32, 0, value & 0xffff_ffffL);
    }

    public static Ip v6(long high, long low) {
        return new Ip(128, high, low);
    }

    public boolean isV4() {
        return bits == 32;
    }

    /** The address {@code offset} further on, within the family's range. */
    public Ip plus(long offset) {
        if (isV4()) {
            return new Ip(32, 0, low + offset);
        }
        long sum = low + offset;
        long carry = offset >= 0 && Long.compareUnsigned(sum, low) < 0 ? 1
                : offset < 0 && Long.compareUnsigned(sum, low) > 0 ? -1 : 0;
        return new Ip(128, high + carry, sum);
    }

    /** The address at the same place of another prefix: its first bits those of the prefix, the others as they are. */
    Ip onto(Prefix prefix) {
        Ip own = masked(prefix.length());
        return new Ip(bits, high ^ own.high ^ prefix.network().high, low ^ own.low ^ prefix.network().low);
    }

    /** This address with all bits behind the first {@code length} cleared. */
    Ip masked(int length) {
        if (isV4()) {
            return new Ip(32, 0, length == 0 ? 0 : low & 0xffff_ffffL << (32 - length));
        }
        return new Ip(128, high & upperMask(length), low & upperMask(length - 64));
    }

    /** This address with all bits behind the first {@code length} set. */
    Ip filled(int length) {
        if (isV4()) {
            return new Ip(32, 0, low | (length == 32 ? 0 : 0xffff_ffffL >>> length));
        }
        return new Ip(128, high | ~upperMask(length), low | ~upperMask(length - 64));
    }

    private static long upperMask(int length) {
        return length <= 0 ? 0 : length >= 64 ? -1L : -1L << (64 - length);
    }

    /** Addresses of one plan differ in a few bits in the middle, which by themselves would all fall into the same few buckets. */
    @Override
    public int hashCode() {
        return (int) ((31 * high + low + bits) * 0x9E37_79B9_7F4A_7C15L >>> 32);
    }

    @Override
    public int compareTo(Ip other) {
        if (bits != other.bits) {
            return Integer.compare(bits, other.bits);
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return isV4()
                ? (low >>> 24) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255)
                : AddressText.formatV6(high, low);
    }
}
