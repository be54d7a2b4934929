package routebook.azure.review.vpn;

import java.util.ArrayList;
import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.Tunnel;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/** VPN_POLICY_MULTI: a policy-based gateway has one tunnel, to a site, without BGP, and no neighbour (R-VPN-04, R-VPN-05). */
public final class VpnPolicyMulti extends ReviewRule {

    public VpnPolicyMulti() {
        super("VPN_POLICY_MULTI");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                if (gateway.type() != VpnGateway.Type.POLICY_BASED) {
                    continue;
                }
                String place = Places.in(network.name(), gateway.name());
                List<Tunnel> tunnels = design.tunnelsAt(place);
                List<String> surplus = new ArrayList<>();
                if (tunnels.size() > 1) {
                    surplus.add(tunnels.size() + " tunnels");
                }
                if (tunnels.stream().anyMatch(Tunnel::bgp)) {
                    surplus.add("BGP");
                }
                if (gateway.pointToSite().isPresent()) {
                    surplus.add("point-to-site");
                }
                if (gateway.defaultSite().isPresent()) {
                    surplus.add("a default site");
                }
                if (gateway.activeActive()) {
                    surplus.add("a second instance");
                }
                if (!network.expressRouteGateways().isEmpty()) {
                    surplus.add("an ExpressRoute gateway beside it");
                }
                if (!surplus.isEmpty()) {
                    findings.add(place,
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "vpnType"),
                            "found a policy-based gateway with " + String.join(", ", surplus)
                                    + "; expected type RouteBased, or one tunnel to a site without BGP");
                }
            }
        }
    }
}
