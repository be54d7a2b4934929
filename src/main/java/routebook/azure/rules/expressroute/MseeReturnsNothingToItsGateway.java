package routebook.azure.rules.expressroute;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/**
 * Without this, the permitted repetition of AS 65515 would bring a gateway back what it announced: its own prefixes, and
 * what a Route Server told it.
 *
 * @param told the MSEE's session with the gateway, if a Route Server tells that gateway routes; otherwise none
 */
public record MseeReturnsNothingToItsGateway(Set<String> told) implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-ERT-03-echo",
            "An MSEE does not hand a gateway back what that gateway announced.",
            "expressroute-faqs.md (networks on one circuit reach each other) with vpn-gateway-faq-bgp-include.md (every gateway "
                    + "has AS 65515)", "2023-10-18");

    @Override
    public List<Policy> parts() {
        BiFunction<Route, Passage, String> facts =
                (route, passage) -> route.prefix() + " comes from " + passage.neighbor().peer() + " itself";
        List<Policy> parts = new ArrayList<>(List.of(Refusal.where(new Condition.StartedAtPeer(), RULE, facts)));
        if (!told.isEmpty()) {
            parts.add(Refusal.where(new Condition.LearnedOver(told), RULE, facts));
        }
        return parts;
    }
}
