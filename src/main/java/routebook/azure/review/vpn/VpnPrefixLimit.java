package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.network.Places;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * VPN_PREFIX_LIMIT: a session drops with more learned prefixes than 4,000, and a gateway serves 600 prefixes of
 * virtual networks (R-BGP-11, R-VPN-14). Counted is what the far ends of its own tunnels have themselves, which is
 * the least that it learns.
 */
public final class VpnPrefixLimit extends ReviewRule {

    private static final int LEARNED = Limits.get("L-VPN-02");
    private static final int NETWORK = Limits.get("L-VPN-01");
    private static final int LISTED = Limits.get("L-VPN-03");

    public VpnPrefixLimit() {
        super("VPN_PREFIX_LIMIT");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            if (tunnel.sitePrefixes().size() > LISTED) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "sitePrefixes"),
                        new Figure("prefixes listed", tunnel.sitePrefixes().size(), LISTED),
                        "found " + tunnel.sitePrefixes().size() + " prefixes listed; expected at most " + LISTED
                                + ": list larger ones");
            }
        }
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                String place = Places.in(network.name(), gateway.name());
                int learned = design.learnedFromNeighbours(place).size();
                int own = design.announcedBy(network).size();
                List<String> path = List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name());
                if (learned > LEARNED) {
                    findings.add(place, path, new Figure("prefixes to learn", learned, LEARNED),
                            "found " + learned + " prefixes to learn, with which BGP sessions drop; expected at most "
                                    + LEARNED + ": announce summaries");
                }
                if (own > NETWORK) {
                    findings.add(place, path, new Figure("prefixes of networks", own, NETWORK),
                            "found " + own + " prefixes of network " + network.name()
                                    + " and those that use its gateway; expected at most " + NETWORK
                                    + ": use fewer, larger ones");
                }
            }
        }
    }
}
