package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.data.CircuitBandwidth;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.Circuit;

/**
 * ER_LINK_LIMIT: how many networks and, over Global Reach, other circuits a circuit is joined to at most depends on its
 * SKU and bandwidth (R-ER-05, R-GR-06). Where no bandwidth is declared, a Premium circuit may have as many as the
 * largest one. Reported is the first one too many, connections first.
 */
public final class ErLinkLimit extends ReviewRule {

    public ErLinkLimit() {
        super("ER_LINK_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            int most = CircuitBandwidth.links(circuit);
            List<List<String>> links = new ArrayList<>();
            design.connectionsOf(circuit).forEach(each -> links.add(List.of("connections", each.name(), "circuit")));
            int connections = links.size();
            design.globalReachOf(circuit).forEach(each -> links.add(List.of("globalReach", each.name(),
                    each.circuit().equals(circuit.name()) ? "circuit" : "peerCircuit")));
            if (links.size() > most) {
                findings.add(circuit.name(), links.get(most), new Figure("links", links.size(), most),
                        "found " + connections + " connections and "
                        + (links.size() - connections) + " Global Reach connections of circuit " + circuit.name()
                        + ", " + links.size() + " links; expected at most " + most + " together, which is what "
                        + (circuit.sku() != Circuit.Sku.PREMIUM ? "a Local or Standard circuit"
                                : circuit.bandwidthMbps().map(mbps -> "a Premium circuit of " + mbps + " Mbit/s")
                                        .orElse("the largest circuit"))
                        + " takes: let spokes use a hub's gateway");
            }
        }
    }
}
