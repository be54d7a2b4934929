package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.azure.rules.vpn.SiteRoutesIntoTheTunnel;
import routebook.net.Ip;
import routebook.network.TunnelPart;
import routebook.scenario.Tunnel;

/** VPN_BGP_PEER_ROUTE_MISSING: the site's router reaches the gateway's BGP addresses through the tunnel (R-S2S-04). */
public final class VpnBgpPeerRouteMissing extends ReviewRule {

    public VpnBgpPeerRouteMissing() {
        super("VPN_BGP_PEER_ROUTE_MISSING");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            if (tunnel.bgp() && tunnel.siteAddress().isPresent()) {
                List<Ip> missing = TunnelPart.of(tunnel, design.scenario()).stream()
                        .map(part -> ApipaPeersNeedApipaAddress.peerAddress(part.near().instance(), tunnel.siteAddress().get()))
                        .filter(address -> SiteRoutesIntoTheTunnel.findObstacle(tunnel, address).isPresent()).toList();
                missing.stream().findFirst().ifPresent(address -> findings.add(tunnel.name(),
                        List.of("tunnels", tunnel.name(), "siteRoutes"), "found no route of " + tunnel.remote()
                                + " into the tunnel to " + address + ", the BGP address of " + tunnel.gateway()
                                + ", so there is no session; expected a host route to it"));
            }
        }
    }
}
