package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.network.Places;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** VPN_NAT_SKU: larger SKUs translate addresses, on tunnels to sites whose BGP peers have no link-local address (R-NAT-01). */
public final class VpnNatSku extends ReviewRule {

    private static final Prefix APIPA = Prefix.parse("169.254.0.0/16");

    public VpnNatSku() {
        super("VPN_NAT_SKU");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                VpnGatewaySku.find(gateway).filter(sku -> !sku.natRules() && !gateway.natRules().isEmpty()).ifPresent(
                        sku -> findings.add(Places.in(network.name(), gateway.name()),
                                List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "sku"),
                                "found NAT rules on SKU " + sku.sku().word() + "; expected VpnGw2 or larger, or VpnGw2AZ or "
                                        + "larger"));
            }
        }
        for (Tunnel tunnel : design.scenario().tunnels()) {
            boolean toGateway = design.findVpnGateway(tunnel.remote()).isPresent();
            boolean linkLocal = tunnel.siteAddress().filter(APIPA::contains).isPresent();
            if (!tunnel.natRules().isEmpty() && (toGateway || linkLocal)) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "natRules"),
                        "found NAT rules on a tunnel " + (toGateway ? "to gateway " + tunnel.remote()
                                : "with BGP peer " + tunnel.siteAddress().orElseThrow() + " of " + APIPA + " (APIPA)")
                                + "; expected them on tunnels to sites only, without link-local BGP peers");
            }
        }
    }
}
