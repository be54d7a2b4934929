package routebook.azure.rules.vpn;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.scenario.Tunnel;
import routebook.why.Because;
import routebook.why.Rule;

/** What the customer's router must be told by hand. */
public final class SiteRoutesIntoTheTunnel {

    public static final Rule RULE = AzureRule.documented("R-S2S-04",
            "A site's router needs routes of its own into a tunnel: to the gateway's BGP address, and without BGP to all that "
                    + "lies behind the gateway.",
            "vpn-gateway-faq-bgp-include.md", "2023-10-18");

    private SiteRoutesIntoTheTunnel() {}

    public static Because because(Prefix prefix, String router, String tunnel) {
        return Because.of(RULE, router + " has a static route " + prefix + " into " + tunnel);
    }

    /** Why the router cannot reach the gateway's BGP address; empty if it can, or if its routes are not declared. */
    public static Optional<Because> findObstacle(Tunnel tunnel, Ip gatewayAddress) {
        boolean reached = tunnel.siteRoutes().map(routes -> routes.stream().anyMatch(route -> route.contains(gatewayAddress)))
                .orElse(true);
        return reached ? Optional.empty() : Optional.of(Because.of(RULE,
                tunnel.remote() + " has no route into " + tunnel.name() + " to the BGP address " + gatewayAddress));
    }
}
