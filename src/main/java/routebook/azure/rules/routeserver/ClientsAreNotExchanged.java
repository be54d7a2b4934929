package routebook.azure.rules.routeserver;

import java.util.List;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * A gateway tells its Route Server what is behind its tunnels and circuits: the prefixes of the network the Route Server
 * knows, and pools of point-to-site clients stay out.
 *
 * @param speakers the gateway, or its instances
 * @param own      prefixes of the network, and pools of clients
 */
public record ClientsAreNotExchanged(Set<String> speakers, Set<Prefix> own) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-ARS-08",
            "Point-to-site clients of a VPN gateway take no part in what a Route Server exchanges.",
            "route-server-faq.md", "2025-09-17");

    @Override
    public List<Policy> parts() {
        return List.of(new Refusal(
                List.of(new Condition.StartedAt(speakers), new Condition.PrefixIsOneOf(own)), RULE,
                (route, passage) -> route.prefix() + " is a prefix of the network, or of point-to-site clients of "
                        + passage.speaker().name()));
    }
}
