package routebook.net;

/**
 * A BGP autonomous system number, 1 to 4294967295 (RFC 6793).
 *
 * @param value the number
 */
public record Asn(long value) implements Comparable<Asn> {

    public Asn {
        if (value < 1 || value > 4294967295L) {
            throw new IllegalArgumentException("AS number " + value + " is not between 1 and 4294967295");
        }
    }

    public static Asn of(long value) {
        return new Asn(value);
    }

    /** Reserved for private use: 64512 to 65534 and 4200000000 to 4294967294 (RFC 6996). */
    public boolean isPrivate() {
        return value >= 64512 && value <= 65534 || value >= 4200000000L && value <= 4294967294L;
    }

    @Override
    public int compareTo(Asn other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
