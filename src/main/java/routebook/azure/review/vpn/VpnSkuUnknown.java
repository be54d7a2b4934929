package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Places;
import routebook.network.Severity;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.why.Basis;
import routebook.why.Citation;

/**
 * VPN_SKU_UNKNOWN: a gateway's SKU, generation and type go together (R-VPN-04, R-VPN-07). Azure's list has no row for
 * it, since it offers no other.
 */
public final class VpnSkuUnknown extends ReviewRule {

    public VpnSkuUnknown() {
        super(new RuleText("VPN_SKU_UNKNOWN", Severity.ERROR, Effect.REFUSED,
                "VPN gateway of a SKU that is not sold in its generation or for its type", List.of("R-VPN-04", "R-VPN-07"),
                new Citation("about-gateway-skus.md", "2026-06-11", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                if (!VpnGatewaySku.isSold(gateway)) {
                    findings.add(Places.in(network.name(), gateway.name()),
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "sku"), text(gateway));
                }
            }
        }
    }

    private static String text(VpnGateway gateway) {
        return "found " + gateway.sku().map(VpnGateway.Sku::word).orElse("no SKU")
                + gateway.generation().map(number -> " of generation " + number).orElse("") + ", type " + gateway.type().word()
                + ", which is not sold; expected "
                + (gateway.type() == VpnGateway.Type.POLICY_BASED ? "Basic, of which alone there are policy-based gateways"
                : gateway.sku().isEmpty() ? "a SKU where there is a generation"
                : "VpnGw1 of generation 1, VpnGw2 or VpnGw3 of either, VpnGw4 or VpnGw5 of generation 2");
    }
}
