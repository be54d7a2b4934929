package routebook.azure.rules.vpn;

import java.util.List;
import routebook.azure.AzureRule;
import routebook.forwarding.NextHop;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** What is listed for the far end of a connection is routed into it. */
public final class ListedPrefixesAreStaticRoutes {

    public static final Rule RULE = AzureRule.documented("R-S2S-02",
            "The prefixes of a connection's local network gateway become routes with next hop Virtual network gateway; those of "
                    + "several connections may not overlap.",
            "vpn-gateway-about-vpn-gateway-settings.md; vpn-gateway-highlyavailable.md", "2020-09-16");

    private ListedPrefixesAreStaticRoutes() {}

    public static Because because(Prefix prefix, String gateway, String tunnel) {
        return Because.of(RULE, prefix + " is listed for " + tunnel + " at " + gateway);
    }

    /** Two connections list one prefix: no source tells which of them gets the packets. */
    public static NextHop undecided(Prefix prefix, List<String> tunnels) {
        return new NextHop.Unmodelled(Because.of(RULE, prefix + " is listed for " + String.join(" and for ", tunnels)
                + ", which Azure does not allow"));
    }
}
