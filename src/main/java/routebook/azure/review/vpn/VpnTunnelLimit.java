package routebook.azure.review.vpn;

import java.util.List;
import java.util.Optional;
import routebook.azure.data.Limits;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_TUNNEL_LIMIT: how many tunnels end at a gateway depends on its SKU (R-VPN-12). Redundant ones to one site count one
 * each (R-S2S-05); the two of an active-active gateway are one, since they are of one connection and it is connections
 * that are counted (vpn-gateway-highlyavailable.md). Where no SKU is declared, a gateway may have as many as the largest one
 * takes.
 */
public final class VpnTunnelLimit extends ReviewRule {

    private static final int LARGEST_SKU = Limits.get("L-VPN-14");

    public VpnTunnelLimit() {
        super("VPN_TUNNEL_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                String place = Places.in(network.name(), gateway.name());
                int tunnels = design.tunnelsAt(place).size();
                Optional<VpnGatewaySku> sku = VpnGatewaySku.find(gateway);
                int most = sku.map(VpnGatewaySku::tunnels).orElse(LARGEST_SKU);
                if (tunnels > most) {
                    findings.add(place, List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name()),
                            new Figure("tunnels", tunnels, most),
                            "found " + tunnels + " tunnels; expected at most " + most + ", which is what "
                                    + sku.map(each -> "SKU " + each.sku().word()).orElse("the largest SKU")
                                    + " takes: spread them over several networks");
                }
            }
        }
    }
}
