package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.vpn.ClientIsNotBehindSiteAddress;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** VPN_P2S_CONFLICT_PUBLIC_IP: a client does not come by IKEv2 from where a tunnel of its gateway ends (R-P2S-10). */
public final class VpnP2sConflictPublicIp extends ReviewRule {

    public VpnP2sConflictPublicIp() {
        super("VPN_P2S_CONFLICT_PUBLIC_IP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                String place = Places.in(network.name(), gateway.name());
                gateway.pointToSite().stream().flatMap(offer -> offer.clients().stream()).forEach(
                        client -> ClientIsNotBehindSiteAddress.findTunnel(client, place, design.scenario().tunnels())
                                .ifPresent(tunnel -> findings.add(client.name(), List.of("virtualNetworks", network.name(),
                                        "vpnGateways", gateway.name(), "pointToSite", "clients", client.name(),
                                        "publicAddress"),
                                        "found " + client.publicAddress().orElseThrow() + ", at which tunnel "
                                                + tunnel.name() + " of " + place + " ends; expected another address for a "
                                                + "client by IKEv2, or another protocol")));
            }
        }
    }
}
