package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Network;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_BASIC_COEXIST: beside an ExpressRoute gateway no VPN gateway of SKU Basic stands (R-COEX-01, R-VPN-08). A
 * policy-based one is told by VPN_POLICY_MULTI.
 */
public final class VpnBasicCoexist extends ReviewRule {

    public VpnBasicCoexist() {
        super("VPN_BASIC_COEXIST");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                boolean alone = network.expressRouteGateways().isEmpty();
                VpnGatewaySku.find(gateway)
                        .filter(sku -> !alone && !sku.coexists() && sku.type() == VpnGateway.Type.ROUTE_BASED)
                        .ifPresent(sku -> findings.add(Places.in(network.name(), gateway.name()),
                                List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "sku"),
                                "found SKU " + sku.sku().word() + " beside " + Network.expressRouteGateways(network).get(0)
                                        + "; expected VpnGw1 or larger"));
            }
        }
    }
}
