package routebook.azure.rules.expressroute;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import routebook.azure.AzureRule;
import routebook.net.Community;
import routebook.net.Prefix;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Change;
import routebook.routing.policy.Condition;
import routebook.routing.policy.SetAction;
import routebook.why.Rule;

/**
 * By the community a site tells near networks from far ones without a list of prefixes. A prefix of a spoke carries the
 * region of the spoke, not of the hub whose gateway announces it.
 *
 * @param communities by gateway and prefix; without those of regions whose community is not known
 */
public record PrefixesCarryCommunities(Map<String, Map<Prefix, List<Community>>> communities) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ERB-12",
            "Towards the customer every prefix of a virtual network carries the BGP community of its region, and its "
                    + "network's own where one is set, on private peering in texts since 2023; what communities the customer sets is ignored.",
            "expressroute-routing.md; how-to-configure-custom-bgp-communities.md", "2023-09-05");

    @Override
    public List<Policy> parts() {
        List<Policy> parts = new ArrayList<>();
        new TreeMap<>(communities).forEach((gateway, ofGateway) -> {
            Map<Community, Set<Prefix>> byCommunity = new TreeMap<>();
            ofGateway.forEach((prefix, carried) -> carried.forEach(
                    community -> byCommunity.computeIfAbsent(community, any -> new HashSet<>()).add(prefix)));
            byCommunity.forEach((community, prefixes) -> parts.add(new Change(
                    List.of(new Condition.StartedAt(Set.of(gateway)), new Condition.PrefixIsOneOf(prefixes)),
                    new SetAction.AddCommunity(community))));
        });
        return parts;
    }
}
