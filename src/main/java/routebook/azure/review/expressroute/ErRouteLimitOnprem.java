package routebook.azure.review.expressroute;

import java.util.Set;
import routebook.azure.Limits;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.Circuit;

/**
 * ER_ROUTE_LIMIT_ONPREM: with more prefixes from the customer than a circuit takes, its BGP session goes down
 * (R-ERB-08). Counted are the site's own networks.
 */
public final class ErRouteLimitOnprem extends ReviewRule {

    private static final int IPV4 = Limits.get("L-ER-06");
    private static final int IPV4_PREMIUM = Limits.get("L-ER-07");
    private static final int IPV6 = Limits.get("L-ER-08");

    public ErRouteLimitOnprem() {
        super("ER_ROUTE_LIMIT_ONPREM");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            int most = circuit.sku() == Circuit.Sku.PREMIUM ? IPV4_PREMIUM : IPV4;
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                Set<Prefix> announced = design.announcedOver(half);
                long ipv4 = announced.stream().filter(prefix -> prefix.network().isV4()).count();
                long ipv6 = announced.size() - ipv4;
                if (ipv4 > most || ipv6 > IPV6) {
                    findings.add(half.place(), half.key("toAzure"),
                            "found " + ipv4 + " IPv4 and " + ipv6
                                    + " IPv6 prefixes announced, with which the session goes "
                                    + "down; expected at most " + most + " and " + IPV6 + ": announce summaries");
                }
            }
        }
    }
}
