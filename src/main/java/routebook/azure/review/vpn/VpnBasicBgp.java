package routebook.azure.review.vpn;

import java.util.List;
import java.util.Optional;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** VPN_BASIC_BGP: a gateway of SKU Basic speaks no BGP and is not active-active (R-VPN-08). */
public final class VpnBasicBgp extends ReviewRule {

    public VpnBasicBgp() {
        super("VPN_BASIC_BGP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                String place = Places.in(network.name(), gateway.name());
                boolean bgp = design.tunnelsAt(place).stream().anyMatch(Tunnel::bgp);
                Optional<String> surplus = VpnGatewaySku.find(gateway)
                        .filter(sku -> sku.type() == VpnGateway.Type.ROUTE_BASED)
                        .filter(sku -> !sku.bgp() && bgp || !sku.activeActive() && gateway.activeActive())
                        .map(sku -> "found SKU " + sku.sku().word() + " and "
                                + (gateway.activeActive() ? "a second instance" : "a tunnel with BGP"));
                surplus.ifPresent(found -> findings.add(place,
                        List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "sku"),
                        found + "; expected VpnGw1 or larger, or one instance and listed prefixes"));
            }
        }
    }
}
