package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.vpn.ApipaPeersNeedApipaAddress;
import routebook.scenario.Tunnel;

/** VPN_APIPA_INITIATION: towards a link-local (APIPA) peer the gateway waits for the device to begin (R-BGP-15). */
public final class VpnApipaInitiation extends ReviewRule {

    public VpnApipaInitiation() {
        super("VPN_APIPA_INITIATION");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            tunnel.siteAddress().filter(any -> tunnel.bgp()).filter(ApipaPeersNeedApipaAddress.APIPA::contains).ifPresent(
                    address -> findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "siteAddress"),
                            "found " + address + " of " + ApipaPeersNeedApipaAddress.APIPA + " (APIPA), to which " + tunnel.gateway()
                                    + " opens no BGP session; expected that " + tunnel.remote()
                                    + " is set up to open it, or another address"));
        }
    }
}
