package routebook.azure.rules.expressroute;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.Condition;
import routebook.routing.policy.Refusal;
import routebook.why.Rule;

/** Without this, the permitted repetition of AS 65515 would bring a gateway its own prefixes back. */
public final class MseeReturnsNothingToItsGateway implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-ERT-03-echo",
            "An MSEE does not hand a gateway's own prefixes back to that gateway.",
            "expressroute-faqs.md (networks on one circuit reach each other) with vpn-gateway-faq-bgp-include.md (every gateway "
                    + "has AS 65515)", "2023-10-18");

    @Override
    public List<Policy> parts() {
        return List.of(Refusal.where(new Condition.StartedAtPeer(), RULE,
                (route, passage) -> route.prefix() + " comes from " + passage.neighbor().peer() + " itself"));
    }
}
