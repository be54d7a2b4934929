package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.routing.Passage;
import routebook.routing.Policy;
import routebook.routing.Route;
import routebook.routing.Verdict;
import routebook.routing.policy.AsOverride;
import routebook.why.Rule;

/** Both gateways have AS 65515; a plain loop check would cut paths that are documented to work. */
public final class MseeOverridesGatewayAs implements Policy {

    public static final Rule RULE = AzureRule.inferred("R-ERT-03-as",
            "Two virtual networks on one circuit exchange routes although both gateways have AS 65515: the MSEE puts its own "
                    + "AS in the place of the gateway's.",
            "expressroute-faqs.md (networks on one circuit reach each other) with vpn-gateway-faq-bgp-include.md (every gateway "
                    + "has AS 65515)", "2023-10-18");

    private static final Policy OVERRIDE = new AsOverride();

    @Override
    public Verdict apply(Route route, Passage passage) {
        return OVERRIDE.apply(route, passage);
    }
}
