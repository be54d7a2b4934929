package routebook.azure.review.routeserver;

import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.rules.routeserver.ApplianceNeedsAsnOfItsOwn;
import routebook.net.Asn;
import routebook.scenario.RouteServerPeer;

/** ARS_ASN: an appliance peers by a number of 16 bits that neither Azure nor IANA keeps (R-ARS-02). */
public final class ArsAsn extends ReviewRule {

    public ArsAsn() {
        super("ARS_ASN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (ServerPlace each : ServerPlace.all(design)) {
            for (RouteServerPeer peer : each.server().peers()) {
                Asn asn = each.asn(peer);
                if (!ApplianceNeedsAsnOfItsOwn.holds(asn)) {
                    findings.add(each.place(peer), each.path(peer, "appliance"), "found AS " + asn + " at "
                            + peer.appliance() + ", with which " + each.place() + " has no session; expected a number of "
                            + "your own, or a private one: 64512 to 65514 or 65521 to 65534");
                }
            }
        }
    }
}
