package routebook.azure.review.expressroute;

import java.util.List;
import java.util.Set;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.network.Figure;
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
            look(connection, "IPv4 prefixes", ipv4, IPV4, findings);
            look(connection, "IPv6 prefixes", announced.size() - ipv4, IPV6, findings);
        }
    }

    private static void look(Connection connection, String measure, long announced, int most, Findings findings) {
        if (announced > most) {
            findings.add(connection.name(), List.of("connections", connection.name()), new Figure(measure, announced, most),
                    "found " + announced + " " + measure + " announced by " + connection.gateway()
                            + ", spokes included, with which the connection drops; expected at most " + most
                            + ": give the networks fewer, larger prefixes");
        }
    }
}
