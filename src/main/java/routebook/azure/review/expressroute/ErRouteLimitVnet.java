package routebook.azure.review.expressroute;

import java.util.List;
import java.util.Set;
import routebook.azure.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.Connection;

/**
 * ER_ROUTE_LIMIT_VNET: with more prefixes of a hub and its spokes than a connection takes, it drops, for all of them
 * (R-ERB-09).
 */
public final class ErRouteLimitVnet extends ReviewRule {

    private static final int IPV4 = Limits.get("L-ER-09");
    private static final int IPV6 = Limits.get("L-ER-10");

    public ErRouteLimitVnet() {
        super("ER_ROUTE_LIMIT_VNET");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Connection connection : design.scenario().connections()) {
            Set<Prefix> announced = design.announcedBy(design.networkOf(connection.gateway()));
            long ipv4 = announced.stream().filter(prefix -> prefix.network().isV4()).count();
            long ipv6 = announced.size() - ipv4;
            if (ipv4 > IPV4 || ipv6 > IPV6) {
                findings.add(connection.name(), List.of("connections", connection.name()),
                        "found " + ipv4 + " IPv4 and " + ipv6 + " IPv6 prefixes announced by " + connection.gateway()
                                + ", spokes included, with which the connection drops; expected at most " + IPV4
                                + " and " + IPV6 + ": give the networks fewer, larger prefixes");
            }
        }
    }
}
