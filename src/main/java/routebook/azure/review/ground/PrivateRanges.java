package routebook.azure.review.ground;

import java.util.List;
import routebook.net.Prefix;

/** Addresses that an appliance takes for private (R-FW-03). */
final class PrivateRanges {

    static final List<Prefix> ALL = List.of(Prefix.parse("10.0.0.0/8"), Prefix.parse("172.16.0.0/12"),
            Prefix.parse("192.168.0.0/16"), Prefix.parse("100.64.0.0/10"), Prefix.parse("fc00::/7"));

    private PrivateRanges() {}
}
