package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_NON_AZ_SKU: SKUs without zone redundancy are being merged into those with it (R-VPN-09), so a design of 2024 or
 * later takes the latter. SKU Basic has none, and is for tests.
 */
public final class VpnNonAzSku extends ReviewRule {

    private static final int SINCE = 2024;

    public VpnNonAzSku() {
        super("VPN_NON_AZ_SKU");
    }

    @Override
    protected void look(Design design, Findings findings) {
        if (design.scenario().profile() < SINCE) {
            return;
        }
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                VpnGatewaySku.find(gateway)
                        .filter(sku -> !sku.zoneRedundant() && sku.sku() != VpnGateway.Sku.BASIC)
                        .ifPresent(sku -> findings.add(Places.in(network.name(), gateway.name()),
                                List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "sku"),
                                "found SKU " + sku.sku().word() + ", which is not zone-redundant and on its way out; expected "
                                        + "one of VpnGw1AZ to VpnGw5AZ"));
            }
        }
    }
}
