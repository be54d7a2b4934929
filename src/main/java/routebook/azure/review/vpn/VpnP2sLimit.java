package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.VpnGatewaySku;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.PointToSiteProtocol;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_P2S_LIMIT: a SKU takes so many clients by SSTP, and so many by IKEv2 and OpenVPN together (R-VPN-10). Counted are the
 * clients that the design declares.
 */
public final class VpnP2sLimit extends ReviewRule {

    public VpnP2sLimit() {
        super("VPN_P2S_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                VpnGatewaySku.find(gateway).ifPresent(sku -> gateway.pointToSite().ifPresent(offer -> {
                    int sstp = (int) offer.clients().stream().filter(VpnP2sLimit::isSstp).count();
                    look(network, gateway, sstp, sku.sstpClients(), "SSTP", sku, findings);
                    look(network, gateway, offer.clients().size() - sstp, sku.ikeClients(), "IKEv2 and OpenVPN", sku,
                            findings);
                }));
            }
        }
    }

    private static boolean isSstp(PointToSiteClient client) {
        return client.protocol() == PointToSiteProtocol.SSTP;
    }

    private static void look(VirtualNetwork network, VpnGateway gateway, int count, int most, String protocols,
            VpnGatewaySku sku, Findings findings) {
        if (count > most) {
            findings.add(Places.in(network.name(), gateway.name()), List.of("virtualNetworks", network.name(), "vpnGateways",
                    gateway.name(), "pointToSite", "clients"),
                    new Figure("clients by " + protocols, count, most),
                    "found " + count + " clients by " + protocols + "; expected at most " + most + ", which is what SKU "
                            + sku.sku().word() + " takes");
        }
    }
}
