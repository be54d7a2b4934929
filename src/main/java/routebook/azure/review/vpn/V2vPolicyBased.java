package routebook.azure.review.vpn;

import java.util.List;
import java.util.stream.Stream;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;

/** V2V_POLICY_BASED: both ends of a tunnel between two gateways are route-based (R-V2V-02). */
public final class V2vPolicyBased extends ReviewRule {

    public V2vPolicyBased() {
        super("V2V_POLICY_BASED");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            if (design.findVpnGateway(tunnel.remote()).isPresent()) {
                Stream.of(tunnel.gateway(), tunnel.remote())
                        .filter(place -> design.findVpnGateway(place).map(VpnGateway::type)
                                .filter(VpnGateway.Type.POLICY_BASED::equals).isPresent())
                        .findFirst()
                        .ifPresent(place -> findings.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                                "found a tunnel between two gateways of which " + place
                                        + " is policy-based; expected two of type RouteBased"));
            }
        }
    }
}
