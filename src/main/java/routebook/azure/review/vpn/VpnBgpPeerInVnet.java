package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;

/** VPN_BGP_PEER_IN_VNET: a site's BGP peer address is not of the virtual network that it peers with (R-BGP-06). */
public final class VpnBgpPeerInVnet extends ReviewRule {

    public VpnBgpPeerInVnet() {
        super("VPN_BGP_PEER_IN_VNET");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            VirtualNetwork network = design.networkOf(tunnel.gateway());
            tunnel.siteAddress().filter(any -> tunnel.bgp()).filter(address -> network.holds(Prefix.host(address))).ifPresent(
                    address -> findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "siteAddress"),
                            "found " + address + ", which lies in the address space of network " + network.name()
                                    + "; expected an address inside the site, for example of a loopback"));
        }
    }
}
