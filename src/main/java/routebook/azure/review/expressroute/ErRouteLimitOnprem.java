package routebook.azure.review.expressroute;

import java.util.Set;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.network.Figure;
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
                look(half, "IPv4 prefixes", ipv4, most, findings);
                look(half, "IPv6 prefixes", announced.size() - ipv4, IPV6, findings);
            }
        }
    }

    private static void look(CircuitHalf half, String measure, long announced, int most, Findings findings) {
        if (announced > most) {
            findings.add(half.place(), half.key("toAzure"), new Figure(measure, announced, most),
                    "found " + announced + " " + measure + " announced, with which the session goes down; expected at most "
                            + most + ": announce summaries");
        }
    }
}
