package routebook.azure.review.gateway;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.VirtualNetwork;

/** GW_SUBNET_TOO_SMALL_COEXIST: a VPN and an ExpressRoute gateway side by side need a /27 (R-COEX-01). */
public final class GwSubnetTooSmallCoexist extends ReviewRule {

    private static final int LONGEST = Limits.get("L-VPN-18");

    public GwSubnetTooSmallCoexist() {
        super("GW_SUBNET_TOO_SMALL_COEXIST");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            if (!network.vpnGateways().isEmpty() && !network.expressRouteGateways().isEmpty()) {
                GatewaySubnet.findLongerThan(LONGEST, network).ifPresent(subnet -> findings.add(
                        GatewaySubnet.place(network), GatewaySubnet.path(network),
                        new Figure("prefix length", subnet.prefix().length(), LONGEST),
                        "found " + subnet.prefix() + "; expected /" + LONGEST
                                + " or larger for a VPN and an ExpressRoute gateway side by side"));
            }
        }
    }
}
