package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.net.Asn;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/** On-premises sees 12076 alone. The customer's own AS stays, as on any router that strips: it tells a loop. */
public final class MseeStripsPrivateAsns implements Policy {

    public static final Rule RULE = AzureRule.documented("R-ERB-13",
            "Towards the customer the MSEE takes private AS numbers out of the path: on-premises sees AS 12076 only.",
            "route-server-faq.md; use-s2s-vpn-as-backup-for-expressroute-privatepeering.md", "2023-12-28");

    @Override
    public Verdict apply(Route route, Passage passage) {
        Asn customer = passage.neighbor().peerAsn();
        return Verdict.accept(route.withAsPath(
                route.asPath().map(asn -> asn.isPrivate() && !asn.equals(customer) ? null : asn)));
    }
}
