package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** BGP and listed prefixes on one connection. */
public final class ListedPrefixesStayBesideBgp {

    public static final Rule RULE = AzureRule.documented("R-S2S-03",
            "Prefixes that are listed for a connection with BGP are static routes beside what BGP tells, and stay when BGP "
                    + "withdraws them.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private ListedPrefixesStayBesideBgp() {}

    public static Because because(Prefix prefix, String gateway, String tunnel) {
        return Because.of(RULE, prefix + " is listed for " + tunnel + " at " + gateway + ", beside BGP");
    }
}
