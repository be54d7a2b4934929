package routebook.azure.review.expressroute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Connection;

/** ER_AUTH_REUSE: an authorization to connect to a circuit is for one connection (R-ER-07). */
public final class ErAuthReuse extends ReviewRule {

    public ErAuthReuse() {
        super("ER_AUTH_REUSE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        Map<String, Connection> redeemed = new HashMap<>();
        for (Connection connection : design.scenario().connections()) {
            connection.authorization().ifPresent(key -> {
                Connection first = redeemed.putIfAbsent(key, connection);
                if (first != null) {
                    findings.add(connection.name(), List.of("connections", connection.name(), "authorization"),
                            "found authorization " + key + ", which connection " + first.name()
                                    + " redeems already; expected another one of the owner of circuit "
                                    + connection.circuit());
                }
            });
        }
    }
}
