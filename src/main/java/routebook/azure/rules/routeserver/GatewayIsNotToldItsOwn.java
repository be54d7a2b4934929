package routebook.azure.rules.routeserver;

import java.util.List;
import java.util.Set;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * Else one instance of an active-active VPN gateway would send to the other what it has a tunnel of its own for.
 *
 * @param sessions the Route Server's sessions with the gateway
 */
public record GatewayIsNotToldItsOwn(Set<String> sessions) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-ARS-07-own",
            "A Route Server passes routes between gateways, and tells no gateway what that gateway told it.",
            "expressroute-vpn-support.md with vpn-gateway-highlyavailable.md (both instances carry flows)", "2021-10-01");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.LearnedOver(sessions), RULE,
                (route, passage) -> route.prefix() + " was told by " + passage.neighbor().peer() + " or the same gateway's other "
                        + "instance"));
    }
}
