package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.routing.Learned;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * A VPN gateway passes on what its other BGP peers told it, with two exceptions.
 *
 * @param own prefixes of the network
 */
public record VpnGatewayKeepsDefaultAndOverlaps(List<Prefix> own) implements Policy {

    public static final Rule RULE = AzureRule.documented("R-BGP-07",
            "A VPN gateway announces its network's prefixes and what its other BGP peers told it, but not 0.0.0.0/0, no learned "
                    + "route that overlaps a prefix of its network, and nothing back to an AS in the path.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    @Override
    public Verdict apply(Route route, Passage passage) {
        if (passage.learned() == Learned.OWN) {
            return Verdict.accept(route);
        }
        if (route.prefix().isDefault()) {
            return Verdict.refuse(RULE, () -> "a learned default route is not passed on");
        }
        if (route.asPath().count(passage.neighbor().peerAsn()) > 0) {
            return Verdict.refuse(RULE, () -> "AS " + passage.neighbor().peerAsn() + " is in the path already");
        }
        return own.stream().filter(prefix -> prefix.overlaps(route.prefix())).findFirst()
                .map(prefix -> Verdict.refuse(RULE, () -> route.prefix() + " overlaps the network's own " + prefix))
                .orElseGet(() -> Verdict.accept(route));
    }
}
