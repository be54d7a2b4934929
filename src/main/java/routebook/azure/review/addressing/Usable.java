package routebook.azure.review.addressing;

import java.util.Optional;
import routebook.azure.data.Limits;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.Subnet;

/** What of a subnet machines can have: Azure keeps the first four addresses and the last one (R-ADDR-03). */
final class Usable {

    private static final int KEPT = Limits.get("L-VNET-11");

    /** Behind the network address: the default gateway, then two that Azure maps DNS to. */
    private static final int FIRST = KEPT - 1;

    private Usable() {}

    /** What Azure keeps an address of the subnet for; empty if a machine may have it. */
    static Optional<String> keptFor(Prefix subnet, Ip address) {
        if (!subnet.contains(address)) {
            return Optional.empty();
        }
        if (address.equals(subnet.network())) {
            return Optional.of("the network itself");
        }
        if (address.equals(subnet.last())) {
            return Optional.of("broadcast");
        }
        // Neither the first nor the last address: the subnet has at least four, so these three exist.
        return address.equals(subnet.address(1)) ? Optional.of("the default gateway")
                : address.equals(subnet.address(2)) || address.equals(subnet.address(3)) ? Optional.of("DNS")
                : Optional.empty();
    }

    /** How many addresses are left; of an IPv6 subnet, more than anybody counts. */
    static long count(Prefix subnet) {
        int hostBits = subnet.network().bits() - subnet.length();
        return hostBits >= Integer.SIZE ? Long.MAX_VALUE : Math.max(0, (1L << hostBits) - KEPT);
    }

    /** The addresses that are left, in words. */
    static String range(Subnet subnet) {
        Prefix prefix = subnet.prefix();
        return count(prefix) == 0
                ? "a larger subnet, since " + subnet.name() + " (" + prefix + ") has no address to spare"
                : prefix.address(FIRST) + " to " + prefix.last().plus(-1);
    }
}
