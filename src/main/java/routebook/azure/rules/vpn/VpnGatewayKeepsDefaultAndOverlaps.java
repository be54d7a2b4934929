package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * A VPN gateway passes on what its other BGP peers told it, with two exceptions.
 *
 * @param own prefixes of the network
 */
public record VpnGatewayKeepsDefaultAndOverlaps(List<Prefix> own) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-BGP-07",
            "A VPN gateway announces its network's prefixes, those listed for its connections, and what its other BGP peers told "
                    + "it, but not 0.0.0.0/0, no other route that overlaps a prefix of its network, and nothing back to an AS in "
                    + "the path.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    @Override
    public List<Policy> parts() {
        Condition learned = new Condition.IsLearned();
        return List.of(
                new Refusal(List.of(learned, Condition.PrefixIsOneOf.DEFAULT_ROUTE), RULE,
                        (route, passage) -> "a learned default route is not passed on"),
                new Refusal(List.of(learned, new Condition.PathHoldsPeer()), RULE,
                        (route, passage) -> "AS " + passage.neighbor().peerAsn() + " is in the path already"),
                new Refusal(List.of(learned, new Condition.PrefixOverlaps(own)), RULE,
                        (route, passage) -> route.prefix() + " overlaps the network's own " + own.stream()
                                .filter(prefix -> prefix.overlaps(route.prefix())).findFirst().orElseThrow()));
    }
}
