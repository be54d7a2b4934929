package routebook.azure.review.expressroute;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Circuit;
import routebook.scenario.VirtualNetwork;

/**
 * ER_DEFAULT_ROUTE_SIDE_EFFECT: a default route from a site takes every network on the circuit off its own way to the
 * internet, and its machines off their public addresses (R-ERT-10, R-UDR-08).
 */
public final class ErDefaultRouteSideEffect extends ReviewRule {

    public ErDefaultRouteSideEffect() {
        super("ER_DEFAULT_ROUTE_SIDE_EFFECT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Circuit circuit : design.scenario().circuits()) {
            Set<String> networks = design.connectionsOf(circuit).stream()
                    .flatMap(connection -> design.served(design.networkOf(connection.gateway())).stream())
                    .map(VirtualNetwork::name).collect(Collectors.toCollection(LinkedHashSet::new));
            for (CircuitHalf half : CircuitHalf.of(circuit)) {
                List<Prefix> defaults = design.announcedOver(half).stream().filter(Prefix::isDefault).toList();
                if (!networks.isEmpty() && !defaults.isEmpty()) {
                    findings.add(half.place(), half.key("toAzure"),
                            "found " + Words.list(defaults) + " announced to networks " + Words.list(networks)
                                    + ": their traffic to the internet goes to the site, and public addresses of their "
                                    + "machines stop answering; expected so for forced tunnelling only, else a deny of "
                                    + Words.list(defaults) + " in toAzure");
                }
            }
        }
    }
}
