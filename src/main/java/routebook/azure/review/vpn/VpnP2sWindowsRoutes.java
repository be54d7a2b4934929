package routebook.azure.review.vpn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.vpn.ClientLearnsWhatTunnelsTell;
import routebook.net.Prefix;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.PointToSite;
import routebook.scenario.PointToSiteClient;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_P2S_WINDOWS_ROUTES: Windows takes 25 routes over IKEv2 (R-P2S-06). Counted is what its gateway's own network, its
 * spokes, the pool and the far ends of the gateway's own tunnels have, which is the least that it is told.
 */
public final class VpnP2sWindowsRoutes extends ReviewRule {

    public VpnP2sWindowsRoutes() {
        super("VPN_P2S_WINDOWS_ROUTES");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                gateway.pointToSite().ifPresent(offer -> offer.clients().forEach(
                        client -> look(network, gateway, offer, client, design, findings)));
            }
        }
    }

    private static void look(VirtualNetwork network, VpnGateway gateway, PointToSite offer, PointToSiteClient client,
            Design design, Findings findings) {
        Optional<Integer> most = ClientLearnsWhatTunnelsTell.mostRoutes(client);
        Set<Prefix> routes = new LinkedHashSet<>(design.announcedBy(network));
        routes.addAll(offer.pools());
        routes.addAll(design.learnedFromNeighbours(Places.in(network.name(), gateway.name())));
        if (most.filter(limit -> routes.size() > limit).isPresent()) {
            findings.add(client.name(), List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(),
                    "pointToSite", "clients", client.name()),
                    new Figure("routes", routes.size(), most.get()),
                    "found " + routes.size() + " routes for a Windows client over IKEv2; expected at most " + most.get()
                            + ": announce summaries, or connect by OpenVPN");
        }
    }
}
