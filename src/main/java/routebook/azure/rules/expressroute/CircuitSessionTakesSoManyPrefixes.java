package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.azure.data.Limits;
import routebook.routing.PrefixLimit;
import routebook.scenario.Circuit;
import routebook.why.Rule;

/** What a site may announce over private peering, by the SKU of the circuit. */
public final class CircuitSessionTakesSoManyPrefixes {

    public static final Rule RULE = AzureRule.documented("R-ERB-08",
            "With more than 4,000 IPv4 prefixes from on-premises (10,000 on a Premium circuit) or 100 IPv6 prefixes the BGP "
                    + "session of private peering goes down, until there are few enough.",
            "azure-subscription-service-limits.md; expressroute-faqs.md", "2026");

    private CircuitSessionTakesSoManyPrefixes() {}

    /** What the MSEE's end of that session takes. */
    public static PrefixLimit[] limits(Circuit.Sku sku, String session) {
        return new PrefixLimit[] {
            new PrefixLimit(PrefixLimit.Family.IPV4, Limits.get(sku == Circuit.Sku.PREMIUM ? "L-ER-07" : "L-ER-06"),
                    session, RULE),
            new PrefixLimit(PrefixLimit.Family.IPV6, Limits.get("L-ER-08"), session, RULE)};
    }
}
