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
 * A VPN gateway does not take what is its network's own.
 *
 * @param own prefixes of the network
 */
public record VpnGatewayRefusesOwnPrefixes(List<Prefix> own) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.documented("R-BGP-08",
            "A VPN gateway rejects prefixes equal to or inside a prefix of its virtual network; supersets are accepted.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.PrefixInside(own), RULE,
                (route, passage) -> route.prefix() + " lies in the network's own " + own.stream()
                        .filter(prefix -> prefix.contains(route.prefix())).findFirst().orElseThrow()));
    }
}
