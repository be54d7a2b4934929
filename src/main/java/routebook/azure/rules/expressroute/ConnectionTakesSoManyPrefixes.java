package routebook.azure.rules.expressroute;

import routebook.azure.AzureRule;
import routebook.azure.data.Limits;
import routebook.routing.PrefixLimit;
import routebook.why.Rule;

/** What a network and its spokes may announce to a circuit. */
public final class ConnectionTakesSoManyPrefixes {

    public static final Rule RULE = AzureRule.documented("R-ERB-09",
            "With more than 1,000 IPv4 or 100 IPv6 prefixes of a virtual network and of the spokes that use its gateway, the "
                    + "connection between gateway and circuit drops.",
            "expressroute-faqs.md; azure-subscription-service-limits.md", "2026");

    private ConnectionTakesSoManyPrefixes() {}

    /** What an MSEE takes from the gateway; the whole connection drops with either of its halves. */
    public static PrefixLimit[] limits(String connection) {
        return new PrefixLimit[] {
            new PrefixLimit(PrefixLimit.Family.IPV4, Limits.get("L-ER-09"), connection, RULE),
            new PrefixLimit(PrefixLimit.Family.IPV6, Limits.get("L-ER-10"), connection, RULE)};
    }
}
