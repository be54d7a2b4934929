package routebook.azure.review.vpn;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.net.Asn;
import routebook.scenario.Site;
import routebook.scenario.Tunnel;
import routebook.scenario.VpnGateway;

/** VPN_ASN_EQUAL: the ends of a tunnel with BGP have different AS numbers (R-BGP-02). */
public final class VpnAsnEqual extends ReviewRule {

    public VpnAsnEqual() {
        super("VPN_ASN_EQUAL");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Tunnel tunnel : design.scenario().tunnels()) {
            Asn near = design.findVpnGateway(tunnel.gateway()).orElseThrow().asn();
            Asn far = design.findVpnGateway(tunnel.remote()).map(VpnGateway::asn)
                    .or(() -> design.findSiteOf(tunnel.remote()).map(Site::asn)).orElseThrow();
            if (tunnel.bgp() && near.equals(far)) {
                findings.add(tunnel.name(), List.of("tunnels", tunnel.name()),
                        "found AS " + near + " at both ends, " + tunnel.gateway() + " and " + tunnel.remote()
                                + ", so there is no BGP session; expected another AS number at one of them");
            }
        }
    }
}
