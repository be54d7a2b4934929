package routebook.azure.review.gateway;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** GW_DUPLICATE_TYPE: a network has one gateway of each type at most (R-VPN-01). Every further one is reported. */
public final class GwDuplicateType extends ReviewRule {

    public GwDuplicateType() {
        super("GW_DUPLICATE_TYPE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            further("VPN", "vpnGateways", network, network.vpnGateways().stream().map(VpnGateway::name).toList(),
                    findings);
            further("ExpressRoute", "expressRouteGateways", network,
                    network.expressRouteGateways().stream().map(ExpressRouteGateway::name).toList(), findings);
        }
    }

    private static void further(
            String type, String key, VirtualNetwork network, List<String> names, Findings findings) {
        for (String name : names.subList(Math.min(1, names.size()), names.size())) {
            findings.add(Places.in(network.name(), name), List.of("virtualNetworks", network.name(), key, name),
                    "found a second " + type + " gateway beside " + Places.in(network.name(), names.get(0))
                            + "; expected one of that type in a network: put this one into a network of its own");
        }
    }
}
