/**
 * Addresses, prefixes, AS numbers and tables keyed by prefix; IPv4 and IPv6 alike.
 *
 * <p>May import: the JDK; the {@code ipaddress} library in {@code AddressText} only.
 * <p>Start reading at {@link routebook.net.Prefix}.
 * <p>Test to read with it: {@code routebook.net.PrefixTest}.
 */
package routebook.net;
