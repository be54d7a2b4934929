package routebook.azure.review.expressroute;

import java.util.List;
import java.util.Optional;
import routebook.azure.data.ExpressRouteGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.ExpressRouteGateway;

/**
 * ER_GATEWAY_BOTTLENECK: a gateway's throughput is fixed, so what a faster circuit brings is throttled there, unless
 * FastPath takes it past (R-ERG-02).
 */
public final class ErGatewayBottleneck extends ReviewRule {

    public ErGatewayBottleneck() {
        super("ER_GATEWAY_BOTTLENECK");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Connection connection : design.scenario().connections()) {
            Circuit circuit = design.circuit(connection.circuit());
            ExpressRouteGateway gateway = design.expressRouteGateway(connection.gateway());
            Optional<Integer> throughput = ExpressRouteGatewaySku.mbps(gateway);
            boolean past = connection.fastPath()
                    && ExpressRouteGatewaySku.find(gateway).filter(ExpressRouteGatewaySku::fastPath).isPresent();
            if (throughput.isPresent() && !past && circuit.bandwidthMbps().orElse(0) > throughput.get()) {
                findings.add(connection.name(), List.of("connections", connection.name()),
                        new Figure("Mbit/s", circuit.bandwidthMbps().get(), throughput.get()),
                        "found circuit " + circuit.name() + " of " + circuit.bandwidthMbps().get() + " Mbit/s at "
                                + connection.gateway() + ", which passes " + throughput.get()
                                + " Mbit/s; expected a larger SKU of the gateway, or FastPath");
            }
        }
    }
}
