package routebook.azure.review.expressroute;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.azure.rules.expressroute.FastPathGoesPastTheGateway;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.Circuit;
import routebook.scenario.Connection;
import routebook.scenario.LoadBalancer;
import routebook.scenario.VirtualNetwork;

/**
 * ER_FASTPATH_UNSUPPORTED: what FastPath does not support still goes through the gateway (R-ERG-05), and so does what
 * exceeds the number of addresses that it takes (R-ERG-06). Private endpoints cannot be declared.
 */
public final class ErFastpathUnsupported extends ReviewRule {

    private static final int OF_PROVIDERS = Limits.get("L-ER-16");
    private static final int ON_DIRECT_10 = Limits.get("L-ER-17");
    private static final int ON_DIRECT_100 = Limits.get("L-ER-18");

    public ErFastpathUnsupported() {
        super("ER_FASTPATH_UNSUPPORTED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Connection connection : design.scenario().connections()) {
            if (connection.fastPath()) {
                look(connection, design, findings);
            }
        }
    }

    private static void look(Connection connection, Design design, Findings findings) {
        Circuit circuit = design.circuit(connection.circuit());
        VirtualNetwork hub = design.networkOf(connection.gateway());
        List<String> path = List.of("connections", connection.name(), "fastPath");
        List<String> unsupported = new ArrayList<>();
        if (!FastPathGoesPastTheGateway.isOffered(design.expressRouteGateway(connection.gateway()))) {
            unsupported.add("a gateway whose SKU does not offer it");
        }
        boolean extended = design.profile().filter(year -> FastPathGoesPastTheGateway.isExtended(circuit, year)).isPresent();
        if (!extended) {
            if (FastPathGoesPastTheGateway.isSteered(hub)) {
                unsupported.add("a route table on the GatewaySubnet");
            }
            List<String> spokes = design.served(hub).stream().skip(1).map(VirtualNetwork::name).toList();
            if (!spokes.isEmpty()) {
                unsupported.add("networks that use the gateway over peering (" + Words.list(spokes) + ")");
            }
        }
        List<VirtualNetwork> reached = extended ? design.served(hub) : List.of(hub);
        List<String> basic = reached.stream().flatMap(network -> network.loadBalancers().stream()
                .filter(LoadBalancer::basic).map(balancer -> Places.in(network.name(), balancer.name()))).toList();
        if (!basic.isEmpty()) {
            unsupported.add("Basic load balancers (" + Words.list(basic) + ")");
        }
        if (!unsupported.isEmpty()) {
            findings.add(connection.name(), path, text(connection, Words.list(unsupported)));
        }
        int addresses = reached.stream().mapToInt(network ->
                network.machines().size() + network.appliances().size() + network.loadBalancers().size()).sum();
        int most = circuit.directPortGbps().map(gbps -> gbps == 100 ? ON_DIRECT_100 : ON_DIRECT_10).orElse(OF_PROVIDERS);
        if (addresses > most) {
            findings.add(connection.name(), path, new Figure("addresses", addresses, most),
                    text(connection, addresses + " addresses, of which it takes " + most));
        }
    }

    private static String text(Connection connection, String what) {
        return "found FastPath at " + connection.name() + " with " + what + ", for which packets still pass "
                + connection.gateway() + "; expected the gateway to be sized for them";
    }
}
