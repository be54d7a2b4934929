package routebook.net;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv6.IPv6Address;

/**
 * The one door to the {@code ipaddress} library: strict text to {@link Ip} and canonical text back.
 *
 * <p>The library's default parser accepts empty text, octal octets, wildcards and short forms; in a design
 * document each of these is a typing error, so all are switched off here.
 */
final class AddressText {

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false).allowAll(false).allowPrefix(false).allowPrefixOnly(false).allowMask(false)
            .allowSingleSegment(false).allowWildcardedSeparator(false).setRangeOptions(RangeParameters.NO_RANGE)
            .getIPv4AddressParametersBuilder().allow_inet_aton(false).allowLeadingZeros(false).allowBinary(false)
            .getParentBuilder()
            .getIPv6AddressParametersBuilder().allowZone(false).allowBase85(false).allowBinary(false)
            .getParentBuilder()
            .toParams();

    private AddressText() {}

    static Ip parse(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("not an IP address: \"" + text + "\"");
        }
        try {
            IPAddress address = new IPAddressString(text, STRICT).toAddress();
            if (address.isIPv4()) {
                return Ip.v4(address.toIPv4().intValue());
            }
            byte[] bytes = address.getBytes();
            return Ip.v6(longAt(bytes, 0), longAt(bytes, 8));
        } catch (AddressStringException e) {
            throw new IllegalArgumentException("not an IP address: \"" + text + "\"", e);
        }
    }

    /** RFC 5952 text of an IPv6 address. */
    static String formatV6(long high, long low) {
        byte[] bytes = new byte[16];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> (56 - 8 * i));
            bytes[8 + i] = (byte) (low >>> (56 - 8 * i));
        }
        return new IPv6Address(bytes).toCanonicalString();
    }

    private static long longAt(byte[] bytes, int from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }
}
