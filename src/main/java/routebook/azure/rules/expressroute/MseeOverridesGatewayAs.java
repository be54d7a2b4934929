package routebook.azure.rules.expressroute;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.routing.ComposedPolicy;
import routebook.routing.Policy;
import routebook.routing.policy.AsOverride;
import routebook.why.Rule;

/** Both gateways have AS 65515; a plain loop check would cut paths that are documented to work. */
public final class MseeOverridesGatewayAs implements ComposedPolicy {

    public static final Rule RULE = AzureRule.inferred("R-ERT-03-as",
            "Two virtual networks on one circuit exchange routes although both gateways have AS 65515: the MSEE puts its own "
                    + "AS in the place of the gateway's.",
            "expressroute-faqs.md (networks on one circuit reach each other) with vpn-gateway-faq-bgp-include.md (every gateway "
                    + "has AS 65515)", "2023-10-18");

    @Override
    public List<Policy> parts() {
        return List.of(new AsOverride());
    }
}
