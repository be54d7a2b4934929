package routebook.azure.review.vpn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;

/** VPN_DUAL_TUNNEL_NO_BGP: two tunnels of a gateway to one site both have BGP (R-S2S-05, R-AA-03). */
public final class VpnDualTunnelNoBgp extends ReviewRule {

    public VpnDualTunnelNoBgp() {
        super("VPN_DUAL_TUNNEL_NO_BGP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        List<Tunnel> before = new ArrayList<>();
        for (Tunnel tunnel : design.scenario().tunnels()) {
            Optional<Site> site = design.findSiteOf(tunnel.remote());
            before.stream().filter(other -> other.gateway().equals(tunnel.gateway()) && site.isPresent()
                            && design.findSiteOf(other.remote()).equals(site) && !(other.bgp() && tunnel.bgp()))
                    .findFirst()
                    .ifPresent(other -> findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "bgp"),
                            "found a second tunnel from " + tunnel.gateway() + " to site " + site.orElseThrow().name()
                                    + " beside " + other.name() + ", and not both have BGP; expected BGP on both: static routes "
                                    + "do not move from one to the other"));
            before.add(tunnel);
        }
    }
}
