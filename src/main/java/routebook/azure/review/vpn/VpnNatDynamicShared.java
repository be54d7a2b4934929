package routebook.azure.review.vpn;

import java.util.List;
import java.util.stream.Collectors;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.RuleText;
import routebook.network.Effect;
import routebook.network.Severity;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;
import routebook.scenario.VpnNatRule;
import routebook.why.Basis;
import routebook.why.Citation;

/** VPN_NAT_DYNAMIC_SHARED: a dynamic NAT rule is for one connection (R-NAT-02). Azure's list has no row for it. */
public final class VpnNatDynamicShared extends ReviewRule {

    public VpnNatDynamicShared() {
        super(new RuleText("VPN_NAT_DYNAMIC_SHARED", Severity.ERROR, Effect.REFUSED,
                "Dynamic NAT rule at more than one connection", List.of("R-NAT-02"),
                new Citation("vpn-gateway-nat-limitations.md", "2022-05-11", Basis.DOCUMENTED)));
    }

    @Override
    protected void look(Design design, Findings findings) {
        List<Tunnel> tunnels = design.scenario().tunnels();
        for (int i = 0; i < tunnels.size(); i++) {
            Tunnel tunnel = tunnels.get(i);
            List<Tunnel> before = tunnels.subList(0, i).stream()
                    .filter(other -> other.gateway().equals(tunnel.gateway())).toList();
            for (VpnNatRule rule : design.findVpnGateway(tunnel.gateway()).map(VpnGateway::natRules).orElse(List.of())) {
                String others = before.stream().filter(other -> other.natRules().contains(rule.name()))
                        .map(Tunnel::name).collect(Collectors.joining(", "));
                if (rule.type() == VpnNatRule.Type.DYNAMIC && tunnel.natRules().contains(rule.name()) && !others.isEmpty()) {
                    findings.add(tunnel.name(), List.of("tunnels", tunnel.name(), "natRules"), "found dynamic NAT rule "
                            + rule.name() + ", which " + others + " names; expected a dynamic rule at one connection");
                }
            }
        }
    }
}
