package routebook.azure.review.coexistence;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.VirtualNetwork;
import routebook.scenario.VpnGateway;

/**
 * COEX_ASN: beside an ExpressRoute gateway a VPN gateway keeps AS 65515 (R-COEX-04). A text of 2019 allowed any; to
 * keep it is right by both.
 */
public final class CoexAsn extends ReviewRule {

    private static final long EXPECTED = 65515;

    public CoexAsn() {
        super("COEX_ASN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            for (VpnGateway gateway : network.vpnGateways()) {
                if (!network.expressRouteGateways().isEmpty() && gateway.asn().value() != EXPECTED) {
                    findings.add(Places.in(network.name(), gateway.name()),
                            List.of("virtualNetworks", network.name(), "vpnGateways", gateway.name(), "asn"),
                            "found AS " + gateway.asn() + " beside an ExpressRoute gateway; expected AS " + EXPECTED
                                    + ", and another number at the far ends of its tunnels");
                }
            }
        }
    }
}
