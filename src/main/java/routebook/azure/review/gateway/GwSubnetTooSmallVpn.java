package routebook.azure.review.gateway;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Figure;
import routebook.scenario.VirtualNetwork;

/** GW_SUBNET_TOO_SMALL_VPN: a /29 does for a VPN gateway alone, a /27 is recommended (R-VPN-03). */
public final class GwSubnetTooSmallVpn extends ReviewRule {

    private static final int LONGEST = Limits.get("L-VPN-17");

    public GwSubnetTooSmallVpn() {
        super("GW_SUBNET_TOO_SMALL_VPN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            if (!network.vpnGateways().isEmpty()) {
                GatewaySubnet.findLongerThan(LONGEST, network).ifPresent(subnet -> findings.add(
                        GatewaySubnet.place(network), GatewaySubnet.path(network),
                        new Figure("prefix length", subnet.prefix().length(), LONGEST),
                        "found " + subnet.prefix() + "; expected /" + LONGEST
                                + " or larger for a VPN gateway, best /27"));
            }
        }
    }
}
