package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Tunnel;

/** VPN_BGP_PEER_IS_PUBLIC_IP: a site's BGP peer address is another than the one its tunnel ends at (R-BGP-06). */
public final class VpnBgpPeerIsPublicIp extends ReviewRule {

    public VpnBgpPeerIsPublicIp() {
        super("VPN_BGP_PEER_IS_PUBLIC_IP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            if (tunnel.bgp() && tunnel.siteAddress().isPresent() && tunnel.siteAddress().equals(tunnel.sitePublicAddress())) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "siteAddress"),
                        "found " + tunnel.siteAddress().get() + ", which is the public address of " + tunnel.remote()
                                + " too; expected an address inside the site, for example of a loopback");
            }
        }
    }
}
