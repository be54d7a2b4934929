package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;

/** VPN_NAT_DYNAMIC_POOL: a dynamic NAT rule has a pool of /26 at most (R-NAT-02). */
public final class VpnNatDynamicPool extends ReviewRule {

    private static final int LARGEST = Limits.get("L-VPN-19");

    public VpnNatDynamicPool() {
        super("VPN_NAT_DYNAMIC_POOL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                gateway.natRules().stream()
                        .filter(rule -> rule.type() == VpnNatRule.Type.DYNAMIC && rule.external().length() < LARGEST)
                        .forEach(rule -> findings.add(Places.in(network.name(), gateway.name()),
                                List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "natRules",
                                        rule.name(), "external"),
                                "found " + rule.external() + ", the pool of a dynamic rule; expected /" + LARGEST
                                        + " or smaller"));
            }
        }
    }
}
