package routebook.azure.rules.expressroute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * By the community a site tells near networks from far ones without a list of prefixes. A prefix of a spoke carries the
 * region of the spoke, not of the hub whose gateway announces it.
 *
 * @param regional community by gateway and prefix; without those of regions whose community is not known
 */
public record PrefixesCarryTheirRegion(Map<String, Map<Prefix, Community>> regional) implements Policy {

    public static final Rule RULE = AzureRule.documented("R-ERB-12",
            "Towards the customer every prefix of a virtual network carries the BGP community of its region, on private "
                    + "peering in texts since 2023; what communities the customer sets is ignored.",
            "expressroute-routing.md; how-to-configure-custom-bgp-communities.md", "2023-09-05");

    @Override
    public Verdict apply(Route route, Passage passage) {
        Optional<Community> community = Optional.ofNullable(regional.get(route.originator()))
                .map(ofGateway -> ofGateway.get(route.prefix()));
        return Verdict.accept(community.map(region -> tagged(route, region)).orElse(route));
    }

    private static Route tagged(Route route, Community region) {
        List<Community> communities = new ArrayList<>(route.communities());
        communities.add(region);
        return route.withCommunities(communities);
    }
}
