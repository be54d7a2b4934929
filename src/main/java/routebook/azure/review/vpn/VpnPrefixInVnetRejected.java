package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;

/**
 * VPN_PREFIX_IN_VNET_REJECTED: a VPN gateway takes no prefix that its network's own contain; supersets it does
 * (R-BGP-08).
 */
public final class VpnPrefixInVnetRejected extends ReviewRule {

    public VpnPrefixInVnetRejected() {
        super("VPN_PREFIX_IN_VNET_REJECTED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            VirtualNetwork network = design.networkOf(tunnel.gateway());
            List<Prefix> rejected = design.announcedOver(tunnel).stream().filter(network::holds).toList();
            if (!rejected.isEmpty()) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "toAzure"),
                        "found " + Words.list(rejected) + " announced by " + tunnel.remote()
                                + ", which the gateway rejects since network " + network.name() + " has "
                                + Words.list(network.space()) + "; expected prefixes outside of it, or a larger one");
            }
        }
    }
}
