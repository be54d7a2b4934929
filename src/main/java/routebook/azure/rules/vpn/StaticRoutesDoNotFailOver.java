package routebook.azure.rules.vpn;

import routebook.azure.AzureRule;
import routebook.why.Because;
import routebook.why.Rule;

/** Why two tunnels to one site need BGP. */
public final class StaticRoutesDoNotFailOver {

    public static final Rule RULE = AzureRule.inferred("R-S2S-05",
            "Two tunnels to one site need BGP on both: the static routes of a connection stay while its tunnel is down, so that "
                    + "the gateway drops what follows them.",
            "vpn-gateway-highlyavailable.md; vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private StaticRoutesDoNotFailOver() {}

    public static Because because(String tunnel) {
        return Because.of(RULE, tunnel + " is down, and its static routes stay");
    }
}
