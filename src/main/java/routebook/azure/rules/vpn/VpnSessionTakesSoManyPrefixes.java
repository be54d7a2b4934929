package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.azure.data.Limits;
import routebook.routing.PrefixLimit;
import routebook.why.Rule;

/** A session that brings too much goes down as a whole. */
public final class VpnSessionTakesSoManyPrefixes {

    public static final Rule RULE = AzureRule.documented("R-BGP-11",
            "A VPN gateway drops the BGP session of a peer that announces more than 4,000 prefixes.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private VpnSessionTakesSoManyPrefixes() {}

    /** What the gateway's end of that session takes. */
    public static PrefixLimit limit(String session) {
        return new PrefixLimit(PrefixLimit.Family.ALL, Limits.get("L-VPN-02"), session, RULE);
    }
}
