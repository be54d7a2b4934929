package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.why.Rule;

/**
 * A VPN gateway does not take what is its network's own.
 *
 * @param own prefixes of the network
 */
public record VpnGatewayRefusesOwnPrefixes(List<Prefix> own) implements Policy {

    public static final Rule RULE = AzureRule.documented("R-BGP-08",
            "A VPN gateway rejects prefixes equal to or inside a prefix of its virtual network; supersets are accepted.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    @Override
    public Verdict apply(Route route, Passage passage) {
        return own.stream().filter(prefix -> prefix.contains(route.prefix())).findFirst()
                .map(prefix -> Verdict.refuse(RULE, () -> route.prefix() + " lies in the network's own " + prefix))
                .orElseGet(() -> Verdict.accept(route));
    }
}
