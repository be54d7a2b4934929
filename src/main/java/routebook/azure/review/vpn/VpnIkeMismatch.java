package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.vpn.IkeVersionMustBeOffered;
import routebook.scenario.Tunnel;

/** VPN_IKE_MISMATCH: both ends of a tunnel speak one version of IKE (R-VPN-06). */
public final class VpnIkeMismatch extends ReviewRule {

    public VpnIkeMismatch() {
        super("VPN_IKE_MISMATCH");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            IkeVersionMustBeOffered.findMismatch(tunnel, design.findVpnGateway(tunnel.gateway()).orElseThrow(),
                    design.findVpnGateway(tunnel.remote())).ifPresent(because -> findings.add(tunnel.name(),
                            List.of("tunnels", tunnel.name(), "ike"), "found that " + because.facts()
                                    + ", so there is no tunnel; expected a version that both speak"));
        }
    }
}
