package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Words;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;

/**
 * VPN_LNG_PREFIX_WITH_BGP: beside BGP nothing is listed (R-S2S-03), but for the peer's own address, which texts up to 2019
 * asked for.
 */
public final class VpnLngPrefixWithBgp extends ReviewRule {

    public VpnLngPrefixWithBgp() {
        super("VPN_LNG_PREFIX_WITH_BGP");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            List<Prefix> listed = tunnel.sitePrefixes().stream()
                    .filter(prefix -> tunnel.siteAddress().map(Prefix::host).filter(prefix::equals).isEmpty()).toList();
            if (tunnel.bgp() && !listed.isEmpty()) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "sitePrefixes"),
                        "found " + Words.list(listed) + " listed beside BGP: static routes, which stay when BGP withdraws them; "
                                + "expected none");
            }
        }
    }
}
