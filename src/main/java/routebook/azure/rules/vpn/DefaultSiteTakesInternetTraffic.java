package routebook.azure.rules.vpn;

import java.util.stream.Stream;
import routebook.azure.AzureRule;
import routebook.net.Prefix;
import routebook.why.Because;
import routebook.why.Rule;

/** Forced tunnelling by a setting of the gateway. The route is a static one, so it stays while the tunnel is down (R-S2S-05). */
public final class DefaultSiteTakesInternetTraffic {

    public static final Rule RULE = AzureRule.documented("R-FT-01",
            "A route-based VPN gateway with a default site sends the internet traffic of its network to that site.",
            "about-site-to-site-tunneling.md; site-to-site-tunneling.md", "2023-09-22");

    private DefaultSiteTakesInternetTraffic() {}

    /** What is routed to the default site beside the prefixes that are listed for it. */
    public static Stream<Prefix> prefixes() {
        return Stream.of(Prefix.parse("0.0.0.0/0"));
    }

    public static Because because(String gateway, String tunnel) {
        return Because.of(RULE, tunnel + " leads to the default site of " + gateway);
    }
}
