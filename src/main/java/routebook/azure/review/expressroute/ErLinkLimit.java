package routebook.azure.review.expressroute;

import java.util.List;
import routebook.azure.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;

/**
 * ER_LINK_LIMIT: how many networks a circuit is connected to at most depends on its SKU and bandwidth (R-ER-05).
 * While neither is declared, it may have as many as the largest one; the first one too many is reported.
 */
public final class ErLinkLimit extends ReviewRule {

    private static final int LARGEST = Limits.get("L-ER-13-j");

    public ErLinkLimit() {
        super("ER_LINK_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            List<Connection> connections = design.connectionsOf(circuit);
            if (connections.size() > LARGEST) {
                findings.add(circuit.name(), List.of("connections", connections.get(LARGEST).name(), "circuit"),
                        "found " + connections.size() + " connections to circuit " + circuit.name()
                                + "; expected at most " + LARGEST
                                + ", which is what the largest circuit takes: let spokes use a hub's gateway");
            }
        }
    }
}
